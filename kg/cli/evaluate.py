"""``kg evaluate``: how well texts are read, measured against gold."""

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.app import app
from kg.cli.ledgers import check_ledger, print_ledger_scores
from kg.cli.options import DEFAULT_STORE, StorePath
from kg.cli.output import fail
from kg.errors import OptionError


@app.command("evaluate")
def evaluate_command(
    folder: Annotated[
        Path | None, typer.Argument(help="Folder with gold; not with --ledger.", show_default=False)
    ] = None,
    *,
    store: StorePath = DEFAULT_STORE,
    ledger: Annotated[
        Path | None, typer.Option(help="Measure by a reader's verdicts on the store instead.")
    ] = None,
    system: Annotated[
        Path | None,
        typer.Option(help="JSON Lines of another system; without it the texts are read anew."),
    ] = None,
    errors: Annotated[int, typer.Option(min=0, help="Show so many errors of each task.")] = 0,
) -> None:
    """Measure precision, recall and F1 of extraction, by task and by type.

    Takes the project's own gold and the reference evaluation's. Ends with exit code 1 when a figure
    is lower than floors.toml of the folder pins. With a ledger of kg review, precision is the share
    of the judged assertions that were accepted.
    """
    if (folder is None) == (ledger is None):
        raise OptionError("give a folder with gold, or --ledger with a file of decisions")
    check_ledger(ledger)
    if ledger:
        print_ledger_scores(store, ledger)
    elif folder:
        _measure(folder, system, errors)


def _measure(folder: Path, system: Path | None, errors: int) -> None:
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
