"""One Chromium for all tests of the page, and pages built once."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kg.view import ViewOptions, view
from tests.view.browser import started
from tests.view.synthetic import synthetic


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    with started() as running:
        yield running


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int], Path]:
    """Give the page of a synthetic graph of so many nodes."""
    folder = tmp_path_factory.mktemp("pages")

    def build(nodes: int) -> Path:
        path = folder / f"graph-{nodes}.html"
        return path if path.exists() else view(synthetic(nodes), ViewOptions()).save(path)

    return build
