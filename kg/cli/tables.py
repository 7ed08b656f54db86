"""Prints rows as a table for people, or as JSON, CSV or Markdown for other programs."""

from enum import Enum

import typer

from kg.cli.output import note
from kg.cli.rendering import Sheet, csv_text, json_text, markdown_text, rendered, table_text

__all__ = [
    "Format",
    "Sheet",
    "csv_text",
    "json_text",
    "markdown_text",
    "print_sheet",
    "table_text",
]


class Format(Enum):
    """How rows are printed."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    MD = "md"


def print_sheet(sheet: Sheet, format_: Format) -> None:
    """Print rows on standard output; say on standard error when a table has none."""
    typer.echo(rendered(sheet, format_.value), nl=False)
    if format_ is Format.TABLE and not sheet.rows:
        note("nothing found")
