"""Words of time expressions, read from data/lexicon/times.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kg.errors import LexiconError
from kg.resources import resource


@dataclass(frozen=True, slots=True)
class TimeWords:
    """All of ``times.toml``; every table maps a word in lower case to a number.

    Attributes:
        months: 1 to 12.
        weekdays: Monday is 0.
        units: length in days.
        days: distance from the document's date in days.
        seasons: first month.
    """

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    units: Mapping[str, int]
    numbers: Mapping[str, int]
    days: Mapping[str, int]
    seasons: Mapping[str, int]


@cache
def time_words() -> TimeWords:
    """Give the words of time expressions.

    Raises:
        LexiconError: the table is damaged.

    >>> time_words().months["feb"]
    2
    """
    path = resource("data", "lexicon", "times.toml")
    try:
        return TimeWords(**tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, TypeError, tomllib.TOMLDecodeError) as error:
        message = f"times.toml: {error}; it has months, weekdays, units, numbers, days, seasons"
        raise LexiconError(message) from error
