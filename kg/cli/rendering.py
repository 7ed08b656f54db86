"""Rows as text: a table for people, JSON, CSV or Markdown for other programs.

Light, since look-ups start with it: what only some formats need is imported with them.
"""

import io
import os
import sys

from kg.exchange.cells import safe_cell

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

#: Narrowest column that text is wrapped into.
_NARROW = 10
_GAP = "  "
#: Columns whose cells are numbers.
NUMBERS = frozenset(
    {
        *("start", "end", "number", "silent_days", "independent", "documents"),
        *("weight", "positions", "polarisation", "community", "size"),
    }
)


class Sheet:
    """Rows of text under column names; a plain class, since ``dataclasses`` takes 15 ms to import.

    Attributes:
        notes: for each row the lines that stand below it in a table, such as its evidence.
        numbers: columns whose cells are numbers in JSON; an empty cell is null.
    """

    __slots__ = ("columns", "notes", "numbers", "rows")

    def __init__(
        self,
        columns: "Sequence[str]",
        rows: "Sequence[Sequence[str]]",
        notes: "Sequence[Sequence[str]]" = (),
        *,
        numbers: "Collection[str]" = NUMBERS,
    ) -> None:
        self.columns = columns
        self.rows = rows
        self.notes = notes
        self.numbers = numbers


def rendered(sheet: Sheet, format_: str) -> str:
    """Give rows as text in a format: table, json, csv or md."""
    if format_ == "table":
        return table_text(sheet, terminal_width())
    return {"json": json_text, "csv": csv_text, "md": markdown_text}[format_](sheet)


def terminal_width() -> int:
    """Give the width of the terminal; a pipe gets whole lines, but COLUMNS is honoured.

    As :func:`shutil.get_terminal_size`, whose module takes 10 ms to import.
    """
    columns = os.environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns) > 0:
        return int(columns)
    try:
        width = os.get_terminal_size(sys.__stdout__.fileno()).columns if sys.__stdout__ else 0
    except (OSError, ValueError):
        width = 0
    return width or (100 if sys.stdout and sys.stdout.isatty() else 200)


def json_text(sheet: Sheet) -> str:
    """Give the rows as a JSON array of objects, one a line; counts and offsets are numbers."""
    import json

    objects = (
        json.dumps(
            {
                column: _number(cell) if column in sheet.numbers else cell
                for column, cell in zip(sheet.columns, row, strict=True)
            },
            ensure_ascii=False,
        )
        for row in sheet.rows
    )
    body = ",\n ".join(objects)
    return f"[{body}]\n"


def _number(cell: str) -> "int | float | None":
    if not cell:
        return None
    return int(cell) if cell.lstrip("-").isdecimal() else float(cell)


def csv_text(sheet: Sheet) -> str:
    """Give the rows as CSV; a cell that a spreadsheet would run is made harmless."""
    from _csv import writer as csv_writer  # what csv.writer is; csv itself takes 6 ms to import

    output = io.StringIO()
    writer = csv_writer(output, lineterminator="\n")
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
    heads = tuple(column.replace("_", " ").upper() for column in sheet.columns)
    widths = _widths([heads, *rows], width)
    lines = [_line(heads, widths)]
    notes = sheet.notes or ((),) * len(rows)
    for row, below in zip(rows, notes, strict=True):
        lines.append(_line(row, widths))
        lines += [_note(_printable(text), width) for text in below]
    return "".join(lines)


def _printable(text: str) -> str:
    """Keep text from moving the cursor or changing colours."""
    return text if text.isprintable() else "".join(c if c.isprintable() else " " for c in text)


def _widths(rows: "Sequence[Sequence[str]]", width: int) -> list[int]:
    """Give every column its natural width, then take from the widest until the table fits."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    spare = width - len(_GAP) * (len(widths) - 1)
    while sum(widths) > spare and max(widths) > _NARROW:
        widest = widths.index(max(widths))
        second = max((w for i, w in enumerate(widths) if i != widest), default=_NARROW)
        over = sum(widths) - spare
        widths[widest] -= max(1, min(over, widths[widest] - max(second, _NARROW)))
    return widths


def _line(row: "Sequence[str]", widths: "Sequence[int]") -> str:
    if all(len(cell) <= w for cell, w in zip(row, widths, strict=True)):
        return _padded(row, widths)
    from textwrap import wrap

    cells = [
        [cell] if len(cell) <= w else wrap(cell, w) for cell, w in zip(row, widths, strict=True)
    ]
    height = max(map(len, cells))
    padded = [cell + [""] * (height - len(cell)) for cell in cells]
    return "".join(_padded(line, widths) for line in zip(*padded, strict=True))


def _padded(cells: "Sequence[str]", widths: "Sequence[int]") -> str:
    line = _GAP.join([cell.ljust(w) for cell, w in zip(cells, widths, strict=True)])
    return line.rstrip() + "\n"


def _note(text: str, width: int) -> str:
    from textwrap import wrap

    wrapped = wrap(text, max(width - 4, _NARROW)) or [""]
    return "".join(f"    {line}\n" for line in wrapped)
