"""``kg export``: the graph for other tools."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.app import app
from kg.cli.export_dna import write_project
from kg.cli.options import DEFAULT_STORE, StorePath
from kg.cli.output import note
from kg.errors import ExchangeError, reason
from kg.exchange.graph import ExportFormat
from kg.exchange.graph import export as write_export
from kg.store import Store, open_store


@app.command()
def export(
    documents: Annotated[
        list[str] | None,
        typer.Argument(help="Ids of documents; all of them when left out.", show_default=False),
    ] = None,
    *,
    store: StorePath = DEFAULT_STORE,
    format_: Annotated[
        ExportFormat, typer.Option("--format", help="What to write.")
    ] = ExportFormat.NQUADS,
    output: Annotated[Path | None, typer.Option(help="File; standard output without it.")] = None,
    texts: Annotated[
        list[Path] | None,
        typer.Option(help="Files of the articles, whose whole texts go into a .dna project."),
    ] = None,
) -> None:
    """Write the graph in RDF, as a network, as tables, or as a project for coders (dna)."""
    with open_store(store) as opened:
        if format_ is ExportFormat.DNA:
            write_project(opened, output, texts, documents)
        elif output is None:
            write_export(opened, sys.stdout.buffer, format_, documents=documents or ())
            sys.stdout.buffer.flush()
        else:
            _to_file(opened, output, format_, documents or [])
            note(f"wrote {output}")


def _to_file(store: Store, path: Path, format_: ExportFormat, documents: list[str]) -> None:
    """Write beside the file and move it into place, so that a failure leaves the old one."""
    fresh = path.with_name(path.name + ".new")
    try:
        with fresh.open("wb") as file:
            write_export(store, file, format_, documents=documents)
        fresh.replace(path)
    except OSError as error:
        message = f"{path}: cannot be written ({reason(error)}); choose another --output"
        raise ExchangeError(message) from error
    finally:
        fresh.unlink(missing_ok=True)
