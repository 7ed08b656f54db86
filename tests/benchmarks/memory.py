"""Memory of ``kg build --workers 2`` on long streams.

``python -m tests.benchmarks.memory [DOCUMENTS ...]``.

A document has two sentences of the examples and a name that no other has, so that nothing that is
remembered by words or names stays small by repetition.
"""

import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from kg.model import Document
from kg.read import read_documents
from tests.shared import CHECKOUT

WORKERS = 2
_LETTERS = ("ka", "mo", "ri", "ten", "sul", "da", "vor", "ne", "li", "ash")


@dataclass
class Peaks:
    """Megabytes of resident memory: the most of the parent and of its largest worker."""

    parent: float = 0
    worker: float = 0

    def look(self, parent: int) -> None:
        self.parent = max(self.parent, peak(parent))
        self.worker = max([self.worker, *map(peak, children(parent))])


def peak(process: int) -> float:
    """Give the most memory that a process has had so far; 0 when it is gone."""
    try:
        lines = Path(f"/proc/{process}/status").read_text(encoding="utf-8").splitlines()
    except (FileNotFoundError, ProcessLookupError):
        return 0
    return sum(int(line.split()[1]) / 1000 for line in lines if line.startswith("VmHWM"))


def children(process: int) -> list[int]:
    """Give the processes that the threads of a process have started."""
    found = list[int]()
    for path in Path(f"/proc/{process}/task").glob("*/children"):
        with suppress(FileNotFoundError, ProcessLookupError):
            found += map(int, path.read_text(encoding="utf-8").split())
    return found


def example_sentences() -> list[str]:
    found = read_documents([CHECKOUT / "data" / "examples"])
    texts = [item.text.replace("\n", " ") for item in found if isinstance(item, Document)]
    return [part for text in texts for part in text.split(". ") if 40 < len(part) < 200]


def stream(count: int) -> Iterator[str]:
    """Give so many short documents as JSON Lines."""
    chance = random.Random(5)  # noqa: S311 - repeatable, not secret
    sentences = example_sentences()
    for number in range(count):
        name = "".join(_LETTERS[int(digit)] for digit in f"{number:05}").capitalize()
        said = [f"{s.rstrip('.')}." for s in chance.sample(sentences, 2)]
        text = f"{said[0]} Anna {name} criticised Russia. {said[1]}"
        yield json.dumps({"id": f"d{number:06}", "text": text, "date": "2024-05-01"}) + "\n"


def measure(count: int, folder: Path) -> Peaks:
    """Build one stream and give its peaks."""
    (folder / "stream.jsonl").write_text("".join(stream(count)), encoding="utf-8")
    options = ("--store", str(folder / "s"), "--workers", str(WORKERS))
    command = (sys.executable, "-m", "kg", "build", str(folder / "stream.jsonl"), *options)
    peaks = Peaks()
    with subprocess.Popen(command, cwd=CHECKOUT, stdout=subprocess.DEVNULL) as build:
        while build.poll() is None:
            peaks.look(build.pid)
            time.sleep(0.2)
    assert build.returncode == 0
    return peaks


def main(*counts: int) -> None:
    print(f"\nMemory of kg build --workers {WORKERS}, MB at most")
    print(f"  {'documents':>10} {'parent':>8} {'a worker':>9}")
    for count in counts or (500, 2_000):
        with tempfile.TemporaryDirectory() as folder:
            peaks = measure(count, Path(folder))
        print(f"  {count:10,} {peaks.parent:8.0f} {peaks.worker:9.0f}", flush=True)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
