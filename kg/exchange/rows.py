"""Rows of CSV and TSV files, with their place, for the importers of tables."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.errors import ExchangeError, reason

#: Names of columns that a message shows, and how much of each.
_MOST, _LONGEST = 12, 40


@dataclass(frozen=True, slots=True)
class Row:
    """One row: values by column name, and where it stands ("events.csv:7")."""

    place: str
    values: Mapping[str, str]

    def text(self, column: str) -> str:
        """Give the value of a column without blanks around it, "" where there is none."""
        return self.values.get(column, "").strip()


def read_rows(path: Path, required: Mapping[str, str]) -> Iterator[Row]:
    """Give the rows of a table whose first line names the columns; tabs in ``.tsv`` and ``.tab``.

    ``required`` maps what a column is for to its name.

    Raises:
        ExchangeError: the file is missing, empty, not UTF-8, or lacks a required column.
    """
    delimiter = "\t" if path.suffix.lower() in {".tsv", ".tab"} else ","
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file, delimiter=delimiter, restkey="", restval="")
            _check_columns(path, reader.fieldnames or (), required)
            for values in reader:
                yield Row(f"{path}:{reader.line_num}", values)
    except OSError as error:
        message = f"{path}: {reason(error)}"
        raise ExchangeError(message) from error
    except (UnicodeDecodeError, csv.Error) as error:
        message = f"{path}: cannot be read as a table in UTF-8 ({error})"
        raise ExchangeError(message) from error


def _check_columns(path: Path, found: Sequence[str], required: Mapping[str, str]) -> None:
    missing = [
        repr(name) if name == purpose else f"{name!r} ({purpose})"
        for purpose, name in required.items()
        if name not in found
    ]
    if missing:
        message = (
            f"{path}: there is no column {', '.join(missing)}; the file has: "
            f"{_some(found) or 'no columns'}; map them with --columns"
        )
        raise ExchangeError(message)


def _some(names: Sequence[str]) -> str:
    """List names; a file that is no table may have very many and very long ones."""
    shown = [name if len(name) <= _LONGEST else f"{name[:_LONGEST]}…" for name in names[:_MOST]]
    return ", ".join(shown) + (" …" if len(names) > _MOST else "")
