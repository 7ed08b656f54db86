"""Computes the days that one shape of time expression means."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from kg.extract import intervals
from kg.extract.intervals import Interval, shift
from kg.lexicon.times import time_words


class Direction(Enum):
    """Where a day or month without a year lies, seen from the document."""

    BACK = "back"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class Setting:
    """From where relative times are counted."""

    anchor: date | None
    direction: Direction


_NEAR_DAYS = 14
_RELATIVE = {
    "last": Direction.BACK,
    "past": Direction.BACK,
    "previous": Direction.BACK,
    "next": Direction.AHEAD,
    "coming": Direction.AHEAD,
    "following": Direction.AHEAD,
}


def month_day(match: re.Match[str], setting: Setting) -> Interval | None:
    """Read "February 24, 2022" and "24 February"."""
    number = time_words().months[match["m"].lower()]
    if match["y"]:
        return intervals.day(int(match["y"]), number, int(match["d"]))
    return _close(setting, lambda y: intervals.day(y, number, int(match["d"])))


def iso_day(match: re.Match[str], _setting: Setting) -> Interval | None:
    """Read "2022-02-24"."""
    return intervals.day(int(match["y"]), int(match["n"]), int(match["d"]))


def named_month(match: re.Match[str], setting: Setting) -> Interval | None:
    """Read "February 2022", "last August" and "in May"."""
    number = time_words().months[match["m"].lower()]
    if match["y"]:
        return intervals.month(int(match["y"]), number)
    return _nearest(_directed(match, setting), lambda y: intervals.month(y, number))


def decade(match: re.Match[str], _setting: Setting) -> Interval | None:
    """Read "the 1990s"."""
    return intervals.decade(int(match["y"]))


def span_of_years(match: re.Match[str], _setting: Setting) -> Interval | None:
    """Read "from 2014 to 2016"."""
    return intervals.years(int(match["y"]), int(match["z"]))


def single_year(match: re.Match[str], _setting: Setting) -> Interval | None:
    """Read "in 2022"."""
    return intervals.year(int(match["y"]))


def season(match: re.Match[str], _setting: Setting) -> Interval | None:
    """Read "the spring of 2022"."""
    return intervals.season(int(match["y"]), time_words().seasons[match["s"].lower()])


def weekday(match: re.Match[str], setting: Setting) -> Interval | None:
    """Read "on Tuesday": the nearest one, the day of the document included; "last" is before it."""
    anchor = setting.anchor
    if anchor is None:
        return None
    named = (match["rel"] or "").lower() in _RELATIVE
    away = (anchor.weekday() - time_words().weekdays[match["w"].lower()]) % 7
    if _directed(match, setting).direction is Direction.AHEAD:
        away = away - 7 if away or named else 0
    elif named:
        away = away or 7
    return _around(shift(anchor, -away))


def distance_back(match: re.Match[str], setting: Setting) -> Interval | None:
    """Read "three years ago": the day, month or year that lies so far back."""
    if setting.anchor is None:
        return None
    size = time_words().units[match["u"].lower()]
    then = shift(setting.anchor, -_count(match) * size)
    return _unit_around(then, size) if then else None


def relative(match: re.Match[str], setting: Setting) -> Interval | None:
    """Read "last month", "this year", "over the past three weeks"."""
    if setting.anchor is None:
        return None
    size = time_words().units[match["u"].lower()]
    word, counted = match["rel"].lower(), bool(match["n"])
    if word == "this":
        return _unit_around(setting.anchor, size)
    ahead = _RELATIVE[word] is Direction.AHEAD
    if counted or word in {"past", "coming"}:
        return _stretch(setting.anchor, _count(match) * size, _RELATIVE[word])
    then = shift(setting.anchor, size if ahead else -size)
    return _unit_around(then, size) if then else None


def recent(_match: re.Match[str], _setting: Setting) -> Interval | None:
    """Read "in recent years", which has no days of its own."""
    return None


def duration(match: re.Match[str], setting: Setting) -> Interval | None:
    """Read "for three years" as up to the document, "within 48 hours" as from it on."""
    if setting.anchor is None:
        return None
    size = time_words().units[match["u"].lower()]
    days = _count(match) * size if size else -(-_count(match) // 24)
    return _stretch(setting.anchor, days, setting.direction)


def day_word(match: re.Match[str], setting: Setting) -> Interval | None:
    """Read "yesterday"."""
    if setting.anchor is None:
        return None
    return _around(shift(setting.anchor, time_words().days[match["w"].lower()]))


def _directed(match: re.Match[str], setting: Setting) -> Setting:
    asked = _RELATIVE.get((match["rel"] or "").lower())
    return replace(setting, direction=asked or setting.direction)


def _close(setting: Setting, in_year: Callable[[int], Interval | None]) -> Interval | None:
    """Choose the year of a yearless day: within two weeks the nearest, whatever the direction.

    "called on Monday for strikes on March 23" looks ahead although the call is past; nobody writes
    so of a day that is a year less three days ago.
    """
    anchor = setting.anchor
    here = in_year(anchor.year) if anchor else None
    if anchor and here and abs((here[0] - anchor).days) <= _NEAR_DAYS:
        return here
    return _nearest(setting, in_year)


def _nearest(setting: Setting, in_year: Callable[[int], Interval | None]) -> Interval | None:
    """Choose the year in which a yearless date lies nearest in the direction asked."""
    anchor = setting.anchor
    if anchor is None:
        return None
    here = in_year(anchor.year)
    if here is None:
        return None
    if setting.direction is Direction.BACK:
        return in_year(anchor.year - 1) if here[0] > anchor else here
    return in_year(anchor.year + 1) if here[1] < anchor else here


def _count(match: re.Match[str]) -> int:
    word = (match["n"] or "one").lower()
    return int(word) if word.isdigit() else time_words().numbers.get(word, 3)  # few, several


def _around(found: date | None) -> Interval | None:
    return (found, found) if found else None


def _unit_around(then: date, size: int) -> Interval | None:
    """Give the calendar unit that a day lies in."""
    if size <= 1:
        return then, then
    if size == 7:
        first = shift(then, -then.weekday())
        last = shift(then, 6 - then.weekday())
        return (first, last) if first and last else None
    if size == 30:
        return intervals.month(then.year, then.month)
    return intervals.year(then.year)


def _stretch(anchor: date, days: int, direction: Direction) -> Interval | None:
    other = shift(anchor, -days if direction is Direction.BACK else days)
    if other is None:
        return None
    return (min(anchor, other), max(anchor, other))
