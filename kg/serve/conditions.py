"""Reads the conditions in an address: which records, which part of the page."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from kg.errors import OptionError
from kg.query import RecordFilter

if TYPE_CHECKING:
    from kg.view import ViewOptions

Pairs = Iterable[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Window:
    """Which items of a long list are given."""

    limit: int
    offset: int


def window(pairs: Pairs, most: int) -> Window:
    """Read ``limit`` and ``offset``; a limit above ``most`` is lowered to it.

    Raises:
        OptionError: one of them is no whole number, or too small.
    """
    held = dict(pairs)
    limit = _number("limit", held.get("limit", ""), usual=min(100, most), least=1)
    offset = _number("offset", held.get("offset", ""), usual=0, least=0)
    return Window(min(limit, most), offset)


def _number(name: str, text: str, *, usual: int, least: int) -> int:
    if not text:
        return usual
    if not (text.isascii() and text.isdecimal() and len(text) < 10 and int(text) >= least):
        raise OptionError(f"{name}={text!r} is no whole number from {least} to 999999999")
    return int(text)


def record_filter(pairs: Pairs) -> RecordFilter:
    """Read the conditions of a look-up: relation, stance, since, until, source.

    Raises:
        OptionError: a day cannot be read.
        VocabularyError: no such relation type or stance.
    """
    rows = tuple(pairs)
    return RecordFilter(
        relations=_all(rows, "relation"),
        stances=_all(rows, "stance"),
        since=_day(rows, "since"),
        until=_day(rows, "until"),
        source=dict(rows).get("source", ""),
    )


def view_options(pairs: Pairs) -> "ViewOptions":
    """Read which part of the graph the page shows.

    Raises:
        OptionError: a value that cannot be read.
    """
    from kg.view import ViewOptions

    rows = tuple(pairs)
    held = dict(rows)
    options = ViewOptions(
        actor=held.get("actor", ""),
        issue=held.get("issue", ""),
        depth=min(_number("depth", held.get("depth", ""), usual=1, least=1), 3),
        since=_day(rows, "since"),
        until=_day(rows, "until"),
        relations=_all(rows, "relation"),
        stances=_all(rows, "stance"),
    )
    return _with_kind(options, held.get("kind", ""))


def _with_kind(options: "ViewOptions", name: str) -> "ViewOptions":
    from kg.view import Kind

    known = {kind.value: kind for kind in Kind}
    if name and name not in known:
        message = f"kind={name!r} is no picture; there are: {', '.join(known)}"
        raise OptionError(message)
    return replace(options, kind=known[name]) if name else options


def _all(pairs: Pairs, name: str) -> tuple[str, ...]:
    return tuple(value for key, value in pairs if key == name and value)


def _day(pairs: Pairs, name: str) -> date | None:
    text = dict(pairs).get(name, "")
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        message = f"{name}={text!r} is not a day, YYYY-MM-DD"
        raise OptionError(message) from error
