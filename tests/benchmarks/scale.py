"""How cost grows with documents; ``python -m tests.benchmarks.scale [DOCUMENTS ...]``."""

import sys
import tempfile
from collections.abc import Iterator
from dataclasses import astuple, dataclass
from itertools import islice
from pathlib import Path

from kg.lookup import actor_report
from kg.rdf import DocumentGraph
from kg.store import Store, StoreWriter, open_store, open_writer
from tests.benchmarks.corpus import ACTORS, document_graphs, lone_document
from tests.benchmarks.measuring import exponent, seconds

#: Documents that are loaded together, as by a build on several processes.
BATCH = 256
#: One whom a single document names, and the one whom most do.
RARE, FREQUENT = f"actor-{ACTORS}", "actor-0"


@dataclass(frozen=True)
class Costs:
    """CPU seconds: all loaded, one more added, a rare actor looked up, and one row of another."""

    load: float
    add: float
    rare: float
    row: float


def measure(size: int, folder: Path) -> Costs:
    """Load so many documents as they come, then one more, and look actors up."""
    graphs = document_graphs(size + 3)
    with open_writer(folder) as writer:
        writer.put(lone_document())
        load = fill(writer, islice(graphs, size))
        add = seconds(lambda: writer.put(next(graphs)))
    with open_store(folder) as store:
        rare = seconds(lambda: actor_report(store, RARE), times=9)
        return Costs(load, add, rare, row_cost(store))


def fill(writer: StoreWriter, graphs: Iterator[DocumentGraph]) -> float:
    """Load documents in batches and give what that alone cost, without making them."""
    cost = 0.0
    while batch := list(islice(graphs, BATCH)):
        cost += seconds(lambda loaded=batch: writer.put_all(loaded), times=1)  # type: ignore[misc]  # bound now
    return cost + seconds(writer.settle, times=1) + seconds(writer.publish, times=1)


def row_cost(store: Store) -> float:
    rows = len(actor_report(store, FREQUENT).rows)
    return seconds(lambda: actor_report(store, FREQUENT), times=2) / rows


def main(*counts: int) -> None:
    sizes, columns = counts or (100, 300, 1_000, 3_000), list[tuple[float, ...]]()
    print("\nGrowth, CPU seconds; a row in milliseconds")
    print(f"  {'documents':>10} {'load all':>9} {'add one':>9} {'rare actor':>11} {'a row':>7}")
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            costs = measure(size, Path(folder) / "s")
        columns.append(astuple(costs))
        shown = f"{costs.load:9.2f} {costs.add:9.4f} {costs.rare:11.5f} {costs.row * 1000:7.3f}"
        print(f"  {size:10,} {shown}", flush=True)
    names = ("loading all", "adding one", "a rare actor", "a row of a frequent one")
    for name, column in zip(names, zip(*columns, strict=True), strict=True):
        print(f"  {name:23} grows with the power {exponent(sizes, column):5.2f} of the documents")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
