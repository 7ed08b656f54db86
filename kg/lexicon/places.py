"""Known cities and regions: they tell to which state "the Karachi police" belong."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kg.lexicon.lazy_rows import LazyRows
from kg.resources import resource


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """One row of ``places.csv``; no place is named like a known actor.

    Attributes:
        country: ISO 3166-1 alpha-3 of the state in which the place lies.
    """

    text: str
    country: str
    source: str


@cache
def load_places() -> Mapping[str, KnownPlace]:
    """Give the known places by :func:`~kg.lexicon.known.name_key`; they are read once.

    >>> load_places()["karachi"].country
    'PAK'
    """
    table = resource("data", "actors", "places.csv")
    lines = table.read_bytes().decode("utf-8").splitlines()[1:]
    return LazyRows({_key(line): line for line in lines}, _place)


def _key(line: str) -> str:
    """Give what a place is looked up by: the last column, or else its text in lower case."""
    return line.rpartition(",")[2] or line.partition(",")[0].lower()


def _place(lines: list[str]) -> KnownPlace:
    text, country, source, _ = next(csv.reader(lines))
    return KnownPlace(text, country, source)
