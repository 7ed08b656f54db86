"""A full disk and a folder that cannot be written: a clear error, and nothing is lost."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.errors import StoreError
from kg.store import open_writer
from tests.cli.run import kg
from tests.crash.test_kill import contents, expected, readable
from tests.crash.victim import graph

pytestmark = pytest.mark.crash
KEPT = ("kept-1", "kept-2", "kept-3")


def mounted(*arguments: str) -> bool:
    done = subprocess.run(["mount", *arguments], capture_output=True, check=False)
    return done.returncode == 0


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Give a folder on a disk of its own of 6 MB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if not mounted("-t", "tmpfs", "-o", "size=6m", "tmpfs", str(folder)):
        if os.environ.get("CI"):
            pytest.fail("the right to mount is missing")
        pytest.skip("needs the right to mount a small disk")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def fill_until_it_is_full(store: Path) -> tuple[list[str], str]:
    """Put documents until an error comes; give those acknowledged and the error."""
    added = []
    try:
        with open_writer(store) as writer:
            for number in range(10_000):
                writer.put(graph(f"more-{number}"))
                added.append(f"more-{number}")
    except StoreError as error:
        return added, str(error)
    raise AssertionError("the disk was never full")


def test_full_disk_is_told_and_nothing_is_lost(small_disk: Path) -> None:
    store = small_disk / "store"
    with open_writer(store) as writer:
        writer.put_all([graph(id_) for id_ in KEPT])
    added, message = fill_until_it_is_full(store)
    assert "no space left" in message
    assert readable(store) >= set(KEPT)
    assert mounted("-o", "remount,size=64m", str(small_disk))
    documents, lines = contents(store)
    assert documents >= {*KEPT, *added}
    assert len(documents) <= len(KEPT) + len(added) + 1  # the last may be whole, unheard
    assert lines == expected(documents)


def load_hundreds(store: Path) -> None:
    with open_writer(store) as writer:
        for start in range(0, 10_000, 100):
            writer.put_all([graph(f"many-{start + i}") for i in range(100)])


def test_full_disk_while_many_are_loaded(small_disk: Path) -> None:
    store = small_disk / "store"
    with open_writer(store) as writer:
        writer.put_all([graph(id_) for id_ in KEPT])
    with pytest.raises(StoreError, match="no space left"):
        load_hundreds(store)
    assert readable(store) >= set(KEPT)
    assert mounted("-o", "remount,size=64m", str(small_disk))
    documents, lines = contents(store)
    assert documents >= set(KEPT)
    assert len(documents - set(KEPT)) % 100 == 0
    assert lines == expected(documents)


def test_store_that_cannot_be_written_can_still_be_read(small_disk: Path) -> None:
    store = small_disk / "store"
    with open_writer(store) as writer:
        writer.put_all([graph(id_) for id_ in KEPT])
    assert mounted("-o", "remount,ro", str(small_disk))
    with pytest.raises(StoreError, match="read-only file system"), open_writer(store) as writer:
        writer.put(graph("more"))
    assert readable(store) == set(KEPT)
    ran = kg("build", "-", "--store", store, cwd=small_disk.parent, stdin="Russia opposes it.")
    assert (ran.code, ran.err.startswith("error: "), "Traceback" in ran.err) == (1, True, False)
    assert mounted("-o", "remount,rw", str(small_disk))
    assert contents(store)[0] == set(KEPT)
