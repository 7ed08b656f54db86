"""Same actor, same issue, opposite directions: told apart by what may lie behind it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import combinations

from kg.analysis.direction import (
    are_opposite,
    day_of,
    direction,
    in_order,
    is_held,
    share_words,
    speaking,
)
from kg.records import PositionRecord, Records

#: Reports of one week are taken for reports of the same moment.
_SAME_MOMENT_DAYS = 7


class Reading(Enum):
    """What may lie behind a contradiction."""

    CHANGE_OVER_TIME = "change over time"
    SPOKESMAN_AGAINST_PRINCIPAL = "spokesman against principal"
    DIFFERING_REPORTS = "differing reports"
    WITHIN_ONE_TEXT = "within one text"


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two positions of one actor on one issue that point opposite ways, the earlier first."""

    actor: str
    issue: str
    earlier: PositionRecord
    later: PositionRecord
    reading: Reading


def contradictions(records: Records, actor: str = "") -> tuple[Contradiction, ...]:
    """Find contradictions, of one actor or of all; by actor, issue and time.

    A pair of positions is read as *spokesman against principal* when they are of the same moment (a
    week) and two different people speak, at least one of whom represents or holds office in the
    actor or is not the actor itself; as *differing reports* when documents of the same moment, or
    without a day, disagree; as *within one text* when one document says both; else as *change over
    time*. Two readings of the same words are no contradiction. Of several pairs with the same
    reading on an issue, the closest in time is given.
    """
    groups: dict[tuple[str, str], list[PositionRecord]] = defaultdict(list)
    for position in in_order(speaking(records.positions), records):
        if is_held(position) and actor in ("", position.actor):
            groups[position.actor, position.issue].append(position)
    found = (c for key in sorted(groups) for c in _closest(groups[key], records))
    return tuple(found)


def _closest(group: list[PositionRecord], records: Records) -> Iterator[Contradiction]:
    best: dict[Reading, tuple[int, Contradiction]] = {}
    for earlier, later in combinations(group, 2):
        opposite = are_opposite(direction(earlier), direction(later))
        if opposite and not share_words(earlier, later):
            reading = _reading(earlier, later, records)
            days = _days_between(earlier, later, records)
            if reading not in best or days < best[reading][0]:
                made = Contradiction(earlier.actor, earlier.issue, earlier, later, reading)
                best[reading] = (days, made)
    yield from (best[reading][1] for reading in Reading if reading in best)


def _reading(first: PositionRecord, second: PositionRecord, records: Records) -> Reading:
    same_moment = _days_between(first, second, records) <= _SAME_MOMENT_DAYS
    if not same_moment:
        return Reading.CHANGE_OVER_TIME
    if _voice(first) != _voice(second) and _speaks_for_actor(first, second, records):
        return Reading.SPOKESMAN_AGAINST_PRINCIPAL
    if first.document == second.document:
        return Reading.WITHIN_ONE_TEXT
    return Reading.DIFFERING_REPORTS


def _days_between(first: PositionRecord, second: PositionRecord, records: Records) -> int:
    days = day_of(first, records), day_of(second, records)
    if days[0] is None or days[1] is None:
        return 0
    return abs((days[1] - days[0]).days)


def _voice(position: PositionRecord) -> str:
    """Give who speaks: the nearest source, or the actor itself."""
    return next(iter(position.qualifiers.sources), position.actor)


def _speaks_for_actor(first: PositionRecord, second: PositionRecord, records: Records) -> bool:
    voices = {_voice(first), _voice(second)} - {first.actor}
    return any(
        relation.subject in voices
        and relation.object == first.actor
        and relation.type.name in {"represents", "holds-office-in"}
        for relation in records.relations
    )
