from datetime import date
from pathlib import Path

import pytest

from kg.rdf import write_extraction
from kg.store import open_writer
from tests.sample import sample_extraction, shifted_extraction


@pytest.fixture(scope="session")
def sample_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a store that no test may change."""
    return fill(tmp_path_factory.mktemp("cli") / "store")


@pytest.fixture
def own_store(tmp_path: Path) -> Path:
    """Give a store that the test may change."""
    return fill(tmp_path / "store")


def fill(path: Path) -> Path:
    with open_writer(path) as writer:
        writer.put(write_extraction(sample_extraction()))
        writer.put(write_extraction(shifted_extraction("later", date(2025, 6, 1))))
    return path
