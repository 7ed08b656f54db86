"""Copies a store away and puts it back."""

import shutil
from pathlib import Path

from kg.errors import StoreError
from kg.store.durable import replace_file, sync_folder, sync_tree
from kg.store.layout import Layout, describe, disk_errors
from kg.store.lock import writer_lock
from kg.store.snapshots import snapshot_in_use


def back_up(path: Path, target: Path) -> None:
    """Copy what is published into a new folder; it is a store of its own, on any disk.

    Raises:
        StoreError: there is no store, or the target is not empty or cannot be written.
    """
    layout = Layout(path)
    describe(layout)
    _check_free(target)
    with snapshot_in_use(layout) as snapshot, disk_errors(target):
        fresh = target.with_name(target.name + ".new")
        shutil.rmtree(fresh, ignore_errors=True)
        _copy(layout, snapshot, Layout(fresh))
        sync_tree(fresh)
        if target.exists():
            target.rmdir()
        fresh.replace(target)
        sync_folder(target.parent)


def _check_free(target: Path) -> None:
    with disk_errors(target):
        if target.exists() and (not target.is_dir() or any(target.iterdir())):
            raise StoreError(f"{target} is not empty; name a new folder for the backup")


def _copy(layout: Layout, snapshot: Path, fresh: Layout) -> None:
    shutil.copytree(snapshot, fresh.data)
    shutil.copytree(snapshot, fresh.snapshots / "1")
    (fresh.snapshots / "1.use").touch()
    replace_file(fresh.current, "1\n")
    shutil.copyfile(layout.description, fresh.description)


def restore_backup(backup: Path, path: Path) -> Path | None:
    """Put a backup in the place of a store and give where the store of before is kept, if any.

    Raises:
        StoreError: the backup is no store, another process writes to the store, or its folder is
            no store.
    """
    describe(Layout(backup))
    if not path.exists():
        back_up(backup, path)
        return None
    describe(Layout(path))
    kept = _free_name(path)
    fresh = path.with_name(path.name + ".restored")
    with writer_lock(Layout(path).lock), disk_errors(path):
        shutil.rmtree(fresh, ignore_errors=True)
        back_up(backup, fresh)
        path.replace(kept)
        fresh.replace(path)
        sync_folder(path.parent)
    return kept


def _free_name(path: Path) -> Path:
    numbers = range(1, 10_000)
    names = (path.with_name(f"{path.name}.before-{number}") for number in numbers)
    return next(name for name in names if not name.exists())
