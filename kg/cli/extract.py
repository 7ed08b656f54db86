"""``kg extract``: everything that documents say, without a store."""

from collections.abc import Iterable, Iterator
from enum import Enum
from typing import Annotated

import typer

from kg.cli.app import app
from kg.cli.options import InputPaths, OwnActors
from kg.cli.output import note
from kg.errors import InputError
from kg.model import Document


class LineFormat(Enum):
    """How the results are written."""

    JSONL = "jsonl"


@app.command("extract")
def extract_command(
    paths: InputPaths,
    *,
    line_format: Annotated[
        LineFormat, typer.Option("--format", help="How to write the results.")
    ] = LineFormat.JSONL,
    actors: OwnActors = None,
) -> None:
    """Write the actors, events, relations, positions and statements of documents, one a line.

    Nothing is stored. A file that cannot be read is named on standard error, and the others are
    done all the same.
    """
    from kg.lexicon.gazetteer import use_own_actors
    from kg.listing import extract_lines
    from kg.read import read_documents

    use_own_actors(*actors or ())
    del line_format  # one format so far; the option keeps the command line stable
    failed: list[InputError] = []
    for line in extract_lines(_readable(read_documents(paths), failed)):
        typer.echo(line)
    for error in failed:
        note(f"error: {error}")
    if failed:
        raise typer.Exit(1)


def _readable(
    items: Iterable[Document | InputError], failed: list[InputError]
) -> Iterator[Document]:
    for item in items:
        if isinstance(item, InputError):
            failed.append(item)
        else:
            yield item
