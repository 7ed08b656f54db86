"""The query editor in a real browser: it answers, and asks nobody but its own service."""

import httpx
import pytest

from tests.view.browser import started

pytestmark = pytest.mark.browser


def test_editor_answers_and_asks_nobody_else(client: httpx.Client) -> None:
    asked: list[str] = []
    errors: list[str] = []
    with started() as browser:
        page = browser.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
        page.goto(f"{client.base_url}yasgui")
        page.locator(".yasqe_queryButton").first.click()
        page.wait_for_selector(".yasr tbody tr", timeout=60_000)
        assert "Russia" in page.locator(".yasr").first.inner_text()
    assert asked[-1] == f"{client.base_url}sparql"
    assert [url for url in asked if not url.startswith((str(client.base_url), "data:"))] == []
    assert errors == []
