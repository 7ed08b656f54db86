"""Draws a network of weights, such as a discourse network, on paper."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from kg.view.layout import place
from kg.view.lines import Firmness, Line, Tone
from kg.view.scene import Point, Scene
from kg.view.svg_network import Caption, network_svg

#: More points than this cannot be read on a page of paper.
ON_PAPER = 60
#: Thickest line, in units of the thinnest.
_THICKEST = 64


@dataclass(frozen=True, slots=True)
class WeightedPoint:
    """A node; ``kind`` is an actor type or "issue"."""

    key: str
    kind: str
    label: str


@dataclass(frozen=True, slots=True)
class WeightedLine:
    """A tie between two nodes; ``weight`` is above 0, its direction is the tone."""

    first: str
    second: str
    weight: float
    tone: Tone


def weighted_figure(
    points: Sequence[WeightedPoint], lines: Sequence[WeightedLine], *, title: str, note: str
) -> str:
    """Give the network as SVG; of a large one the points with most weight are drawn.

    >>> "<svg" in weighted_figure((), (), title="Nothing", note="")
    True
    """
    weight: Counter[str] = Counter()
    least = min((line.weight for line in lines), default=1.0)
    counted = [_line(line, least) for line in lines]
    for line in counted:
        weight[line.first] += line.count
        weight[line.second] += line.count
    kept = sorted(points, key=lambda p: (-weight[p.key], p.key))[:ON_PAPER]
    keys = [point.key for point in kept]
    between = tuple(line for line in counted if {line.first, line.second} <= set(keys))
    tied = {key for line in between for key in (line.first, line.second)}
    spots = place([key for key in keys if key in tied], between)
    drawn = tuple(
        Point(p.key, p.kind, p.label, weight[p.key], *spots[p.key]) for p in kept if p.key in tied
    )
    return network_svg(Scene(drawn, between), Caption(title, note))


def _line(line: WeightedLine, least: float) -> Line:
    """Count the weight in units of the least one, for the thickness of the line."""
    count = max(1, min(_THICKEST, round(line.weight / least)))
    first, second = sorted((line.first, line.second))
    return Line(first, second, count, 0, 0, line.tone, Firmness.ASSERTED)
