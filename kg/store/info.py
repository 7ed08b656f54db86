"""Tells what a store is, without changing it."""

from dataclasses import dataclass
from pathlib import Path

from kg.store.layout import Layout, StoreDescription, describe, disk_errors
from kg.store.reader import open_store
from kg.store.snapshots import published


@dataclass(frozen=True, slots=True)
class StoreInfo:
    """A store in figures.

    Attributes:
        snapshot: number of the published snapshot.
        size: bytes of all files; those that snapshots share are counted once.
    """

    description: StoreDescription
    documents: int
    quads: int
    snapshot: int
    size: int


def store_info(path: Path) -> StoreInfo:
    """Give the figures of a store.

    Raises:
        StoreError: there is no store, or nothing has been published.
    """
    layout = Layout(path)
    description = describe(layout)
    with open_store(path) as store:
        documents, quads = len(store.documents()), len(store)
    with disk_errors(path):
        return StoreInfo(description, documents, quads, published(layout) or 0, _size(path))


def _size(path: Path) -> int:
    states = (file.stat() for file in path.rglob("*") if file.is_file())
    return sum({state.st_ino: state.st_size for state in states}.values())
