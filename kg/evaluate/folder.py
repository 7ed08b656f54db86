"""A gold folder: which format it has, its texts as documents, its pinned floors."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

from kg.errors import InputError
from kg.evaluate.figures import Figures
from kg.evaluate.gold import Gold
from kg.evaluate.own import FLOORS, gold_files, read_own
from kg.evaluate.reference import read_reference
from kg.model import Document


def read_gold(folder: Path) -> Gold:
    """Read a gold folder in the project's own format (TOML) or in that of the reference (JSON).

    Raises:
        InputError: the folder is missing, holds no gold, or a file cannot be read.
    """
    if not folder.is_dir():
        message = f"{folder}: no such folder; expected one with gold"
        raise InputError(message)
    gold = read_own(folder) if gold_files(folder) else read_reference(folder)
    if not (gold.texts or gold.events or gold.sentences):
        message = f"{folder}: holds no gold; expected *.toml, or articles/*.json, gsr.json"
        raise InputError(f"{message} or polnear_sentences.json")
    return gold


def documents(gold: Gold) -> Iterator[Document]:
    """Give every text and sentence of the gold as a document of its own."""
    for text in gold.texts:
        yield Document(text.id, text.text, title=text.title, date=_day(text.date))
    for event in gold.events:
        yield Document(event.id, event.text)
    for sentence in gold.sentences:
        yield Document(sentence.id, sentence.text)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def digest(folder: Path) -> str:
    """Give a digest of the project's own gold, so that a change of it is seen."""
    total = sha256()
    for path in gold_files(folder):
        total.update(path.name.encode())
        total.update(path.read_bytes())
    return total.hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Floors:
    """Pinned F1 of tasks and values of shares, and the digest of the gold they hold for."""

    gold: str
    figures: dict[str, float]

    def broken(self, figures: Figures) -> list[str]:
        """List the figures that are lower than pinned, each with both values."""
        reached = {name: tally.f1 for name, tally in figures.tasks.items()}
        reached |= {name: share.value for name, share in figures.shares.items()}
        return [
            f"{name}: {reached.get(name, 0.0):.3f}, pinned at {floor:.3f}"
            for name, floor in self.figures.items()
            if reached.get(name, 0.0) < floor
        ]


def read_floors(folder: Path) -> Floors | None:
    """Read ``floors.toml`` of a gold folder, or give None when it has none.

    Raises:
        InputError: the file cannot be read.
    """
    path = folder / FLOORS
    if not path.exists():
        return None
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        return Floors(str(table["gold"]), {k: float(v) for k, v in table["floors"].items()})
    except (OSError, KeyError, ValueError, tomllib.TOMLDecodeError) as error:
        message = f"{path}: {error}; expected gold = DIGEST and a table [floors]"
        raise InputError(message) from error
