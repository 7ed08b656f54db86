"""Opens what was last published with nothing but the database engine.

Python's own modules take longer to import than a look-up takes. What is out of the ordinary, such
as a folder that is no store, is left to :func:`kg.store.open_store`, which knows what to say of it.
"""

from kg.store.format import plain_base

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import IO

    from pyoxigraph import Store as Database


class QuickStore:
    """A snapshot that is held open; a plain class, since ``dataclasses`` takes 15 ms to import.

    Attributes:
        base: start of every IRI of the data.
        mark: file whose lock keeps the snapshot from being deleted.
    """

    __slots__ = ("base", "database", "mark")

    def __init__(self, base: str, database: "Database", mark: "IO[bytes]") -> None:
        self.base = base
        self.database = database
        self.mark = mark

    def __enter__(self) -> "QuickStore":
        return self

    def __exit__(self, *_: object) -> None:
        self.mark.close()


def open_quickly(path: str) -> QuickStore | None:
    """Open a store in the folder; None when anything is out of the ordinary."""
    try:
        base = plain_base(_text(f"{path}/store.json"))
        return _snapshot(path, base) if base else None
    except (OSError, RuntimeError, ValueError):
        return None


def _text(path: str) -> str:
    with open(path, encoding="utf-8") as file:  # noqa: PTH123 - pathlib costs 10 ms
        return file.read()


def _snapshot(path: str, base: str) -> QuickStore:
    import fcntl

    from pyoxigraph import Store as Database

    folder = f"{path}/snapshots/{int(_text(f'{path}/current'))}"
    mark = open(f"{folder}.use", "rb")  # noqa: PTH123, SIM115 - open as long as the store is
    try:
        fcntl.flock(mark, fcntl.LOCK_SH)
        return QuickStore(base, Database.read_only(folder), mark)
    except BaseException:
        mark.close()
        raise
