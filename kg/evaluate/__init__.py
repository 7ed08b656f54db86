"""Measures extraction against gold: precision, recall and F1 by task and by type."""

from __future__ import annotations

from pathlib import Path

from kg.errors import InputError, reason
from kg.evaluate.answers import Answer, read_answers
from kg.evaluate.figures import Figures, Scores, Share, score
from kg.evaluate.folder import Floors, digest, documents, read_floors, read_gold
from kg.evaluate.matching import Tally
from kg.evaluate.report import errors, report
from kg.listing import extract_lines

__all__ = [
    "Answer",
    "Figures",
    "Floors",
    "Scores",
    "Share",
    "Tally",
    "digest",
    "documents",
    "errors",
    "measure",
    "read_answers",
    "read_floors",
    "read_gold",
    "report",
    "score",
]


def measure(folder: Path, system: Path | None = None) -> Scores:
    """Measure a system's JSON Lines against a gold folder; without them, read its texts now.

    Raises:
        InputError: the gold or the answers cannot be read.
    """
    gold = read_gold(folder)
    if system is None:
        return score(gold, read_answers(extract_lines(documents(gold))))
    try:
        lines = system.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        message = f"{system}: {reason(error)}; expected JSON Lines"
        raise InputError(message) from error
    return score(gold, read_answers(lines, place=str(system)))
