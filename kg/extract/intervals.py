"""Intervals of days: years, months, decades, and what is cut from them."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

#: First and last day, both inclusive.
Interval = tuple[date, date]
#: One end open where the text leaves it open.
Bounds = tuple[date | None, date | None]


def day(year_: int, month_: int, day_: int) -> Interval | None:
    """Give one day, or None when the calendar has no such day."""
    try:
        found = date(year_, month_, day_)
    except ValueError:
        return None
    return found, found


def month(year_: int, number: int) -> Interval:
    """Give a month."""
    return date(year_, number, 1), date(year_, number, monthrange(year_, number)[1])


def year(number: int) -> Interval:
    """Give a year."""
    return date(number, 1, 1), date(number, 12, 31)


def years(first: int, last: int) -> Interval | None:
    """Give the years from one to another, or None when they run backwards."""
    return (date(first, 1, 1), date(last, 12, 31)) if first <= last else None


def decade(first: int) -> Interval:
    """Give ten years ("the 1990s"); a round hundred is a century ("the 1800s")."""
    return date(first, 1, 1), date(first + (99 if first % 100 == 0 and first < 2000 else 9), 12, 31)


def season(year_: int, first_month: int) -> Interval:
    """Give the three months of a season of the northern hemisphere."""
    return date(year_, first_month, 1), month(year_, first_month + 2)[1]


def shift(anchor: date, days: int) -> date | None:
    """Move by days; None beyond the calendar."""
    try:
        return anchor + timedelta(days=days)
    except OverflowError:
        return None


def part_of(interval: Interval, part: str) -> Interval:
    """Cut "early", "mid" or "late" (a third) or "end", "start" (a sixth) from an interval."""
    first, last = interval
    length = (last - first).days + 1
    third, sixth = timedelta(days=length // 3), timedelta(days=max(1, length // 6))
    if part in {"mid", "middle"}:
        return first + third, last - third
    if part == "early":
        return first, first + third
    if part == "late":
        return last - third, last
    if part in {"start", "beginning"}:
        return first, first + sixth
    return (last - sixth, last) if part == "end" else interval


def since(interval: Interval) -> Bounds:
    """Open the end ("since 2014")."""
    return interval[0], None


def after(interval: Interval) -> Bounds:
    """Begin on the day after ("after 2014")."""
    return shift(interval[1], 1), None


def until(interval: Interval) -> Bounds:
    """Open the start ("by 2030" includes 2030)."""
    return None, interval[1]


def before(interval: Interval) -> Bounds:
    """End on the day before ("before 2014")."""
    return None, shift(interval[0], -1)
