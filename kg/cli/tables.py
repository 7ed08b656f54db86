"""Prints rows as a table for people, or as JSON, CSV or Markdown for other programs."""

import csv
import io
import json
import shutil
import sys
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

import typer

from kg.exchange.cells import safe_cell

#: Narrowest column that text is wrapped into.
_NARROW = 10
_GAP = "  "


class Format(Enum):
    """How rows are printed."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    MD = "md"


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows of text under column names.

    Attributes:
        notes: for each row the lines that stand below it in a table, such as its evidence.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[tuple[str, ...], ...] = ()


def print_sheet(sheet: Sheet, format_: Format) -> None:
    """Print rows on standard output."""
    writers = {
        Format.TABLE: lambda: table_text(sheet, _width()),
        Format.JSON: lambda: json_text(sheet),
        Format.CSV: lambda: csv_text(sheet),
        Format.MD: lambda: markdown_text(sheet),
    }
    typer.echo(writers[format_](), nl=False)


def _width() -> int:
    """Give the width of the terminal; a pipe gets whole lines, but COLUMNS is honoured."""
    fallback = 100 if sys.stdout.isatty() else 200
    return shutil.get_terminal_size((fallback, 24)).columns


def json_text(sheet: Sheet) -> str:
    """Give the rows as a JSON array of objects, one a line."""
    objects = (
        json.dumps(dict(zip(sheet.columns, row, strict=True)), ensure_ascii=False)
        for row in sheet.rows
    )
    body = ",\n ".join(objects)
    return f"[{body}]\n"


def csv_text(sheet: Sheet) -> str:
    """Give the rows as CSV; a cell that a spreadsheet would run is made harmless."""
    output = io.StringIO()
    writer = csv.writer(output, lineterminator="\n")
    writer.writerow(sheet.columns)
    writer.writerows([safe_cell(cell) for cell in row] for row in sheet.rows)
    return output.getvalue()


def markdown_text(sheet: Sheet) -> str:
    """Give the rows as a Markdown table."""
    lines = [sheet.columns, tuple("---" for _ in sheet.columns), *sheet.rows]
    return "".join(f"| {' | '.join(map(_markdown_cell, line))} |\n" for line in lines)


def _markdown_cell(text: str) -> str:
    flat = " ".join(text.split())
    for mark in ("\\", "|", "<", "`", "*", "_", "["):
        flat = flat.replace(mark, f"\\{mark}")
    return flat.replace("\\-", "-")


def table_text(sheet: Sheet, width: int) -> str:
    """Give the rows as a table that fits the width; long text is wrapped inside its column."""
    rows = [tuple(_printable(cell) for cell in row) for row in sheet.rows]
    widths = _widths([tuple(c.upper() for c in sheet.columns), *rows], width)
    lines = [_line(tuple(c.upper() for c in sheet.columns), widths)]
    notes = sheet.notes or ((),) * len(rows)
    for row, below in zip(rows, notes, strict=True):
        lines.append(_line(row, widths))
        lines += [_note(_printable(text), width) for text in below]
    return "".join(lines)


def _printable(text: str) -> str:
    """Keep text from moving the cursor or changing colours."""
    return "".join(c if c.isprintable() else " " for c in text)


def _widths(rows: Sequence[tuple[str, ...]], width: int) -> list[int]:
    """Give every column its natural width, then take from the widest until the table fits."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    spare = width - len(_GAP) * (len(widths) - 1)
    while sum(widths) > spare and max(widths) > _NARROW:
        widest = widths.index(max(widths))
        second = max((w for i, w in enumerate(widths) if i != widest), default=_NARROW)
        over = sum(widths) - spare
        widths[widest] -= max(1, min(over, widths[widest] - max(second, _NARROW)))
    return widths


def _line(row: tuple[str, ...], widths: Sequence[int]) -> str:
    cells = [textwrap.wrap(cell, w) or [""] for cell, w in zip(row, widths, strict=True)]
    height = max(map(len, cells))
    padded = [cell + [""] * (height - len(cell)) for cell in cells]
    lines = zip(*padded, strict=True)
    joined = (_GAP.join(f"{c:{w}}" for c, w in zip(line, widths, strict=True)) for line in lines)
    return "".join(line.rstrip() + "\n" for line in joined)


def _note(text: str, width: int) -> str:
    wrapped = textwrap.wrap(text, max(width - 4, _NARROW)) or [""]
    return "".join(f"    {line}\n" for line in wrapped)
