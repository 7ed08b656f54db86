"""An actor's positions in order of time, the shifts in them, and since when it is silent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from kg.analysis.direction import (
    Direction,
    day_of,
    direction,
    in_order,
    is_held,
    speaking,
)
from kg.records import PositionRecord, Records


@dataclass(frozen=True, slots=True)
class Shift:
    """A change of direction between two positions that follow each other."""

    before: PositionRecord
    after: PositionRecord
    before_day: date
    after_day: date


@dataclass(frozen=True, slots=True)
class IssueTimeline:
    """One actor on one issue.

    Attributes:
        positions: in order of time, those without a day first.
        shifts: in order of time.
        silent_since: day of the last position, or None when no position has a day.
        silent_days: days from then to the last document of the graph.
    """

    actor: str
    issue: str
    positions: tuple[PositionRecord, ...]
    shifts: tuple[Shift, ...]
    silent_since: date | None
    silent_days: int


def timeline(records: Records, actor: str, issue: str = "") -> tuple[IssueTimeline, ...]:
    """Give an actor's positions issue by issue, the issue with most positions first.

    ``issue`` narrows to one. A shift is a change of direction (for, against, conditional, denied)
    between two dated, held positions of different days; neutral positions don't count, nor do
    positions of a day on which the actor points both ways (see ``contradictions``).
    """
    mine: dict[str, list[PositionRecord]] = defaultdict(list)
    for position in records.positions:
        if position.actor == actor and issue in ("", position.issue):
            mine[position.issue].append(position)
    end = max((d.date for d in records.documents.values() if d.date), default=None)
    made = [_timeline(records, actor, name, found, end) for name, found in mine.items()]
    return tuple(sorted(made, key=lambda line: (-len(line.positions), line.issue)))


def _timeline(
    records: Records, actor: str, issue: str, found: list[PositionRecord], end: date | None
) -> IssueTimeline:
    ordered = in_order(found, records)
    days = [day for position in ordered if (day := day_of(position, records))]
    last = max(days, default=None)
    return IssueTimeline(
        actor=actor,
        issue=issue,
        positions=ordered,
        shifts=tuple(_shifts(ordered, records)),
        silent_since=last,
        silent_days=(end - last).days if end and last else 0,
    )


def _shifts(ordered: Sequence[PositionRecord], records: Records) -> Iterator[Shift]:
    for before, after in pairwise(_one_a_day(ordered, records)):
        before_day, after_day = day_of(before, records), day_of(after, records)
        changed = direction(before) is not direction(after)
        if changed and before_day and after_day:
            yield Shift(before, after, before_day, after_day)


def _one_a_day(ordered: Sequence[PositionRecord], records: Records) -> Iterator[PositionRecord]:
    by_day: dict[date, list[PositionRecord]] = defaultdict(list)
    for position in speaking(ordered):
        day = day_of(position, records)
        if day and is_held(position) and direction(position) is not Direction.NEUTRAL:
            by_day[day].append(position)
    for positions in by_day.values():
        if len({direction(position) for position in positions}) == 1:
            yield positions[0]
