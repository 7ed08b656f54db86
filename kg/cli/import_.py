"""``kg import``: takes over what others coded by hand or by machine."""

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.app import app
from kg.cli.options import DEFAULT_STORE, StorePath
from kg.cli.output import counted, note
from kg.exchange.intake import Foreign, ForeignKind, read_foreign, store_foreign


@app.command("import")
def import_command(
    file: Annotated[Path, typer.Argument(help="File to take over.", show_default=False)],
    *,
    store: StorePath = DEFAULT_STORE,
    kind: Annotated[
        ForeignKind, typer.Option(help="What it holds; auto tells by name and columns.")
    ] = ForeignKind.AUTO,
    columns: Annotated[
        str, typer.Option(help="Columns of a table, such as actor=organisation,issue=concept.")
    ] = "",
    statement_type: Annotated[
        str, typer.Option(help="Statement type of a .dna file to take over.")
    ] = "DNA Statement",
) -> None:
    """Take over a .dna project, a table of coded positions, or a PLOVER or ICEWS event table.

    Rows that cannot be used are named on standard error; the others are stored.
    """
    found = read_foreign(file, kind, columns=columns, statement_type=statement_type)
    store_foreign(found.extractions, store)
    for failure in found.failures:
        note(f"error: {failure}")
    typer.echo(_summary(found))
    if found.failures:
        raise typer.Exit(1)


def _summary(found: Foreign) -> str:
    documents = len(found.extractions)
    positions = sum(len(e.positions) for e in found.extractions)
    relations = sum(len(e.relations) for e in found.extractions)
    return (
        f"{counted(documents, 'document')}, {counted(positions, 'position')}, "
        f"{counted(relations, 'relation')}; "
        f"{counted(len(found.failures), 'row')} left out"
    )
