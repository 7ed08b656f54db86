"""Values made from the lines of a table when first asked for: most are never met in a text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

Value = TypeVar("Value")
Row = list[str]


def values_where(values: Mapping[str, Value], passes: Callable[[str], bool]) -> Iterable[Value]:
    """Give the values that can be meant: those with a line that passes, or all that have no lines.

    The caller looks at the values themselves; this only spares making most of them.
    """
    return values.where(passes) if isinstance(values, LazyRows) else values.values()


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

    def where(self, passes: Callable[[str], bool]) -> Iterator[Value]:
        """Give the values of which at least one line passes, without making the others."""
        return (self[key] for key, lines in self._rows.items() if any(map(passes, lines)))

    def lines(self) -> Iterator[str]:
        """Give all lines."""
        return (line for lines in self._rows.values() for line in lines)

    def __contains__(self, key: object) -> bool:
        return key in self._rows

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)
