"""Writes the network of a store as GraphML, GEXF or Cytoscape JSON."""

import io
import json
import re
from typing import IO

from kg.network import to_network
from kg.records import Records


def write_graphml(records: Records, output: IO[bytes]) -> None:
    """Write GraphML with every value as an attribute."""
    import networkx as nx

    nx.write_graphml(to_network(records), output, named_key_ids=True)


def write_gexf(records: Records, output: IO[bytes]) -> None:
    """Write GEXF 1.2; an edge of a dated document has that day as start and end."""
    import networkx as nx

    network = to_network(records)
    for _, _, values in network.edges(data=True):
        if values["date"]:
            values["start"] = values["end"] = values["date"]
    text = io.BytesIO()
    nx.write_gexf(network, text, version="1.2draft")
    output.write(_without_time_stamp(text.getvalue()))


def _without_time_stamp(text: bytes) -> bytes:
    """Drop the day of writing, so that the same store gives the same file."""
    return re.sub(rb' lastmodifieddate="[^"]*"', b"", text)


def write_cytoscape(records: Records, output: IO[bytes]) -> None:
    """Write the elements JSON of Cytoscape and Cytoscape.js."""
    network = to_network(records)
    elements = {
        "nodes": [{"data": {**values, "id": key}} for key, values in network.nodes(data=True)],
        "edges": [
            {"data": {**values, "id": key, "source": a, "target": b}}
            for a, b, key, values in network.edges(keys=True, data=True)
        ],
    }
    text = json.dumps({"elements": elements}, ensure_ascii=False, indent=1)
    output.write(text.encode("utf-8") + b"\n")
