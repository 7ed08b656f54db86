"""One writer at a time, and a message that names who it is."""

import fcntl
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from kg.errors import StoreError
from kg.store.layout import disk_errors


@contextmanager
def writer_lock(path: Path) -> Iterator[None]:
    """Hold the lock of a store; the system frees it when the process dies.

    Raises:
        StoreError: another process holds it.
    """
    with _opened(path) as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise StoreError(_held(path)) from error
        with disk_errors(path.parent):
            _sign(path)
        yield


@contextmanager
def _opened(path: Path) -> Iterator[IO[str]]:
    """Open the file; only what goes wrong with the file itself is an error of the store."""
    with disk_errors(path.parent):
        file = path.open("a+", encoding="utf-8")
    with file:
        yield file


def _sign(path: Path) -> None:
    name = Path(sys.argv[0]).name if sys.argv else "python"
    path.write_text(f"process {os.getpid()} ({name})\n", encoding="utf-8")


def _held(path: Path) -> str:
    holder = path.read_text(encoding="utf-8").strip() or "another process"
    return f"{path.parent} is open for writing by {holder}; wait until it has finished"
