"""Loading: quads a CPU second of a store beside bare pyoxigraph and rdflib.

``python -m tests.benchmarks.store [DOCUMENTS]``.
"""

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from pyoxigraph import RdfFormat
from pyoxigraph import Store as Database

from kg.rdf import DocumentGraph
from kg.store import open_writer
from kg.store.writer import in_default_graph
from tests.benchmarks.corpus import document_graphs
from tests.benchmarks.measuring import seconds


def load_store(graphs: Sequence[DocumentGraph]) -> None:
    """Load documents as a build does: in batches, with the index of names, and publish."""
    with tempfile.TemporaryDirectory() as folder, open_writer(Path(folder) / "s") as writer:
        for start in range(0, len(graphs), 256):
            writer.put_all(graphs[start : start + 256])


def load_bare(graphs: Sequence[DocumentGraph]) -> None:
    """Load the same quads, each in its graph and in the default graph, and nothing else."""
    with tempfile.TemporaryDirectory() as folder:
        database = Database(folder)
        for start in range(0, len(graphs), 256):
            batch = graphs[start : start + 256]
            merged = (in_default_graph(graph.nquads, graph.iri) for graph in batch)
            text = b"".join([*(graph.nquads for graph in batch), *merged])
            database.bulk_load(text, format=RdfFormat.N_QUADS)
        database.flush()
        del database


def load_rdflib(graphs: Sequence[DocumentGraph]) -> None:
    from rdflib import Dataset

    Dataset().parse(data=b"".join(graph.nquads for graph in graphs), format="nquads")


def main(count: int = 1_000) -> None:
    graphs = list(document_graphs(count))
    quads = sum(map(len, graphs))
    print(f"\nLoading {quads:,} quads of {count:,} documents, CPU seconds, least of 3")
    costs = {
        "kg store": seconds(lambda: load_store(graphs)),
        "bare pyoxigraph": seconds(lambda: load_bare(graphs)),
        "rdflib (in memory)": seconds(lambda: load_rdflib(graphs), times=1),
    }
    for name, cost in costs.items():
        print(f"  {name:20} {cost:7.2f} s {quads / cost:10,.0f} quads/s")
    ratio = costs["bare pyoxigraph"] / costs["kg store"]
    print(f"  kg store reaches {ratio:.2f} of bare pyoxigraph (wanted: 0.80)")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
