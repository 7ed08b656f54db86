"""Tells which snapshot of a store readers see, without opening it."""

from pathlib import Path

from kg.errors import StoreError
from kg.store.layout import Layout, disk_errors


def published_version(path: Path) -> str:
    """Give a mark that changes whenever a writer publishes, for caches and entity tags.

    Raises:
        StoreError: there is no store, or nothing has been published yet.
    """
    current = Layout(path).current
    with disk_errors(path):
        try:
            number = current.read_text(encoding="utf-8").strip()
            changed = current.stat().st_mtime_ns
        except FileNotFoundError as error:
            message = f"{path} has nothing to read yet; run: kg build PATH"
            raise StoreError(message) from error
    return f"{number}.{changed:x}"
