"""Modules of the page by themselves, run in a browser without a page."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

import pytest

from kg.view.assets import script
from kg.view.sheet import clipped
from kg.view.ticks import ticks

pytestmark = pytest.mark.browser
NAMES = (
    "Benjamin Netanyahu",
    "An agreement (2018-05-08)",
    "Organization",
    "A Treaty of great length",
    "Ukraine's membership of NATO",
    "one, two, three, four",
)
RANGES = (
    ("2008-02-18", "2025-11-24"),
    ("2022-02-24", "2022-09-01"),
    ("2022-02-24", "2022-03-05"),
    ("2022-02-24", "2022-02-25"),
    ("1990-01-01", "2025-01-01"),
    ("2021-12-31", "2023-01-01"),
)


@pytest.fixture
def blank(browser: Any) -> Iterator[Any]:
    page = browser.new_page()
    yield page
    page.close()


def run(page: Any, start: str, expression: str, given: Any = None) -> Any:
    """Load a module and give the value of an expression of it; ``given`` is its ``x``."""
    return page.evaluate(f"(x) => {{ {script(start)}\nreturn {expression}; }}", given)


@pytest.mark.parametrize("name", NAMES)
def test_names_are_cut_as_in_figures(blank: Any, name: str) -> None:
    lengths = range(4, 32)
    cut = run(blank, "words.js", "x[1].map((n) => module_words.clip(x[0], n))", [name, [*lengths]])
    assert cut == [clipped(name, length) for length in lengths]


@pytest.mark.parametrize(
    ("kind", "name", "length", "shown"),
    [
        ("person", "Volodymyr Zelensky", 12, "V. Zelensky"),
        ("person", "Volodymyr Zelensky", 18, "Volodymyr Zelensky"),
        ("person", "NATO's ambassador", 12, "NATO's…"),
        ("person", "deputy minister", 8, "deputy…"),
        ("person", "Pele", 3, "Pe…"),
        ("state", "North Macedonia", 10, "North…"),
    ],
)
def test_persons_keep_their_surname(
    blank: Any, kind: str, name: str, length: int, shown: str
) -> None:
    node = {"kind": kind, "name": name}
    assert run(blank, "words.js", "module_words.shortName(x[0], x[1])", [node, length]) == shown


@pytest.mark.parametrize(("first", "last"), RANGES)
@pytest.mark.parametrize("most", [2, 4, 7])
def test_time_lines_name_the_same_days_as_in_figures(
    blank: Any, first: str, last: str, most: int
) -> None:
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    days = [(day - date(1970, 1, 1)) // timedelta(days=1) for day in (start, end)]
    found = run(blank, "ticks.js", "module_ticks.ticks(...x)", [*days, most])
    wanted = ticks(start, end, most)
    assert found == [{"iso": tick.day.isoformat(), "label": tick.label} for tick in wanted]
    assert 1 <= len(found) <= most


PLACE = "module_room.placeNames(x.rows, x.points, x.sheet).map(({ row, box }) => [row.id, box])"


def placed(page: Any, spots: list[tuple[int, int]], **sheet: Any) -> dict[int, dict[str, float]]:
    """Place names of 60 pixels at points of 10 pixels; the first is the most important."""
    points = [{"id": n, "x": x, "y": y, "size": 10} for n, (x, y) in enumerate(spots)]
    given = {
        "points": points,
        "rows": [{**point, "wide": 60, "side": 0} for point in points],
        "sheet": {"width": 400, "height": 300, "high": 18, "most": 50, "kept": [], **sheet},
    }
    return dict(run(page, "room.js", PLACE, given))


def test_name_stands_below_its_point(blank: Any) -> None:
    assert placed(blank, [(200, 100)])[0] == {"left": 170, "right": 230, "top": 110, "bottom": 128}


@pytest.mark.parametrize("x", [3, 397])
def test_names_at_the_rim_are_moved_in(blank: Any, x: int) -> None:
    box = placed(blank, [(x, 100)])[0]
    assert box["left"] >= 0
    assert box["right"] <= 400


def test_names_stand_over_no_other_name_and_no_heavier_point(blank: Any) -> None:
    spots = [(100 + 23 * (n % 7), 80 + 23 * (n // 7)) for n in range(35)]
    found = placed(blank, spots)
    assert 5 < len(found) < 35
    boxes = [*found.values()]
    pairs = [(a, b) for n, a in enumerate(boxes) for b in boxes[n + 1 :]]
    assert not any(meet(a, b) for a, b in pairs)
    points = [{"left": x - 10, "right": x + 10, "top": y - 10, "bottom": y + 10} for x, y in spots]
    assert not any(meet(box, point) for n, box in found.items() for point in points[:n])


def test_name_is_shifted_where_that_lays_points_bare(blank: Any) -> None:
    around = [(165, 119), (165, 81), (240, 100), (160, 100)]
    box = placed(blank, [(200, 100), *around], most=1)[0]
    assert box == {"left": 190, "right": 250, "top": 110, "bottom": 128}


def meet(a: Mapping[str, float], b: Mapping[str, float]) -> bool:
    across = a["left"] < b["right"] and b["left"] < a["right"]
    return across and a["top"] < b["bottom"] and b["top"] < a["bottom"]


def test_room_that_is_kept_stays_free(blank: Any) -> None:
    kept = {"left": 0, "right": 400, "top": 112, "bottom": 300}
    assert placed(blank, [(200, 100)], kept=[kept])[0]["bottom"] <= 112
