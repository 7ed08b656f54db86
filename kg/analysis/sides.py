"""The two sides of a comparison over time, documents or outlets, as a user names them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from kg.analysis.difference import narrow
from kg.errors import NotFoundError, OptionError
from kg.records import DocumentRecord, Records

_DAY = r"\d{4}-\d{2}-\d{2}"
_RANGE = re.compile(rf"({_DAY})?\.\.({_DAY})?")


@dataclass(frozen=True, slots=True)
class Period:
    """Days of publication, both inclusive; None is open."""

    since: date | None
    until: date | None

    def holds(self, document: DocumentRecord) -> bool:
        """Tell whether a document is of the period; one without a day never is."""
        day = document.date
        return day is not None and (self.since or day) <= day <= (self.until or day)


def side(records: Records, name: str) -> Records:
    """Give the part of a graph that a name stands for.

    A day ("2022-03-01") stands for everything up to it, a range ("2022-01-01..2022-12-31", one end
    may be open) for its days, else the name is the id of a document, or words of a source.

    Raises:
        NotFoundError: no document has the id and no source has the words.
        OptionError: a day that is in no calendar.

    >>> side(Records(), "2022-01-01..").documents
    {}
    """
    period = _period(name)
    if period:
        return narrow(records, period.holds)
    if name in records.documents:
        return narrow(records, lambda document: document.id == name)
    words = name.casefold()
    found = narrow(records, lambda document: words in document.source.casefold())
    if found.documents and words:
        return found
    names = sorted(set(records.documents) | {d.source for d in records.documents.values()} - {""})
    near = tuple(get_close_matches(name, names, n=3))
    message = f"{name!r} is no day, range of days, document or source of the store"
    raise NotFoundError(message, near=near)


def _period(name: str) -> Period | None:
    if re.fullmatch(_DAY, name):
        return Period(None, _day(name))
    found = _RANGE.fullmatch(name)
    if found is None or name == "..":
        return None
    return Period(*(_day(part) if part else None for part in found.groups()))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        message = f"{text!r} is no day of the calendar"
        raise OptionError(message) from error
