"""Files of finished document graphs that wait to be loaded, one written by each worker of a build.

A shard is plain N-Quads, which any RDF store can load. A comment before each graph says which
document it is and how many bytes follow, so that the reader stops before a graph that a killed
worker has left half written.
"""

import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import IO, Any

from kg.rdf import DocumentGraph, Naming
from kg.store.layout import disk_errors

#: Graphs that are loaded together.
_TOGETHER = 256


def append_graph(shard: IO[bytes], graph: DocumentGraph) -> None:
    """Write one graph behind those that a shard has, and hand it to the system."""
    head = {
        "document": graph.document,
        "graph": graph.iri,
        "bytes": len(graph.nquads),
        "names": [[naming.iri, naming.name, naming.known] for naming in graph.names],
    }
    shard.write(b"# " + json.dumps(head).encode("ascii") + b"\n" + graph.nquads)
    shard.flush()


def read_shard(path: Path) -> Iterator[DocumentGraph]:
    """Give the whole graphs of a shard in the order in which they were written."""
    with path.open("rb") as shard:
        while line := shard.readline():
            if not line.endswith(b"\n"):
                return
            head = json.loads(line.removeprefix(b"# "))
            nquads = shard.read(head["bytes"])
            if len(nquads) < head["bytes"]:
                return
            yield _graph(head, nquads)


def _graph(head: dict[str, Any], nquads: bytes) -> DocumentGraph:
    names = tuple(Naming(*naming) for naming in head["names"])
    return DocumentGraph(head["document"], head["graph"], nquads, names)


def shard_files(folder: Path) -> list[Path]:
    """List the shards of a folder, sorted."""
    return sorted(folder.glob("*.nq"))


def batches(path: Path) -> Iterator[list[DocumentGraph]]:
    """Give the graphs of a shard in lists that fit into memory."""
    with disk_errors(path.parent):
        graphs = read_shard(path)
        while batch := list(islice(graphs, _TOGETHER)):
            yield batch
