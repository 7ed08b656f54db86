"""Options that several commands share."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

DEFAULT_STORE = Path(".kg")

StorePath = Annotated[
    Path,
    typer.Option(
        "--store",
        "--endpoint",
        envvar="KG_STORE",
        help="Folder of the store, or address of a SPARQL endpoint.",
        show_default=True,
    ),
]


def read_day(text: str) -> datetime:
    """Read a day of the command line."""
    try:
        return datetime.strptime(text, "%Y-%m-%d")  # noqa: DTZ007 - days have no time zone
    except ValueError as error:
        message = f"{text!r} is no day of the calendar; write it as 2022-02-24"
        raise typer.BadParameter(message) from error


OwnActors = Annotated[
    list[Path] | None,
    typer.Option(
        "--actors",
        envvar="KG_ACTORS",
        help="A table (CSV) of actors of your own; columns in data/README.md.",
    ),
]
InputPaths = Annotated[
    list[Path],
    typer.Argument(help="Files or folders; - is standard input.", show_default=False),
]
