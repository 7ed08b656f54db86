"""Values made from the lines of a table when first asked for: most are never met in a text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

Value = TypeVar("Value")
Row = list[str]


class LazyRows(Mapping[str, Value]):
    """A mapping from keys to what ``make`` makes of the lines under the key."""

    __slots__ = ("_made", "_make", "_rows")

    def __init__(self, rows: dict[str, list[str]], make: Callable[[list[str]], Value]) -> None:
        self._rows = rows
        self._make = make
        self._made: dict[str, Value] = {}

    def __getitem__(self, key: str) -> Value:
        if key not in self._made:
            self._made[key] = self._make(self._rows[key])
        return self._made[key]

    def __contains__(self, key: object) -> bool:
        return key in self._rows

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)
