"""``kg validate``: checks graphs against the shapes."""

from typing import Annotated

import typer

from kg.cli.app import app
from kg.cli.options import DEFAULT_STORE, StorePath
from kg.cli.output import counted, note
from kg.cli.tables import Format, Sheet, print_sheet
from kg.exchange.shapes import violations
from kg.store import open_store


@app.command()
def validate(
    documents: Annotated[
        list[str] | None,
        typer.Argument(help="Ids of documents; all of them when left out.", show_default=False),
    ] = None,
    *,
    store: StorePath = DEFAULT_STORE,
    format_: Annotated[Format, typer.Option("--format", help="How to print.")] = Format.TABLE,
) -> None:
    """Check document graphs against ontology/shapes.ttl; exit code 1 when one breaks a shape."""
    with open_store(store) as opened:
        checked = documents or opened.documents()
        found = violations(opened, documents or ())
    if found or format_ is not Format.TABLE:
        rows = tuple((v.document, v.node, v.message, v.value) for v in found)
        print_sheet(Sheet(("document", "node", "broken", "value"), rows), format_)
    if found:
        note(f"{counted(len(found), 'violation')} in {counted(len(checked), 'document graph')}")
        raise typer.Exit(1)
    note(f"{counted(len(checked), 'document graph')} without a violation")
