"""Writes discourse networks for other programs: GraphML, GEXF with dates, CSV and JSON."""

from __future__ import annotations

import io
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from kg.analysis.direction import day_of
from kg.analysis.discourse import DiscourseNetwork, Tie
from kg.analysis.networks import positions_behind
from kg.records import Records

_CONTROL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def node_name(records: Records, id_: str) -> str:
    """Give the name of an actor or the label of an issue; the id of what the records lack."""
    if id_ in records.actors:
        return records.actors[id_].name
    return records.issues[id_].label if id_ in records.issues else id_


def days_of(tie: Tie, records: Records) -> tuple[str, str]:
    """Give first and last day of the positions behind a weight, "" where none has a day."""
    found = sorted(day for p in positions_behind(tie, records) if (day := day_of(p, records)))
    return (found[0].isoformat(), found[-1].isoformat()) if found else ("", "")


def graph_of(network: DiscourseNetwork, records: Records) -> Any:
    """Give a networkx Graph whose values every writer of networkx takes.

    Nodes have ``label`` and ``kind`` ("actor" or "issue"), edges ``weight``, ``sign``, ``count`` of
    positions, ``first`` and ``last`` day. An issue's key in a two-mode network starts with
    ``issue:``, since actors and issues may have the same id.
    """
    import networkx as nx

    graph: Any = nx.Graph()
    column = "" if network.one_mode else "issue:"
    for id_ in network.rows:
        kind = "issue" if network.one_mode and id_ in records.issues else "actor"
        graph.add_node(id_, label=_plain(node_name(records, id_)), kind=kind)
    for id_ in () if network.one_mode else network.columns:
        label = records.issues[id_].label if id_ in records.issues else id_
        graph.add_node(f"{column}{id_}", label=_plain(label), kind="issue")
    for tie in network.ties:
        graph.add_edge(tie.first, f"{column}{tie.second}", **_edge(tie, records))
    return graph


def _edge(tie: Tie, records: Records) -> Mapping[str, str | int | float]:
    first, last = days_of(tie, records)
    sign = "positive" if tie.weight > 0 else "negative"
    count = len(tie.positions)
    return {"weight": tie.weight, "sign": sign, "count": count, "first": first, "last": last}


def _plain(text: str) -> str:
    """Drop characters that XML cannot hold (XML 1.0, section 2.2)."""
    return _CONTROL.sub("", text)


def graphml(network: DiscourseNetwork, records: Records) -> str:
    """Write GraphML, as Gephi, visone, igraph and yEd read it."""
    import networkx as nx

    out = io.BytesIO()
    nx.write_graphml_xml(graph_of(network, records), out, named_key_ids=True)
    return out.getvalue().decode("utf-8") + "\n"


def gexf(network: DiscourseNetwork, records: Records) -> str:
    """Write GEXF 1.2 with ``start`` and ``end`` of every tie, as Gephi's time line shows it."""
    import networkx as nx

    graph = graph_of(network, records)
    for _, _, values in graph.edges(data=True):
        if values["first"]:
            values |= {"start": values["first"], "end": values["last"]}
    out = io.BytesIO()
    nx.write_gexf(graph, out, version="1.2draft")
    text = out.getvalue().decode("utf-8")
    return re.sub(r' lastmodifieddate="[^"]*"', "", text) + "\n"


def network_json(network: DiscourseNetwork, records: Records) -> str:
    """Write nodes, and ties with the IRIs of their positions, as JSON."""
    nodes = [{"id": key, **values} for key, values in graph_of(network, records).nodes(data=True)]
    ties = [{**_tie(tie, records), "positions": list(tie.positions)} for tie in network.ties]
    content = {"one_mode": network.one_mode, "nodes": nodes, "ties": ties}
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _tie(tie: Tie, records: Records) -> Mapping[str, str | int | float]:
    return {"first": tie.first, "second": tie.second, **_edge(tie, records)}


def matrix_rows(network: DiscourseNetwork, records: Records) -> Iterator[tuple[str, ...]]:
    """Give the matrix row by row: the name, then a weight a column."""
    for id_, weights in zip(network.rows, network.matrix(), strict=True):
        yield (node_name(records, id_), *map(number, weights))


def column_names(network: DiscourseNetwork, records: Records) -> tuple[str, ...]:
    """Give the names over the matrix; ids tell apart those that would be the same."""
    known = records.issues
    if network.one_mode:
        names = [node_name(records, id_) for id_ in network.columns]
    else:
        names = [known[id_].label if id_ in known else id_ for id_ in network.columns]
    count = Counter(names)
    named = zip(names, network.columns, strict=True)
    return tuple(name if count[name] == 1 else f"{name} [{id_}]" for name, id_ in named)


def number(weight: float) -> str:
    """Write a weight with at most four digits after the point.

    >>> number(3.0), number(-1 / 3)
    ('3', '-0.3333')
    """
    return f"{weight:.4f}".rstrip("0").rstrip(".")
