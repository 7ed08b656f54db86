import itertools
import math
import re
import xml.etree.ElementTree as ET

import pytest

from kg.records import Records
from kg.view import Kind, ViewOptions, figure
from kg.view.layout import SPACING, place
from kg.view.lines import Firmness, Line, Tone
from kg.view.scene import Point
from kg.view.sheet import Sheet, clipped
from kg.view.svg_labels import Box, Spot, labels
from kg.view.svg_lines import End, draw_line
from tests.view.synthetic import synthetic

TEXT = "{http://www.w3.org/2000/svg}text"


@pytest.mark.parametrize("kind", Kind)
def test_figure_is_small_and_stands_alone(kind: Kind) -> None:
    made = figure(synthetic(300), ViewOptions(kind=kind, title="A title"))
    root = ET.fromstring(made)  # noqa: S314 - our own text
    assert len(made) < 250_000
    assert not re.search(r"https?://(?!www\.w3\.org/2000/svg)|<script|<style|href", made)
    assert "A title" in [text.text for text in root.iter(TEXT)]
    assert made == figure(synthetic(300), ViewOptions(kind=kind, title="A title"))


@pytest.mark.parametrize("kind", Kind)
def test_figure_of_nothing_is_still_a_figure(kind: Kind) -> None:
    ET.fromstring(figure(Records(), ViewOptions(kind=kind)))  # noqa: S314


@pytest.mark.parametrize("kind", Kind)
def test_nothing_is_drawn_outside_the_sheet(kind: Kind) -> None:
    root = ET.fromstring(figure(synthetic(120), ViewOptions(kind=kind)))  # noqa: S314
    width, height = float(root.attrib["width"]), float(root.attrib["height"])
    for name, limit in (("x", width), ("cx", width), ("y", height), ("cy", height)):
        places = [float(node.attrib[name]) for node in root.iter() if name in node.attrib]
        assert all(0 <= place <= limit for place in places), name


def test_words_are_escaped_and_control_characters_replaced() -> None:
    made = figure(Records(), ViewOptions(title="<script>\x00&"))
    ET.fromstring(made)  # noqa: S314
    assert "&lt;script&gt;\ufffd&amp;" in made


def test_every_colour_has_its_words_beside_it() -> None:
    made = figure(synthetic(120), ViewOptions(kind=Kind.MATRIX))
    for words in ("support, cooperation", "opposition, conflict", "both", "neither"):
        assert f">{words}<" in made


SPOTS = {"a:from": Spot(100, 100, 10), "a:to": Spot(300, 100, 10)}


def heads(line: Line, kind: str = "person") -> list[list[list[float]]]:
    """Draw one line and give the corners of its arrowheads, the tip first."""
    sheet = Sheet(width=400, height=200, title="", note="")
    ends = (
        End(kind, SPOTS[line.first], line.back > 0),
        End(kind, SPOTS[line.second], line.onward > 0),
    )
    draw_line(sheet, line, *ends)
    drawn = [node.attrib["points"].split() for node in sheet.root.iter("polygon")]
    return [[[float(x) for x in corner.split(",")] for corner in head] for head in drawn]


def line_of(onward: int, back: int) -> Line:
    return Line("a:from", "a:to", 2, onward, back, Tone.OPPOSE, Firmness.ASSERTED)


@pytest.mark.parametrize(("kind", "rim"), [("person", 288.5), ("state", 289.0), ("issue", 287.0)])
def test_head_touches_the_rim_of_the_one_it_points_at(kind: str, rim: float) -> None:
    [[tip, *base]] = heads(line_of(1, 0), kind)
    assert tip == [rim, 100]
    assert all(corner[0] < tip[0] for corner in base)


@pytest.mark.parametrize(("onward", "back", "number"), [(0, 0, 0), (0, 3, 1), (2, 1, 2)])
def test_heads_stand_where_somebody_acts(onward: int, back: int, number: int) -> None:
    assert len(heads(line_of(onward, back))) == number


def test_network_says_what_its_heads_mean_and_coalitions_have_none() -> None:
    words = "from who acts to whom or what it concerns"
    assert words in figure(synthetic(60), ViewOptions(kind=Kind.NETWORK))
    coalition = figure(synthetic(60), ViewOptions(kind=Kind.COALITION))
    assert words not in coalition
    assert "mostly on the same side" in coalition
    assert "cooperation" not in coalition


def test_name_moves_away_from_the_point_that_it_would_cover() -> None:
    points = (Point("a:x", "person", "Anna Lang", 5, 0, 0), Point("a:y", "state", "B", 1, 0, 0))
    spots = {"a:x": Spot(200, 100, 10), "a:y": Spot(200, 124, 8)}
    found = [*labels(points, spots, [], Box(0, 0, 400, 300))]
    assert [(label.words, label.y) for label in found] == [("Anna Lang", 85), ("B", 145)]


def test_name_that_would_cover_another_everywhere_is_left_out() -> None:
    points = tuple(Point(f"a:{n}", "person", "A long name", 9 - n, 0, 0) for n in range(6))
    spots = {point.key: Spot(200, 100, 10) for point in points}
    found = [*labels(points, spots, [], Box(0, 0, 400, 300))]
    assert len(found) == 4
    assert not any(a.box.meets(b.box) for a, b in itertools.combinations(found, 2))


@pytest.mark.parametrize(
    ("words", "length", "shown"),
    [
        ("Benjamin Netanyahu", 15, "Benjamin…"),
        ("Benjamin Netanyahu", 18, "Benjamin Netanyahu"),
        ("An agreement (2018-05-08)", 17, "An agreement…"),
        ("Organization", 8, "Organiz…"),
        ("A Treaty of great length", 9, "A Treaty…"),
    ],
)
def test_names_are_cut_between_words(words: str, length: int, shown: str) -> None:
    assert clipped(words, length) == shown


def test_two_opponents_alone_stand_near_each_other() -> None:
    line = Line("a:x", "a:y", 1, 0, 0, Tone.OPPOSE, Firmness.ASSERTED)
    spots = place(["a:x", "a:y"], [line], lambda line: 0.0)
    assert math.dist(spots["a:x"], spots["a:y"]) < 3 * SPACING


@pytest.mark.parametrize(("times", "size"), [(1, 21), (2, 14.6), (9, 13)])
def test_long_title_is_made_smaller_and_then_cut(times: int, size: float) -> None:
    title = "Who stands where on the long river treaty " * times
    sheet = Sheet(width=760, height=200, title=title.strip(), note="")
    [head, *_] = sheet.root.iter("text")
    assert float(head.attrib["font-size"]) == pytest.approx(size, abs=0.3)
    assert 0.58 * float(head.attrib["font-size"]) * len(head.text or "") <= 760 - 48 + 1
