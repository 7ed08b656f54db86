"""Finds room for the names of points: beside its own point, over no other point or name."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.view.scene import Point
from kg.view.sheet import clipped

#: Mean width of a letter of 12 pixels, measured over names in Helvetica.
LETTER = 6.3
LONGEST = 32


@dataclass(frozen=True, slots=True)
class Box:
    """A stretch of the sheet."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Tell whether the two share any of the sheet."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


@dataclass(frozen=True, slots=True)
class Label:
    """A name and where it starts, ends or has its middle (``anchor``), on the line ``y``."""

    words: str
    x: float
    y: float
    anchor: str
    box: Box


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a point stands, and half its width."""

    x: float
    y: float
    size: float

    @property
    def box(self) -> Box:
        """What the point covers."""
        return Box(self.x - self.size, self.y - self.size, self.x + self.size, self.y + self.size)


def labels(
    points: Sequence[Point], spots: Mapping[str, Spot], heads: Sequence[Box], sheet: Box
) -> Iterator[Label]:
    """Give the names that find room inside ``sheet``, those of earlier points first.

    A name stands below its point, above it or at a side: where it covers least of other points
    and of arrowheads (``heads``). Where it would cover another name everywhere it is left out.
    """
    covered = [spot.box for spot in spots.values()]
    taken: list[Box] = []
    for point in points:
        own = spots[point.key]
        choices = [c for c in _places(point.label, own) if _inside(c.box, sheet)]
        free = [c for c in choices if not _count(c.box, taken)]
        if free:
            best = min(free, key=lambda c: 3 * _count(c.box, covered) + _count(c.box, heads))
            taken.append(best.box)
            yield best


def _count(box: Box, others: Sequence[Box]) -> int:
    return sum(box.meets(other) for other in others)


def _places(name: str, spot: Spot) -> Iterator[Label]:
    words = clipped(name, LONGEST)
    wide, beside = LETTER * len(words), spot.size + 5
    for y in (spot.y + spot.size + 13, spot.y - spot.size - 5):
        yield Label(words, spot.x, y, "middle", _box(spot.x - wide / 2, y, wide))
    y = spot.y + 4
    yield Label(words, spot.x + beside, y, "start", _box(spot.x + beside, y, wide))
    yield Label(words, spot.x - beside, y, "end", _box(spot.x - beside - wide, y, wide))


def _box(left: float, y: float, wide: float) -> Box:
    return Box(left, y - 11, left + wide, y + 3)


def _inside(box: Box, sheet: Box) -> bool:
    return box.left >= sheet.left and box.right <= sheet.right and box.top >= sheet.top
