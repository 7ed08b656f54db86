"""Opens pages in the system's Chromium; skips where there is none, but never in CI."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

#: Wall-clock limits are multiplied by this, since test machines are slower than laptops.
PATIENCE = float(os.environ.get("KG_PATIENCE", "3"))


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

    def __init__(self, browser: Any, path: Path, *, hash_: str = "", **context: Any) -> None:
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
        self.page.wait_for_selector("html[data-ready]", timeout=30_000)

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

    def close(self) -> None:
        self.context.close()
