"""Which way a position points, for or against, when it was taken, and which ones speak."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum

from kg.model import Modality, Polarity, Sign
from kg.records import PositionRecord, Records


class Direction(Enum):
    """Where an actor stands on an issue.

    A denied position ("does not oppose") points nowhere of its own: it is DENIED, not the opposite.
    """

    FOR = "for"
    AGAINST = "against"
    CONDITIONAL = "conditional"
    DENIED = "denied"
    NEUTRAL = "neutral"


_BY_SIGN = {Sign.POSITIVE: Direction.FOR, Sign.NEGATIVE: Direction.AGAINST}
_OPPOSITE = {Direction.FOR: Direction.AGAINST, Direction.AGAINST: Direction.FOR}
#: Stances on something to be done, which may be the end of the issue ("demanded an end to it").
_ON_DEEDS = frozenset({"demands", "offers", "rules-out"})
#: What is only imagined ("could support") is no position to compare.
_HELD = frozenset({Modality.ACTUAL, Modality.PLANNED, Modality.CONDITIONAL})


def direction(position: PositionRecord) -> Direction:
    """Give the direction of a position."""
    if position.qualifiers.polarity is Polarity.NEGATED:
        return Direction.DENIED
    if position.stance.name == "conditional":
        return Direction.CONDITIONAL
    return _BY_SIGN.get(position.stance.sign, Direction.NEUTRAL)


def are_opposite(first: Direction, second: Direction) -> bool:
    """Tell whether one is for and the other against."""
    return _OPPOSITE.get(first) is second


def is_held(position: PositionRecord) -> bool:
    """Tell positions that are held, planned or tied to a condition from imagined ones."""
    return position.qualifiers.modality in _HELD


def speaking(positions: Iterable[PositionRecord]) -> tuple[PositionRecord, ...]:
    """Leave out stances on a deed that would end what the same words plainly oppose or support.

    "They demanded an end to the blockade" is read as a demand and as opposition, both on the
    blockade; the opposition tells where they stand on it. The order stays.
    """
    positions = tuple(positions)
    plain: dict[tuple[str, str, str], list[PositionRecord]] = defaultdict(list)
    for position in positions:
        if position.stance.name not in _ON_DEEDS:
            plain[position.actor, position.issue, position.document].append(position)
    return tuple(p for p in positions if not _is_echo(p, plain))


def _is_echo(
    position: PositionRecord, plain: Mapping[tuple[str, str, str], list[PositionRecord]]
) -> bool:
    if position.stance.name not in _ON_DEEDS:
        return False
    others = plain.get((position.actor, position.issue, position.document), ())
    return any(
        are_opposite(direction(position), direction(other)) and share_words(position, other)
        for other in others
    )


def share_words(first: PositionRecord, second: PositionRecord) -> bool:
    """Tell whether two positions are read from words that overlap."""
    return any(
        a.document == b.document and a.start < b.end and b.start < a.end
        for a in first.evidence
        for b in second.evidence
    )


def day_of(position: PositionRecord, records: Records) -> date | None:
    """Give the day of the document that reports the position, or None."""
    document = records.documents.get(position.document)
    return document.date if document else None


def in_order(positions: Iterable[PositionRecord], records: Records) -> tuple[PositionRecord, ...]:
    """Sort positions by day, document and place in it; those without a day come first."""

    def key(position: PositionRecord) -> tuple[date, str, int, str]:
        start = position.evidence[0].start if position.evidence else 0
        return (day_of(position, records) or date.min, position.document, start, position.iri)

    return tuple(sorted(positions, key=key))
