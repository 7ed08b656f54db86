"""Options that several commands share."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

DEFAULT_STORE = Path(".kg")

StorePath = Annotated[
    Path,
    typer.Option("--store", envvar="KG_STORE", help="Folder of the store.", show_default=True),
]
Day = Annotated[
    datetime | None,
    typer.Option(formats=["%Y-%m-%d"], metavar="YYYY-MM-DD"),
]
InputPaths = Annotated[
    list[Path],
    typer.Argument(help="Files or folders; - is standard input.", show_default=False),
]
