"""Two actors side by side: where they agree, where they disagree, where one is silent."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from kg.analysis.direction import (
    Direction,
    are_opposite,
    direction,
    in_order,
    is_held,
    speaking,
)
from kg.records import PositionRecord, Records


class Verdict(Enum):
    """How two actors stand to each other on an issue."""

    AGREE = "agree"
    DISAGREE = "disagree"
    MIXED = "mixed"
    ONE_SILENT = "one silent"


@dataclass(frozen=True, slots=True)
class IssueComparison:
    """Two actors on one issue; ``first`` and ``second`` in order of time, () for the silent one."""

    issue: str
    verdict: Verdict
    first: tuple[PositionRecord, ...]
    second: tuple[PositionRecord, ...]


def compare(records: Records, first: str, second: str) -> tuple[IssueComparison, ...]:
    """Compare two actors on every issue that either takes a position on.

    Disagreements come first, then agreements, mixed pictures, and issues on which one is silent;
    inside each by id. The last dated direction of each counts; MIXED means that one of them is
    conditional, denied or neutral.
    """
    ordered = in_order((p for p in speaking(records.positions) if is_held(p)), records)
    issues = sorted({p.issue for p in ordered if p.actor in (first, second)})
    made = [_compare(issue, ordered, first, second) for issue in issues]
    rank = [Verdict.DISAGREE, Verdict.AGREE, Verdict.MIXED, Verdict.ONE_SILENT]
    return tuple(sorted(made, key=lambda row: (rank.index(row.verdict), row.issue)))


def _compare(
    issue: str, ordered: tuple[PositionRecord, ...], first: str, second: str
) -> IssueComparison:
    mine, theirs = (
        tuple(p for p in ordered if p.issue == issue and p.actor == actor)
        for actor in (first, second)
    )
    return IssueComparison(issue, _verdict(mine, theirs), mine, theirs)


def _verdict(first: tuple[PositionRecord, ...], second: tuple[PositionRecord, ...]) -> Verdict:
    if not first or not second:
        return Verdict.ONE_SILENT
    mine, theirs = direction(first[-1]), direction(second[-1])
    if are_opposite(mine, theirs):
        return Verdict.DISAGREE
    clear = mine in {Direction.FOR, Direction.AGAINST}
    return Verdict.AGREE if mine is theirs and clear else Verdict.MIXED
