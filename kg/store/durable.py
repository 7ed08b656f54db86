"""Puts files and folders on the disk itself, so that they survive a power cut."""

import errno
import os
from pathlib import Path

#: Answers of file systems that cannot sync a folder; then there is nothing to be done.
_NO_SYNC = (errno.EINVAL, errno.ENOTSUP)


def replace_file(path: Path, text: str) -> None:
    """Write a file so that nobody ever sees half of it, also after a power cut."""
    fresh = path.with_name(path.name + ".new")
    with fresh.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder lasting; the files behind them are synced for themselves."""
    _sync(folder, os.O_RDONLY | os.O_DIRECTORY)


def sync_tree(folder: Path) -> None:
    """Make a folder lasting with all that is in it, down to its own name in the folder above."""
    for parent, _, files in os.walk(folder, topdown=False):
        for name in files:
            _sync(Path(parent, name), os.O_RDONLY)
        sync_folder(Path(parent))
    sync_folder(folder.parent)


def _sync(path: Path, how: int) -> None:
    file = os.open(path, how)
    try:
        os.fsync(file)
    except OSError as error:
        if error.errno not in _NO_SYNC:
            raise
    finally:
        os.close(file)
