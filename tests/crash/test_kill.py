"""kill -9 at any moment: nothing acknowledged is lost, nothing is partial, the next command works.

Each phase is killed again and again on the same store, at a moment drawn from a fixed seed.
"""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat

from kg.store import load_store, open_store, open_writer
from tests.crash.victim import graph
from tests.shared import CHECKOUT

pytestmark = pytest.mark.crash
#: Kills of a phase, and the longest time from its start to the kill in seconds.
KILLS = 10
PHASES = {
    "put": 0.15,
    "bulk_load": 0.25,
    "absorb": 0.3,
    "remove": 0.3,
    "publish": 0.25,
    "optimize": 0.2,
}


@dataclass
class Told:
    """What the victims have acknowledged, over all kills."""

    added: set[str] = field(default_factory=set)
    removed: set[str] = field(default_factory=set)
    published: set[str] = field(default_factory=set)

    def hear(self, lines: Iterable[str]) -> None:
        for line in lines:
            word, *ids = line.split()
            if word == "added":
                self.added |= set(ids)
            elif word == "removed":
                self.removed |= set(ids)
                self.added -= set(ids)
                self.published -= set(ids)
            elif word == "published":
                self.published |= set(ids)


def kill_once(store: Path, phase: str, number: int, delay: float) -> list[str]:
    """Start a victim, kill it after the delay, and give the lines that it wrote."""
    command = [sys.executable, "-m", "tests.crash.victim", str(store), phase, str(number)]
    environment = {**os.environ, "PYTHONPATH": str(CHECKOUT)}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, cwd=CHECKOUT, env=environment, text=True
    ) as victim:
        assert victim.stdout is not None
        assert victim.stdout.readline() == "start\n"
        time.sleep(delay)
        victim.send_signal(signal.SIGKILL)
        said = victim.stdout.read()
    return [line for line in said.splitlines(keepends=True) if line.endswith("\n")]


def contents(path: Path) -> tuple[set[str], list[str]]:
    """Give the documents of a store and all its lines, as the next writer finds them."""
    with open_writer(path) as writer:
        documents = set(writer.documents())
    with open_store(path) as store:
        dumped = store.database.dump(format=RdfFormat.N_QUADS) or b""
    return documents, sorted(dumped.decode().splitlines())


def expected(documents: Iterable[str]) -> list[str]:
    """Give the lines of a store in memory that holds these documents and was never killed."""
    whole = load_store(graph(id_) for id_ in sorted(documents))
    return sorted((whole.database.dump(format=RdfFormat.N_QUADS) or b"").decode().splitlines())


def readable(path: Path) -> set[str]:
    """Give the documents that a reader finds before any writer has tidied up."""
    with open_store(path) as store:
        found = store.database.query(
            "SELECT ?id { GRAPH ?g { ?d a kg:Document ; dcterms:identifier ?id } }",
            prefixes={
                "kg": "https://w3id.org/actor-positions/ontology#",
                "dcterms": "http://purl.org/dc/terms/",
            },
        )
        return {row["id"].value for row in found}  # type: ignore[union-attr]


@pytest.mark.parametrize("phase", PHASES)
def test_killed_again_and_again(phase: str, tmp_path: Path) -> None:
    store, chance = tmp_path / "store", random.Random(phase)  # noqa: S311 - moments, no secrets
    told = Told(added={f"kept-{i}" for i in range(10)})
    with open_writer(store) as writer:
        writer.put_all([graph(id_) for id_ in sorted(told.added)])
    for number in range(KILLS):
        if phase == "remove":
            refill(store, number, told)
        told.hear(kill_once(store, phase, number, chance.uniform(0, PHASES[phase])))
        assert told.published <= readable(store) | told.removed
        documents, lines = contents(store)
        assert told.added <= documents | removed_unheard(phase, told, documents)
        assert not told.removed & documents
        assert lines == expected(documents)
        assert not list((store / "data").glob("bulk-*.sst"))
        told.added = documents


def removed_unheard(phase: str, told: Told, documents: set[str]) -> set[str]:
    """Give the one document that may have gone without the kill letting the victim say so."""
    missing = sorted(told.added - documents)
    return set(missing[:1]) if phase == "remove" else set()


def refill(store: Path, number: int, told: Told) -> None:
    fresh = {f"fresh-{number}-{i}" for i in range(15)}
    with open_writer(store) as writer:
        writer.put_all([graph(id_) for id_ in sorted(fresh)])
    told.added |= fresh
