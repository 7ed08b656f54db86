"""What changed between two records: two dates, sets of documents, outlets or stores."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from kg.analysis.direction import Direction, direction, in_order, is_held, speaking
from kg.records import DocumentRecord, PositionRecord, Records


@dataclass(frozen=True, slots=True)
class ChangedPosition:
    """An actor that points another way on an issue; the last position of each side."""

    before: PositionRecord
    after: PositionRecord


@dataclass(frozen=True, slots=True)
class Difference:
    """What the second record has that the first lacks, and the reverse.

    Attributes:
        new, dropped: actor and issue pairs of one side only, by their last position.
        changed: pairs of both sides that point another way.
        newly_contested: ids of issues with both directions after, but not before.
    """

    new: tuple[PositionRecord, ...]
    dropped: tuple[PositionRecord, ...]
    changed: tuple[ChangedPosition, ...]
    newly_contested: tuple[str, ...]


def narrow(records: Records, keeps: Callable[[DocumentRecord], bool]) -> Records:
    """Keep what the documents say that pass; actors and issues stay."""
    kept = {id_: d for id_, d in records.documents.items() if keeps(d)}
    return replace(
        records,
        documents=kept,
        relations=tuple(r for r in records.relations if r.document in kept),
        positions=tuple(p for p in records.positions if p.document in kept),
        statements=tuple(s for s in records.statements if s.document in kept),
    )


def difference(before: Records, after: Records) -> Difference:
    """Compare two records position by position; each list by actor and issue."""
    old, new = _last(before), _last(after)
    both = sorted(old.keys() & new.keys())
    changed = [
        ChangedPosition(old[k], new[k]) for k in both if direction(old[k]) != direction(new[k])
    ]
    return Difference(
        new=tuple(new[key] for key in sorted(new.keys() - old.keys())),
        dropped=tuple(old[key] for key in sorted(old.keys() - new.keys())),
        changed=tuple(changed),
        newly_contested=tuple(sorted(_contested(after.positions) - _contested(before.positions))),
    )


def _last(records: Records) -> Mapping[tuple[str, str], PositionRecord]:
    held = in_order((p for p in speaking(records.positions) if is_held(p)), records)
    return {(p.actor, p.issue): p for p in held}


def _contested(positions: Iterable[PositionRecord]) -> set[str]:
    directions: dict[str, set[Direction]] = defaultdict(set)
    for position in speaking(positions):
        if is_held(position):
            directions[position.issue].add(direction(position))
    return {i for i, found in directions.items() if {Direction.FOR, Direction.AGAINST} <= found}
