"""Changes a store until it is killed, and says on standard output what has been acknowledged.

``python -m tests.crash.victim STORE PHASE NUMBER``; a line is a word and the ids that it is about.
"""

import sys
from collections.abc import Callable
from pathlib import Path

from kg.rdf import DocumentGraph, write_extraction
from kg.store import StoreWriter, open_writer
from kg.store.shards import append_graph
from tests.sample import sample_extraction

#: Documents of one bulk load; enough that most kills fall into it.
MANY = 120


def graph(id_: str) -> DocumentGraph:
    return write_extraction(sample_extraction(id_))


def say(word: str, *ids: str) -> None:
    sys.stdout.write(" ".join((word, *ids)) + "\n")
    sys.stdout.flush()


def put(writer: StoreWriter, number: int) -> None:
    graphs = [graph(f"put-{number}-{i}") for i in range(60)]
    say("start")
    for one in graphs:
        writer.put(one)
        say("added", one.document)


def bulk_load(writer: StoreWriter, number: int) -> None:
    graphs = [graph(f"bulk-{number}-{i}") for i in range(MANY)]
    say("start")
    writer.put_all(graphs)
    say("added", *(one.document for one in graphs))


def absorb(writer: StoreWriter, number: int) -> None:
    graphs = [graph(f"absorb-{number}-{i}") for i in range(48)]
    say("start")
    writer.shards.mkdir(exist_ok=True)
    for start in range(0, 48, 12):
        with (writer.shards / f"{start}.nq").open("wb") as shard:
            for one in graphs[start : start + 12]:
                append_graph(shard, one)
                say("added", one.document)
    writer.absorb_shards()


def remove(writer: StoreWriter, _number: int) -> None:
    say("start")
    for id_ in writer.documents()[:40]:
        writer.remove(id_)
        say("removed", id_)


def publish(writer: StoreWriter, number: int) -> None:
    graphs = [graph(f"publish-{number}-{i}") for i in range(30)]
    say("start")
    for one in graphs:
        writer.put(one)
        say("added", one.document)
        writer.publish()
        say("published", one.document)


def optimize(writer: StoreWriter, number: int) -> None:
    graphs = [graph(f"optimize-{number}-{i}") for i in range(10)]
    say("start")
    for one in graphs:
        writer.put(one)
        say("added", one.document)
        writer.optimize()


PHASES: dict[str, Callable[[StoreWriter, int], None]] = {
    "put": put,
    "bulk_load": bulk_load,
    "absorb": absorb,
    "remove": remove,
    "publish": publish,
    "optimize": optimize,
}

if __name__ == "__main__":
    store, phase, count = sys.argv[1:]
    with open_writer(Path(store)) as opened:
        PHASES[phase](opened, int(count))
