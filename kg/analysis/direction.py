"""Which way a position points, for or against, and when it was taken."""

from __future__ import annotations

from collections.abc import Iterable
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
