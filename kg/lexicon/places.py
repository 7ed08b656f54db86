"""Known cities and regions: they tell to which state "the Karachi police" belong."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kg.lexicon.keys import name_key
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
    with table.open(encoding="utf-8") as lines:
        rows = list(csv.reader(lines))[1:]
    return {name_key(row[0]): KnownPlace(row[0], row[1], row[2]) for row in rows}
