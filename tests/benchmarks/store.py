"""Loading: quads a CPU second of a store beside bare pyoxigraph and rdflib.

``python -m tests.benchmarks.store [DOCUMENTS]``.
"""

import sys
import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from pyoxigraph import RdfFormat
from pyoxigraph import Store as Database

from kg.rdf import DocumentGraph
from kg.store import open_writer
from kg.store.writer import in_default_graph
from tests.benchmarks.corpus import document_graphs
from tests.benchmarks.measuring import seconds_by_turns


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


def load_named(graphs: Sequence[DocumentGraph]) -> None:
    """Load the documents' graphs alone, all at once; the least that an engine must do."""
    with tempfile.TemporaryDirectory() as folder:
        database = Database(folder)
        text = b"".join(graph.nquads for graph in graphs)
        database.bulk_load(text, format=RdfFormat.N_QUADS)
        database.flush()
        del database


def load_rdflib(graphs: Sequence[DocumentGraph]) -> None:
    from rdflib import Dataset

    Dataset().parse(data=b"".join(graph.nquads for graph in graphs), format="nquads")


#: What is measured, under the name that it is printed with.
LOADERS = {
    "kg store": load_store,
    "pyoxigraph, same quads": load_bare,
    "pyoxigraph, no default": load_named,
    "rdflib (in memory)": load_rdflib,
}


def main(count: int = 1_000) -> None:
    graphs = list(document_graphs(count))
    quads = sum(map(len, graphs))
    print(f"\nLoading {quads:,} quads of {count:,} documents, CPU seconds, least of 5 by turns")
    costs = seconds_by_turns([partial(load, graphs) for load in LOADERS.values()], times=5)
    for name, cost in zip(LOADERS, costs, strict=True):
        print(f"  {name:22} {cost:7.2f} s {quads / cost:10,.0f} quads/s")
    mine, same, named, _ = costs
    print(f"  kg store reaches {same / mine:.2f} of bare pyoxigraph (wanted: 0.80) with the same")
    print(f"  quads, {named / mine:.2f} of one that has no default graph for questions over all")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
