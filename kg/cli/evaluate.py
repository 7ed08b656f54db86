"""``kg evaluate``: how well texts are read, measured against gold."""

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.app import app
from kg.cli.output import fail


@app.command("evaluate")
def evaluate_command(
    folder: Annotated[Path, typer.Argument(help="Folder with gold.", show_default=False)],
    *,
    system: Annotated[
        Path | None,
        typer.Option(help="JSON Lines of another system; without it the texts are read anew."),
    ] = None,
    errors: Annotated[int, typer.Option(min=0, help="Show so many errors of each task.")] = 0,
) -> None:
    """Measure precision, recall and F1 of extraction, by task and by type.

    Takes the project's own gold and the reference evaluation's. Ends with exit code 1 when a figure
    is lower than floors.toml of the folder pins.
    """
    from kg.evaluate import errors as error_lines
    from kg.evaluate import measure, read_floors, report

    scores = measure(folder, system)
    for line in report(scores.figures):
        typer.echo(line)
    for line in error_lines(scores, errors) if errors else ():
        typer.echo(line)
    floors = read_floors(folder) if system is None else None
    if floors and (broken := floors.broken(scores.figures)):
        fail("below the floor: " + "; ".join(broken))
