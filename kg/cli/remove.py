"""``kg remove``: takes documents out."""

from typing import Annotated

import typer

from kg.cli.app import app
from kg.cli.options import DEFAULT_STORE, StorePath
from kg.cli.output import note
from kg.store import open_writer


@app.command()
def remove(
    documents: Annotated[list[str], typer.Argument(help="Ids of documents.", show_default=False)],
    *,
    store: StorePath = DEFAULT_STORE,
) -> None:
    """Take documents out; what remains is what was there before they came."""
    with open_writer(store) as writer:
        for document in documents:
            writer.remove(document)
            note(f"removed {document}")
