"""A negotiation's bargaining table: by party, what it refuses, asks, holds out and ties to what."""

from __future__ import annotations

from dataclasses import dataclass

from kg.analysis.direction import in_order
from kg.model import Polarity
from kg.records import PositionRecord, Records, RelationRecord

_GUARANTEES = frozenset({"guarantees", "promises"})


@dataclass(frozen=True, slots=True)
class PartyRow:
    """One party's side of the table; positions in order of time.

    Attributes:
        red_lines: what it rules out or opposes.
        demands, offers, supports: what it asks of others, holds out to them, and is for.
        conditions: positions of any stance that come with a condition.
        guarantees: guarantees and promises it gives to another party of the issue.
    """

    actor: str
    red_lines: tuple[PositionRecord, ...]
    demands: tuple[PositionRecord, ...]
    offers: tuple[PositionRecord, ...]
    supports: tuple[PositionRecord, ...]
    conditions: tuple[PositionRecord, ...]
    guarantees: tuple[RelationRecord, ...]


def bargaining_table(records: Records, issue: str) -> tuple[PartyRow, ...]:
    """Give the table of an issue and those below it; the party with most entries first.

    Denied positions are left out. An issue is below another when it names it as broader.
    """
    issues = {issue} | {i.id for i in records.issues.values() if issue in i.broader}
    found = in_order(
        (
            p
            for p in records.positions
            if p.issue in issues and p.qualifiers.polarity is Polarity.AFFIRMED
        ),
        records,
    )
    parties = sorted({p.actor for p in found})
    concerned = {
        *parties,
        *(a for i in issues if i in records.issues for a in records.issues[i].participants),
    }
    rows = [_row(party, found, records, concerned) for party in parties]
    return tuple(sorted(rows, key=lambda row: (-_size(row), row.actor)))


def _row(
    party: str, found: tuple[PositionRecord, ...], records: Records, concerned: set[str]
) -> PartyRow:
    mine = [p for p in found if p.actor == party]

    def with_stance(*names: str) -> tuple[PositionRecord, ...]:
        return tuple(p for p in mine if p.stance.name in names)

    return PartyRow(
        actor=party,
        red_lines=with_stance("rules-out", "opposes"),
        demands=with_stance("demands"),
        offers=with_stance("offers"),
        supports=with_stance("supports"),
        conditions=tuple(
            p for p in mine if p.qualifiers.condition or p.stance.name == "conditional"
        ),
        guarantees=tuple(
            r
            for r in records.relations
            if r.subject == party and r.object in concerned and r.type.name in _GUARANTEES
        ),
    )


def _size(row: PartyRow) -> int:
    lists = (row.red_lines, row.demands, row.offers, row.supports, row.conditions)
    return sum(map(len, lists)) + len(row.guarantees)
