"""Draws a network of points and lines on paper."""

from collections.abc import Mapping
from dataclasses import dataclass

from kg.view.lines import Line, Tone
from kg.view.palette import DASHES, FIRMNESS_WORDS, NODES, SOFT, TONE_WORDS, TONES
from kg.view.scene import Point, Scene
from kg.view.sheet import Sheet
from kg.view.svg_labels import Box, Spot, labels
from kg.view.svg_lines import End, draw_head, draw_line, head_length

MARGIN, TOP, BOTTOM = 110, 100, 120
#: Mean width of a letter of the legend.
LETTER = 5.8
SMALLEST_WIDTH = 820


@dataclass(frozen=True, slots=True)
class Caption:
    """What stands over a picture."""

    title: str
    note: str


def network_svg(scene: Scene, caption: Caption, tone_words: Mapping[Tone, str] = TONE_WORDS) -> str:
    """Give the scene as SVG; ``tone_words`` say what its colours mean.

    Names that would cover each other are left out, those of light points first.
    """
    width, height = _extent(scene)
    sheet = Sheet(width=width, height=height, title=caption.title, note=caption.note)
    spots = _spots(scene, width)
    kinds = {point.key: point.kind for point in scene.points}
    heads: list[Box] = []
    for line in scene.lines:
        first = End(kinds[line.first], spots[line.first], line.back > 0)
        second = End(kinds[line.second], spots[line.second], line.onward > 0)
        heads += draw_line(sheet, line, first, second)
    for point in scene.points:
        spot = spots[point.key]
        sheet.point(point.kind, spot.x, spot.y, spot.size)
    for label in labels(scene.points, spots, heads, Box(0, 0, width, height)):
        sheet.label(label.words, label.x, label.y, anchor=label.anchor)
    _legend(sheet, scene, height - 62, tone_words)
    return sheet.source()


def _extent(scene: Scene) -> tuple[float, float]:
    xs = [point.x for point in scene.points] or [0]
    ys = [point.y for point in scene.points] or [0]
    width = max(max(xs) - min(xs) + 2.0 * MARGIN, SMALLEST_WIDTH)
    return width, max(ys) - min(ys) + float(TOP + BOTTOM)


def _spots(scene: Scene, width: float) -> dict[str, Spot]:
    if not scene.points:
        return {}
    xs = [point.x for point in scene.points]
    right = (width - (max(xs) - min(xs))) / 2 - min(xs)
    down = TOP - min(point.y for point in scene.points)
    return {p.key: Spot(p.x + right, float(p.y + down), _size(p)) for p in scene.points}


def _size(point: Point) -> float:
    return 6.0 + 2 * point.weight.bit_length()


def _legend(sheet: Sheet, scene: Scene, y: float, tone_words: Mapping[Tone, str]) -> None:
    x = 24.0
    tones = {line.tone for line in scene.lines}
    for tone in (tone for tone in tone_words if tone in tones):
        sheet.add("line", x1=x, x2=x + 26, y1=y, y2=y, stroke=TONES[tone], stroke_width=4)
        x = _words(sheet, tone_words[tone], x + 32, y)
    x = 24.0
    kinds = {point.kind for point in scene.points}
    for kind in (kind for kind in NODES if kind in kinds):
        sheet.point(kind, x + 6, y + 22, 6)
        x = _words(sheet, kind, x + 18, y + 22)
    _manners(sheet, scene.lines, y + 44)


def _manners(sheet: Sheet, lines: tuple[Line, ...], y: float) -> None:
    """Explain dashes where there are different ones, and heads where there are any."""
    x = 24.0
    looks = {"stroke": SOFT, "stroke_width": 2}
    manners = {line.firmness for line in lines}
    for manner in (manner for manner in DASHES if manner in manners and len(manners) > 1):
        dash = DASHES[manner]
        sheet.add("line", x1=x, x2=x + 36, y1=y, y2=y, stroke_dasharray=dash, **looks)
        x = _words(sheet, FIRMNESS_WORDS[manner], x + 42, y)
    if any(line.onward or line.back for line in lines):
        base = x + 36 - head_length(2)
        sheet.add("line", x1=x, x2=base, y1=y, y2=y, **looks)
        draw_head(sheet, (base, y), (x + 36, y), width=2, fill=SOFT)
        _words(sheet, "from who acts to whom or what it concerns", x + 42, y)


def _words(sheet: Sheet, words: str, x: float, y: float) -> float:
    sheet.text(words, x, y + 4, fill=SOFT)
    return x + LETTER * len(words) + 24
