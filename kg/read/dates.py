"""Finds a day of publication in front matter, headers and file names."""

from __future__ import annotations

import re
from datetime import date, datetime

_IN_NAME = re.compile(r"(?<!\d)(\d{4})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)")
#: Two defaults that differ in year, month and day: what a text leaves open shows as a difference.
_DEFAULTS = (datetime(1904, 1, 1), datetime(1908, 2, 2))  # noqa: DTZ001 - days have no time zone


def parse_day(text: str) -> date | None:
    """Read a full day; None when the text gives none or leaves year, month or day open.

    >>> parse_day("3 April 2008"), parse_day("2008-04-03T10:00:00Z")
    (datetime.date(2008, 4, 3), datetime.date(2008, 4, 3))
    >>> parse_day("April 2008") is None
    True
    """
    text = text.strip()
    if not text:
        return None
    try:
        return datetime.fromisoformat(text).date()
    except ValueError:
        return _parse_worded_day(text)


def _parse_worded_day(text: str) -> date | None:
    from dateutil.parser import ParserError, parse

    try:
        first, second = (parse(text, default=default).date() for default in _DEFAULTS)
    except (ParserError, OverflowError):
        return None
    return first if first == second else None


def day_in_name(stem: str) -> date | None:
    """Find a day written as digits in a file name.

    >>> day_in_name("2008-04-03-bucharest-summit")
    datetime.date(2008, 4, 3)
    """
    for match in _IN_NAME.finditer(stem):
        try:
            return date(*(int(part) for part in match.groups()))
        except ValueError:
            continue
    return None
