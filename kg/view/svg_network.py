"""Draws a network of points and lines on paper."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from kg.view.lines import Line
from kg.view.palette import DASHES, FIRMNESS_WORDS, NODES, SOFT, TONE_WORDS, TONES
from kg.view.scene import Point, Scene
from kg.view.sheet import Sheet, clipped

MARGIN, TOP, BOTTOM = 110, 100, 120
#: Mean width of a letter of 12 pixels, measured over names in Helvetica.
LETTER = 6.3
SMALLEST_WIDTH = 820


@dataclass(frozen=True, slots=True)
class Caption:
    """What stands over a picture."""

    title: str
    note: str


def network_svg(scene: Scene, caption: Caption) -> str:
    """Give the scene as SVG; names that would cover each other are left out, light ones first."""
    width, height = _extent(scene)
    sheet = Sheet(width=width, height=height, title=caption.title, note=caption.note)
    spots = _spots(scene, width)
    for line in scene.lines:
        _draw_line(sheet, line, spots)
    for point in scene.points:
        sheet.point(point.kind, *spots[point.key], _size(point))
    for point, x, y in _readable(scene, spots):
        sheet.label(clipped(point.label, 32), x, y)
    _legend(sheet, scene, height - 62)
    return sheet.source()


def _extent(scene: Scene) -> tuple[float, float]:
    xs = [point.x for point in scene.points] or [0]
    ys = [point.y for point in scene.points] or [0]
    width = max(max(xs) - min(xs) + 2.0 * MARGIN, SMALLEST_WIDTH)
    return width, max(ys) - min(ys) + float(TOP + BOTTOM)


def _spots(scene: Scene, width: float) -> dict[str, tuple[float, float]]:
    if not scene.points:
        return {}
    xs = [point.x for point in scene.points]
    right = (width - (max(xs) - min(xs))) / 2 - min(xs)
    down = TOP - min(point.y for point in scene.points)
    return {p.key: (p.x + right, float(p.y + down)) for p in scene.points}


def _size(point: Point) -> float:
    return 6.0 + 2 * point.weight.bit_length()


def _draw_line(sheet: Sheet, line: Line, spots: dict[str, tuple[float, float]]) -> None:
    (x1, y1), (x2, y2) = spots[line.first], spots[line.second]
    looks = {"stroke": TONES[line.tone], "stroke_opacity": 0.75}
    width = 1.2 + 1.4 * math.log2(line.count)
    dash = DASHES[line.firmness]
    sheet.add(
        "line", x1=x1, y1=y1, x2=x2, y2=y2, stroke_width=width, stroke_dasharray=dash, **looks
    )


def _readable(
    scene: Scene, spots: dict[str, tuple[float, float]]
) -> Iterator[tuple[Point, float, float]]:
    taken: list[tuple[float, float, float, float]] = []
    for point in scene.points:
        x, y = spots[point.key][0], spots[point.key][1] + _size(point) + 13
        half = LETTER * min(len(point.label), 32) / 2
        box = (x - half, y - 12, x + half, y + 3)
        if not any(_meet(box, other) for other in taken):
            taken.append(box)
            yield point, x, y


def _meet(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    across = one[0] < other[2] and other[0] < one[2]
    return across and one[1] < other[3] and other[1] < one[3]


def _legend(sheet: Sheet, scene: Scene, y: float) -> None:
    x = 24.0
    tones = {line.tone for line in scene.lines}
    for tone in (tone for tone in TONES if tone in tones):
        sheet.add("line", x1=x, x2=x + 26, y1=y, y2=y, stroke=TONES[tone], stroke_width=4)
        x = _words(sheet, TONE_WORDS[tone], x + 32, y)
    x = 24.0
    kinds = {point.kind for point in scene.points}
    for kind in (kind for kind in NODES if kind in kinds):
        sheet.point(kind, x + 6, y + 22, 6)
        x = _words(sheet, kind, x + 18, y + 22)
    x = 24.0
    manners = {line.firmness for line in scene.lines}
    for manner in (manner for manner in DASHES if manner in manners and len(manners) > 1):
        looks = {"stroke": SOFT, "stroke_width": 2, "stroke_dasharray": DASHES[manner]}
        sheet.add("line", x1=x, x2=x + 40, y1=y + 44, y2=y + 44, **looks)
        x = _words(sheet, FIRMNESS_WORDS[manner], x + 46, y + 44)


def _words(sheet: Sheet, words: str, x: float, y: float) -> float:
    sheet.text(words, x, y + 4, fill=SOFT)
    return x + LETTER * len(words) + 24
