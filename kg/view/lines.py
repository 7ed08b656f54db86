"""Merges parallel assertions into the lines and points that are drawn."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from enum import Enum

from kg.model import Modality, Polarity, Sign
from kg.records import PositionRecord, Records, RelationRecord
from kg.view.select import ends, joining


class Tone(Enum):
    """The direction of a line, over everything that it merges."""

    SUPPORT = "support"
    OPPOSE = "oppose"
    MIXED = "mixed"
    NEUTRAL = "neutral"


class Firmness(Enum):
    """Who vouches for a line: the text itself, somebody it credits, or nobody yet."""

    ASSERTED = "asserted"
    ATTRIBUTED = "attributed"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Line:
    """Everything between two points; ``first`` < ``second``.

    Attributes:
        onward, back: how many assertions point from first to second, and from second to first;
            symmetric relations point nowhere.
    """

    first: str
    second: str
    count: int
    onward: int
    back: int
    tone: Tone
    firmness: Firmness


def lines_of(records: Records) -> tuple[Line, ...]:
    """Give one line a pair of points, sorted by their keys."""
    pairs: defaultdict[tuple[str, str], list[RelationRecord | PositionRecord]] = defaultdict(list)
    for record in joining(records):
        first, second = ends(record)
        if first != second:
            pairs[min(first, second), max(first, second)].append(record)
    return tuple(_line(*pair, parts) for pair, parts in sorted(pairs.items()))


def weights(lines: tuple[Line, ...]) -> Counter[str]:
    """Count the assertions at each point."""
    total: Counter[str] = Counter()
    for line in lines:
        total[line.first] += line.count
        total[line.second] += line.count
    return total


def sign_of(record: RelationRecord | PositionRecord) -> Sign:
    """Give the direction of an assertion; what is denied has none.

    Denying opposition is no support, so a denial must not colour a line either way.
    """
    if record.qualifiers.polarity is Polarity.NEGATED:
        return Sign.NEUTRAL
    return record.stance.sign if isinstance(record, PositionRecord) else record.type.sign


def tone_of(positive: int, negative: int) -> Tone:
    """Give the direction that holds two to one, mixed where neither does.

    >>> tone_of(4, 2), tone_of(3, 2), tone_of(0, 0)
    (<Tone.SUPPORT: 'support'>, <Tone.MIXED: 'mixed'>, <Tone.NEUTRAL: 'neutral'>)
    """
    if positive == negative == 0:
        return Tone.NEUTRAL
    if positive >= 2 * negative:
        return Tone.SUPPORT
    return Tone.OPPOSE if negative >= 2 * positive else Tone.MIXED


def firmness_of(record: RelationRecord | PositionRecord) -> Firmness:
    """Tell what the text says itself from what it credits to a source, denies or only supposes."""
    qualifiers = record.qualifiers
    if qualifiers.polarity is Polarity.NEGATED or qualifiers.modality is not Modality.ACTUAL:
        return Firmness.OPEN
    return Firmness.ATTRIBUTED if qualifiers.sources else Firmness.ASSERTED


def _line(first: str, second: str, parts: list[RelationRecord | PositionRecord]) -> Line:
    signs = Counter(sign_of(part) for part in parts)
    kinds = {firmness_of(part) for part in parts}
    firmness = next(kind for kind in Firmness if kind in kinds)
    tails = Counter(ends(part)[0] for part in parts if not _is_mutual(part))
    tone = tone_of(signs[Sign.POSITIVE], signs[Sign.NEGATIVE])
    return Line(first, second, len(parts), tails[first], tails[second], tone, firmness)


def _is_mutual(record: RelationRecord | PositionRecord) -> bool:
    return isinstance(record, RelationRecord) and record.type.symmetric
