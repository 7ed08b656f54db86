from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.view.browser import Visit

pytestmark = pytest.mark.browser
WIDE: dict[str, Any] = {"viewport": {"width": 1280, "height": 800}}


def test_every_picture_opens_without_requests_or_complaints(
    browser: Any, built: Callable[[int], Path]
) -> None:
    visit = Visit(browser, built(300), **WIDE)
    for name in ("issue", "matrix", "timeline", "coalition", "table", "network"):
        visit.page.click(f"[data-view={name}]")
    visit.page.keyboard.press("/")
    visit.page.keyboard.type("an")
    visit.page.keyboard.press("Enter")
    assert visit.page.inner_text("#panel h2") != "Overview"
    assert visit.outside == []
    assert visit.complaints == []
    visit.close()
