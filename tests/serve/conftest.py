from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.serve.service import fill, running


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("served") / "store"
    fill(path, "a", "b")
    return path


@pytest.fixture(scope="session")
def client(store: Path) -> Iterator[httpx.Client]:
    with running(store, "--max-rows", "50") as client:
        yield client
