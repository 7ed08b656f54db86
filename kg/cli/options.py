"""Options that several commands share."""

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
#: How days are written on the command line.
DAY_FORMATS = ["%Y-%m-%d"]
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
