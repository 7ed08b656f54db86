import re
import xml.etree.ElementTree as ET

import pytest

from kg.records import Records
from kg.view import Kind, ViewOptions, figure
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
