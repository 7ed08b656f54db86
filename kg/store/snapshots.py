"""Publishes what has been written, so that readers never see a database while it changes."""

import fcntl
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING

from kg.errors import StoreError
from kg.store.durable import replace_file, sync_tree
from kg.store.layout import Layout, disk_errors

if TYPE_CHECKING:
    from pyoxigraph import Store as Database


def publish(layout: Layout, database: "Database") -> None:
    """Make everything that has been written visible to readers that open the store from now on.

    The database is flushed first: an unflushed log would be replayed by every reader. When this
    returns, the snapshot and the file that names it are on the disk and survive a power cut.
    """
    with disk_errors(layout.root):
        database.flush()
        layout.snapshots.mkdir(exist_ok=True)
        number = max(_numbers(layout), default=0) + 1
        database.backup(str(layout.snapshots / str(number)))
        _use_file(layout, number).touch()
        sync_tree(layout.snapshots / str(number))
        replace_file(layout.current, f"{number}\n")
        _prune(layout, number)


def _numbers(layout: Layout) -> list[int]:
    if not layout.snapshots.is_dir():
        return []
    return sorted(int(p.name) for p in layout.snapshots.iterdir() if p.name.isdigit())


def _use_file(layout: Layout, number: int) -> Path:
    return layout.snapshots / f"{number}.use"


def _prune(layout: Layout, newest: int) -> None:
    """Delete older snapshots that nobody reads; the one before stays for a reader just opening."""
    for number in _numbers(layout):
        if number < newest - 1:
            with suppress(BlockingIOError):
                _delete(layout, number)


def _delete(layout: Layout, number: int) -> None:
    mark = _use_file(layout, number)
    with mark.open("a", encoding="utf-8") as file:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        shutil.rmtree(layout.snapshots / str(number))
        mark.unlink()


def remove_orphans(layout: Layout) -> None:
    """Delete what a killed process left: half a bulk load, a snapshot that was never published.

    Call it while holding the writer's lock.
    """
    with disk_errors(layout.root):
        for path in layout.data.glob("bulk-*.sst"):
            path.unlink()
        newest = published(layout) or 0
        for number in _numbers(layout):
            if number > newest:
                shutil.rmtree(layout.snapshots / str(number))
                _use_file(layout, number).unlink(missing_ok=True)


def published(layout: Layout) -> int | None:
    """Give the number of the snapshot that readers open, or None before the first."""
    try:
        return int(layout.current.read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return None


@contextmanager
def snapshot_in_use(layout: Layout) -> Iterator[Path]:
    """Give the folder of the current snapshot and keep it from being deleted meanwhile.

    Raises:
        StoreError: nothing has been published yet.
    """
    with ExitStack() as stack, disk_errors(layout.root):
        for _ in range(3):  # a writer may publish twice between our two steps; then look again
            number = published(layout)
            if number is None:
                message = f"{layout.root} has nothing to read yet; run: kg build PATH"
                raise StoreError(message)
            with suppress(FileNotFoundError):
                stack.enter_context(_shared(_use_file(layout, number)))
                break
        yield layout.snapshots / str(number)


@contextmanager
def _shared(path: Path) -> Iterator[IO[str]]:
    with path.open(encoding="utf-8") as file:
        fcntl.flock(file, fcntl.LOCK_SH)
        yield file
