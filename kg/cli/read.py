"""``kg read``: a document as a page, with what was read from it and what was not."""

import re
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.app import app
from kg.cli.options import InputPaths
from kg.cli.output import note
from kg.errors import InputError, OptionError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.model import Document
    from kg.view import Page

STDOUT = Path("-")
#: Letters of a file's name; four bytes each at most, of the 255 that systems allow.
_LONGEST = 60


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
    for document, name in zip(documents, _file_names(d.id for d in documents), strict=True):
        _write(document, output or Path(name))
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


def _file_names(documents: "Iterable[str]") -> "Iterator[str]":
    """Give each document a name of its own that stays in its folder on every system."""
    taken: set[str] = set()
    for document in documents:
        stem = re.sub(r"[^\w.-]+", "-", document).strip(".-")[:_LONGEST] or "document"
        choices = chain([stem], (f"{stem}-{number}" for number in count(2)))
        name = next(choice for choice in choices if choice.casefold() not in taken)
        taken.add(name.casefold())
        yield f"{name}.html"
