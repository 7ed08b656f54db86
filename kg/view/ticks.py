"""Chooses the days that are named under a time line."""

from dataclasses import dataclass
from datetime import date, timedelta

from kg.view.words import MONTHS, short_day

#: Steps in months, the finest first.
STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600)
#: Ranges shorter than this are named by days.
SHORTEST = 100


@dataclass(frozen=True, slots=True)
class Tick:
    """A day and how it is named: by its year, its month or in full."""

    day: date
    label: str


def ticks(first: date, last: date, most: int) -> list[Tick]:
    """Give at most ``most`` starts of years or months, or days where the range is short.

    >>> [tick.label for tick in ticks(date(2008, 2, 18), date(2025, 11, 24), 6)]
    ['2010', '2015', '2020', '2025']
    >>> [tick.label for tick in ticks(date(2022, 2, 24), date(2022, 9, 1), 6)]
    ['Mar 2022', 'May 2022', 'Jul 2022', 'Sep 2022']
    """
    if (last - first).days >= SHORTEST:
        for step in STEPS:
            found = _starts(first, last, step)
            if 2 <= len(found) <= most:
                return found
    return _days(first, last, most)


def _starts(first: date, last: date, step: int) -> list[Tick]:
    months = range(first.year * 12, last.year * 12 + 12, step)
    # Multiples of the step since year 0, so that five-year steps fall on 2010 and 2015.
    begin = -(-months.start // step) * step
    days = [date(m // 12, m % 12 + 1, 1) for m in range(begin, months.stop, step)]
    return [Tick(day, _name(day, step)) for day in days if first <= day <= last]


def _name(day: date, step: int) -> str:
    return str(day.year) if step >= 12 else f"{MONTHS[day.month - 1][:3]} {day.year}"


def _days(first: date, last: date, most: int) -> list[Tick]:
    count = (last - first).days
    steps = min(most - 1, count) or 1
    days = sorted({first + timedelta(days=count * step // steps) for step in range(steps + 1)})
    return [Tick(day, short_day(day)) for day in days]
