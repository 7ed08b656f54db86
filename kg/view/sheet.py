"""A sheet of paper to draw on, written as a small standalone SVG."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from textwrap import wrap

from kg.view.palette import FONT, INK, NODES, PAPER, SOFT

#: What XML 1.0 cannot hold, escaped or not.
NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
#: Corners of each shape of a point with half-width 1, as on the page.
CORNERS: dict[str, Sequence[tuple[float, float]]] = {
    "state": ((-1, -1), (1, -1), (1, 1), (-1, 1)),
    "organisation": ((-1.1, 0), (-0.55, -1), (0.55, -1), (1.1, 0), (0.55, 1), (-0.55, 1)),
    "group": ((0, -1.1), (1.1, 0.9), (-1.1, 0.9)),
    "issue": ((0, -1.2), (1.2, 0), (0, 1.2), (-1.2, 0)),
}


#: Mean width of a bold letter, as a share of its size.
HEAVY = 0.58


class Sheet:
    """An SVG under construction; coordinates are pixels from the upper left corner."""

    def __init__(self, *, width: float, height: float, title: str, note: str) -> None:
        frame = {"width": _n(width), "height": _n(height), "viewBox": f"0 0 {width:g} {height:g}"}
        space = "http://www.w3.org/2000/svg"
        self.root = ET.Element("svg", {"xmlns": space, **frame, "font-family": FONT, "role": "img"})
        ET.SubElement(self.root, "title").text = _clean(title)
        ET.SubElement(self.root, "desc").text = _clean(note)
        self.add("rect", width=width, height=height, fill=PAPER)
        size = min(21.0, max(13.0, (width - 48) / (HEAVY * max(len(title), 1))))
        fitting = clipped(title, int((width - 48) / (HEAVY * size)))
        self.text(fitting, 24, 38, size=size, weight="bold")
        for row, line in enumerate(wrap(note, int(width / 6.4))[:3]):
            self.text(line, 24, 60 + 16 * row, size=12, fill=SOFT)

    def add(self, tag: str, **attributes: object) -> ET.Element:
        """Draw an element; underscores in names stand for hyphens, empty values are left out."""
        named = {name.replace("_", "-"): _n(value) for name, value in attributes.items()}
        return ET.SubElement(self.root, tag, {k: v for k, v in named.items() if v})

    def text(self, words: str, x: float, y: float, **attributes: object) -> None:
        """Write words; ``size``, ``anchor``, ``fill`` and ``weight`` say how."""
        looks = {"size": 12, "fill": INK, **attributes}
        names = {"size": "font_size", "weight": "font_weight", "anchor": "text_anchor"}
        given = {names.get(name, name): value for name, value in looks.items()}
        self.add("text", x=x, y=y, **given).text = _clean(words)

    def label(self, words: str, x: float, y: float, *, anchor: str) -> None:
        """Write words over a drawing, with a rim of paper around them."""
        rim = {"stroke": PAPER, "stroke_width": 4, "stroke_linejoin": "round"}
        self.text(words, x, y, anchor=anchor, paint_order="stroke", **rim)

    def point(self, kind: str, x: float, y: float, size: float) -> None:
        """Draw an actor or issue with the shape and colour of its kind."""
        looks = {"fill": NODES[kind], "stroke": "#3b3f45", "stroke_width": 1.2}
        if kind not in CORNERS:
            self.add("circle", cx=x, cy=y, r=size, **looks)
            return
        corners = (f"{x + a * size:.1f},{y + b * size:.1f}" for a, b in CORNERS[kind])
        self.add("polygon", points=" ".join(corners), **looks)

    def source(self) -> str:
        """Give the SVG as text."""
        ET.indent(self.root, " ")
        return ET.tostring(self.root, encoding="unicode", xml_declaration=False) + "\n"


def clipped(words: str, length: int) -> str:
    """Shorten words to at most ``length`` characters, at the end of a word where one is near.

    >>> clipped("Ukraine's membership of NATO", 25), clipped("Llanfairpwllgwyngyll", 12)
    ("Ukraine's membership of…", 'Llanfairpwl…')
    """
    if len(words) <= length:
        return words
    cut = words[:length]
    at = cut.rstrip().rfind(" ")
    return f"{cut[: at if at >= length / 2 else length - 1].rstrip(' ,;(-')}…"


def _clean(words: str) -> str:
    return NOT_XML.sub("\ufffd", words)


def _n(value: object) -> str:
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else str(value)
