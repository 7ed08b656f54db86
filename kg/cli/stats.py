"""``kg stats``: what is in a store."""

from typing import Annotated

import typer

from kg.cli.app import app
from kg.cli.options import DEFAULT_STORE, StorePath
from kg.cli.tables import Format, Sheet, print_sheet
from kg.lookup.statistics import statistics
from kg.store import open_store


@app.command()
def stats(
    *,
    store: StorePath = DEFAULT_STORE,
    format_: Annotated[Format, typer.Option("--format", help="How to print.")] = Format.TABLE,
) -> None:
    """Count documents, actors, issues and assertions by kind."""
    with open_store(store) as opened:
        rows = tuple((c.group, c.name, str(c.number)) for c in statistics(opened))
    print_sheet(Sheet(("what", "kind", "number"), rows), format_)
