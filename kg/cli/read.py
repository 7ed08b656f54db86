"""``kg read``: a document as a page, with what was read from it and what was not."""

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.app import app
from kg.cli.options import InputPaths
from kg.cli.output import note
from kg.errors import InputError, OptionError

if TYPE_CHECKING:
    from kg.model import Document
    from kg.view import Page

STDOUT = Path("-")


@app.command("read")
def read_command(
    paths: InputPaths,
    *,
    output: Annotated[
        Path | None, typer.Option(help="File to write, - for stdout; else the document's id.")
    ] = None,
) -> None:
    """Write each document as a page that marks its actors, cues, issues and what was said."""
    from kg.read import read_documents

    found = list(read_documents(paths))
    documents = [item for item in found if not isinstance(item, InputError)]
    if output and len(documents) > 1:
        message = f"--output names one file, but there are {len(documents)} documents; leave it out"
        raise OptionError(message)
    for document in documents:
        _write(document, output or Path(f"{_file_name(document.id)}.html"))
    for error in found:
        if isinstance(error, InputError):
            note(f"error: {error}")
    if len(documents) < len(found):
        raise typer.Exit(1)


def _write(document: "Document", path: Path) -> None:
    page = _page(document)
    if path == STDOUT:
        typer.echo(page.html, nl=False)
        return
    page.save(path)
    note(f"wrote {path}")


def _page(document: "Document") -> "Page":
    from kg.pipeline import extract_documents
    from kg.view import read_page

    [extraction] = extract_documents([document])
    return read_page(extraction)


def _file_name(document: str) -> str:
    """Give a name that stays in its folder on every system."""
    return re.sub(r"[^\w.-]+", "-", document).strip(".-") or "document"
