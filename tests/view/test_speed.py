"""How fast the page is; limits are those of the design times the patience of the machine."""

import statistics
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.view.browser import Visit, patience

pytestmark = pytest.mark.browser
WIDE: dict[str, Any] = {"viewport": {"width": 1280, "height": 800}}
Built = Callable[[int], Path]

#: Milliseconds from one change to the end of the frame that draws it.
FILTER = """() => new Promise((resolve) => {
    const box = document.querySelector("#legend input");
    const start = performance.now();
    box.click();
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
})"""
KEYSTROKE = """() => new Promise((resolve) => {
    const input = document.getElementById("search");
    const start = performance.now();
    input.value += "a";
    input.dispatchEvent(new Event("input"));
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
})"""
#: Frames a second while the picture is dragged for a second.
PAN = """() => new Promise((resolve) => {
    const canvas = document.getElementById("canvas");
    const keys = ["ArrowLeft", "ArrowUp", "ArrowRight", "ArrowDown"];
    const start = performance.now();
    let frames = 0;
    const step = () => {
        canvas.dispatchEvent(new KeyboardEvent("keydown", { key: keys[frames % 4] }));
        frames += 1;
        const spent = performance.now() - start;
        if (spent < 1000) requestAnimationFrame(step);
        else resolve((1000 * frames) / spent);
    };
    requestAnimationFrame(step);
})"""


def ready(browser: Any, path: Path) -> float:
    visit = Visit(browser, path, **WIDE)
    spent = visit.page.evaluate("performance.now()")
    visit.close()
    return float(spent) / 1000


def median(visit: Visit, script: str, times: int) -> float:
    return statistics.median(float(visit.page.evaluate(script)) for _ in range(times))


@pytest.mark.parametrize(("nodes", "seconds"), [(300, 1.5), (2000, 2.5), (10_000, 4)])
def test_page_is_soon_ready(browser: Any, built: Built, nodes: int, seconds: float) -> None:
    path = built(nodes)
    assert statistics.median(ready(browser, path) for _ in range(3)) <= seconds * patience()


@pytest.mark.parametrize(("nodes", "milliseconds"), [(300, 100), (10_000, 150)])
def test_filter_search_and_panning_keep_up(
    browser: Any, built: Built, nodes: int, milliseconds: float
) -> None:
    visit = Visit(browser, built(nodes), **WIDE)
    assert median(visit, FILTER, 5) <= milliseconds * patience()
    assert median(visit, KEYSTROKE, 3) <= 50 * patience()
    assert median(visit, PAN, 3) >= 45 / patience()
    visit.close()
