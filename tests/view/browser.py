"""Opens pages in the system's Chromium; skips where there is none, but never in CI."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

#: Test machines are slower than laptops and draw without a graphics card.
SLOWER = 3


def patience() -> float:
    """Give the factor on wall-clock limits, more where other work is waiting for the processor."""
    return SLOWER * max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1))


def chromium() -> str:
    """Give the path of Chromium, or skip; a CI run without it fails instead."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if not found and os.environ.get("CI"):
        pytest.fail("CI must have Chromium for the page's tests")
    if not found:
        pytest.skip("Chromium is not installed")
    return found


@contextmanager
def started() -> Iterator[Any]:
    """Start Chromium once for a group of tests."""
    path = chromium()
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path, args=["--no-sandbox", "--disable-gpu"]
        )
        yield browser
        browser.close()


class Visit:
    """An open page, with everything that it asked for or complained about."""

    def __init__(
        self,
        browser: Any,
        path: Path,
        *,
        hash_: str = "",
        ready: str = "html[data-ready]",
        **context: Any,
    ) -> None:
        self.context = browser.new_context(**context)
        self.page = self.context.new_page()
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.dialogs: list[str] = []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("dialog", self._dialog)
        self.page.goto(path.as_uri() + hash_)
        self.page.wait_for_selector(ready, timeout=30_000)

    def _console(self, message: Any) -> None:
        if message.type in {"error", "warning"}:
            self.complaints.append(message.text)

    def _dialog(self, dialog: Any) -> None:
        self.dialogs.append(dialog.message)
        dialog.dismiss()

    @property
    def outside(self) -> list[str]:
        """Requests that left the file."""
        return [url for url in self.requests if not url.startswith(("file:", "data:", "blob:"))]

    def search(self, text: str) -> None:
        """Look for text by keyboard and choose what comes first."""
        self.page.evaluate("document.activeElement.blur()")
        self.page.keyboard.press("/")
        self.page.keyboard.type(text)
        self.page.keyboard.press("Enter")

    def click_all(self, selector: str, most: int = 30) -> None:
        """Click what matches, one after the other, as long as something new matches."""
        for _ in range(min(most, self.page.locator(selector).count())):
            if self.page.locator(selector).count() == 0:
                return
            self.page.locator(selector).first.evaluate("button => button.click()")

    def violations(self) -> list[str]:
        """Run the WCAG 2.1 A and AA rules and give what breaks them, with the first element."""
        from axe_playwright_python.sync_playwright import Axe

        tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]
        found = Axe().run(self.page, options={"runOnly": {"type": "tag", "values": tags}})
        return [
            f"{rule['id']}: {rule['nodes'][0]['html'][:160]}"
            for rule in found.response["violations"]
        ]

    def state(self) -> dict[str, Any]:
        """Give what a reader would compare: view, picture, counts and panel."""
        drawn = self.page.is_visible("#canvas")
        return {
            "hash": self.page.url.partition("#")[2],
            "view": self.page.get_attribute("#tabs [aria-current=true]", "data-view"),
            "picture": drawn and self.page.get_attribute("#canvas", "aria-label"),
            "legend": self.page.locator("#legend .count").all_inner_texts(),
            "panel": self.page.inner_text("#panel"),
            "sheet": self.page.locator("#sheet").inner_text(),
        }

    def total(self) -> int:
        """Give how many assertions the table counts."""
        return int(self.page.inner_text(".table-view .shown").split(" of ")[1].split()[0])

    def save(self, name: str) -> bytes:
        """Save in a format from the menu and give the file."""
        self.page.click(".menu summary")
        with self.page.expect_download() as download:
            self.page.click(f"#save >> text={name}")
        return Path(download.value.path()).read_bytes()

    def close(self) -> None:
        self.context.close()
