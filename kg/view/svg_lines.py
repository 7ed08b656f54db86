"""Draws a line between two points on paper, with heads that say which way it goes."""

import math
from dataclasses import dataclass

from kg.view.lines import Line
from kg.view.palette import DASHES, TONES
from kg.view.sheet import Sheet
from kg.view.svg_labels import Box, Spot

#: How far round shapes reach, in half-widths.
_ROUND = 1.05


@dataclass(frozen=True, slots=True)
class End:
    """One end of a line: the kind and place of its point, and whether a head points there."""

    kind: str
    spot: Spot
    pointed: bool


def draw_line(sheet: Sheet, line: Line, first: End, second: End) -> list[Box]:
    """Draw a line from rim to rim: as wide as it is often said, with a head at each pointed end.

    Gives what the heads cover.
    """
    width = 1.2 + 1.4 * math.log2(line.count)
    looks = {"stroke": TONES[line.tone], "stroke_opacity": 0.75, "stroke_width": width}
    (x1, y1), (x2, y2) = _stop(first, second, width), _stop(second, first, width)
    dash = DASHES[line.firmness]
    sheet.add("line", x1=x1, y1=y1, x2=x2, y2=y2, stroke_dasharray=dash, **looks)
    heads = []
    for end, other in ((first, second), (second, first)):
        if end.pointed:
            base, tip = _stop(end, other, width), _towards(end, other, _rim(end, other))
            draw_head(sheet, base, tip, width=width, fill=TONES[line.tone])
            heads.append(_around(base, tip))
    return heads


def _around(base: tuple[float, float], tip: tuple[float, float]) -> Box:
    (x1, y1), (x2, y2) = base, tip
    return Box(min(x1, x2) - 2, min(y1, y2) - 2, max(x1, x2) + 2, max(y1, y2) + 2)


def draw_head(
    sheet: Sheet,
    base: tuple[float, float],
    tip: tuple[float, float],
    *,
    width: float,
    fill: str,
) -> None:
    """Draw an arrowhead on a line of that width."""
    along = math.dist(base, tip) or 1
    side = 2.2 + 0.9 * width
    across = ((tip[1] - base[1]) / along * side, (base[0] - tip[0]) / along * side)
    corners = (
        tip,
        (base[0] + across[0], base[1] + across[1]),
        (base[0] - across[0], base[1] - across[1]),
    )
    points = " ".join(f"{x:.1f},{y:.1f}" for x, y in corners)
    sheet.add("polygon", points=points, fill=fill)


def head_length(width: float) -> float:
    """Give how long the head of a line of that width is."""
    return 6 + 1.6 * width


def _stop(end: End, other: End, width: float) -> tuple[float, float]:
    """Give where the line itself ends: behind its head, or under the point."""
    if not end.pointed:
        return end.spot.x, end.spot.y
    return _towards(end, other, _rim(end, other) + head_length(width))


def _towards(end: End, other: End, far: float) -> tuple[float, float]:
    """Go from the middle of one end so far towards the other."""
    x, y = other.spot.x - end.spot.x, other.spot.y - end.spot.y
    share = far / (math.hypot(x, y) or 1)
    return end.spot.x + x * share, end.spot.y + y * share


def _rim(end: End, other: End) -> float:
    """Give how far the shape of an end reaches towards the other."""
    x, y = abs(other.spot.x - end.spot.x), abs(other.spot.y - end.spot.y)
    length = math.hypot(x, y) or 1
    if end.kind == "state":
        return end.spot.size * length / (max(x, y) or 1) + 1
    if end.kind == "issue":
        return 1.2 * end.spot.size * length / (x + y or 1) + 1
    return _ROUND * end.spot.size + 1
