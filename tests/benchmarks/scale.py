"""How cost grows with documents; ``python -m tests.benchmarks.scale [DOCUMENTS ...]``."""

import sys
import tempfile
from pathlib import Path

from kg.lookup import actor_report
from kg.rdf import DocumentGraph, id_of
from kg.store import open_store, open_writer
from tests.benchmarks.corpus import document_graphs
from tests.benchmarks.measuring import exponent, seconds


def measure(size: int) -> tuple[float, float, float]:
    """Give the cost of loading so many documents, of one more, and of a look-up."""
    graphs = list(document_graphs(size + 3))
    more = iter(graphs[size:])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "s"
        with open_writer(path) as writer:
            load = seconds(lambda: writer.put_all(graphs[:size]), times=1)
            add = seconds(lambda: writer.put(next(more)))
        with open_store(path) as store:
            rare = rare_actor(graphs[0])
            return load, add, seconds(lambda: actor_report(store, rare))


def rare_actor(graph: DocumentGraph) -> str:
    """Give the id of the actor of a document that others name the least."""
    ids = [id_of(naming.iri) for naming in graph.names if "/actor/" in naming.iri]
    return max(ids, key=lambda id_: int(id_.rpartition("-")[2]))


def main(*counts: int) -> None:
    sizes = counts or (100, 300, 1_000, 3_000)
    loads, adds, looks = list[float](), list[float](), list[float]()
    print("\nGrowth, CPU seconds")
    print(f"  {'documents':>10} {'load all':>9} {'add one':>9} {'look up':>9}")
    for size in sizes:
        costs = measure(size)
        for column, cost in zip((loads, adds, looks), costs, strict=True):
            column.append(cost)
        print(f"  {size:10,} {costs[0]:9.3f} {costs[1]:9.4f} {costs[2]:9.4f}")
    for name, column in (("loading all", loads), ("adding one", adds), ("a rare actor", looks)):
        print(f"  {name:12} grows with the power {exponent(sizes, column):.2f} of the documents")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
