"""Values made from the lines of a table when first asked for: most are never met in a text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

Value = TypeVar("Value")
Row = list[str]


def values_where(values: Mapping[str, Value], passes: Callable[[str], bool]) -> Iterable[Value]:
    """Give the values that can be meant: those with a line that passes, or all that have no lines.

    The caller looks at the values themselves; this only spares making most of them.
    """
    if isinstance(values, LazyRows | SortedRows):
        return values.where(passes)
    return values.values()


class LazyRows(Mapping[str, Value]):
    """A mapping from keys to what ``make`` makes of the lines under the key.

    Args:
        rows: lines by key; several lines of one key stand in one string, apart by line feeds.
        make: makes a value of the lines of a key.
    """

    __slots__ = ("_made", "_make", "_rows")

    def __init__(self, rows: dict[str, str], make: Callable[[list[str]], Value]) -> None:
        self._rows = rows
        self._make = make
        self._made: dict[str, Value] = {}

    def __getitem__(self, key: str) -> Value:
        if key not in self._made:
            self._made[key] = self._make(self._rows[key].split("\n"))
        return self._made[key]

    def where(self, passes: Callable[[str], bool]) -> Iterator[Value]:
        """Give the values of which at least one line passes, without making the others."""
        rows = self._rows.items()
        return (self[key] for key, lines in rows if any(map(passes, lines.split("\n"))))

    def lines(self) -> Iterator[str]:
        """Give all lines."""
        return (line for lines in self._rows.values() for line in lines.split("\n"))

    def __contains__(self, key: object) -> bool:
        return key in self._rows

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


class SortedRows(Mapping[str, Value]):
    """A mapping from the first column of sorted lines to what ``make`` makes of the lines with it.

    Nothing is indexed: a key is searched by halving when it is asked for. No key may hold a
    character that sorts before a comma.
    """

    __slots__ = ("_lines", "_made", "_make")

    def __init__(self, lines: Sequence[str], make: Callable[[list[str]], Value]) -> None:
        self._lines = lines
        self._make = make
        self._made: dict[str, Value] = {}

    def __getitem__(self, key: str) -> Value:
        if key not in self._made:
            lines = list(self._lines_of(key))
            if not lines:
                raise KeyError(key)
            self._made[key] = self._make(lines)
        return self._made[key]

    def where(self, passes: Callable[[str], bool]) -> Iterator[Value]:
        """Give the values of which at least one line passes, without making the others."""
        passing = (line.partition(",")[0] for line in self._lines if passes(line))
        return (self[key] for key in dict.fromkeys(passing))

    def _lines_of(self, key: str) -> Iterator[str]:
        start = f"{key},"
        index = bisect_left(self._lines, start)
        while index < len(self._lines) and self._lines[index].startswith(start):
            yield self._lines[index]
            index += 1

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and any(self._lines_of(key))

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys(line.partition(",")[0] for line in self._lines))

    def __len__(self) -> int:
        return sum(1 for _ in self)
