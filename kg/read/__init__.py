"""Reads files, folders and standard input as documents.

A source that cannot be read never hides the others: it is given as an :class:`InputError` value in
its place, with file and line.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from kg.errors import InputError, reason
from kg.model import Document
from kg.read.draft import Draft, finish_draft
from kg.read.files import STANDARD_INPUT, find_files, format_of
from kg.read.html import read_html
from kg.read.jsonlines import read_json_lines
from kg.read.markdown import read_markdown
from kg.read.office import read_docx, read_pdf
from kg.read.options import FieldNames, Format, ReadOptions
from kg.read.raw import check_size, decode, read_bytes
from kg.read.text import read_text

__all__ = ["FieldNames", "Format", "ReadOptions", "read_documents"]


def read_documents(
    paths: Sequence[Path], options: ReadOptions | None = None
) -> Iterator[Document | InputError]:
    """Give the documents of files and folders in order; ``-`` is standard input.

    Two documents of one id: the first is kept, the second comes as an error.
    """
    options = options or ReadOptions()
    seen: dict[str, str] = {}
    for found in find_files(paths):
        if isinstance(found, InputError):
            yield found
            continue
        for place, item in _read_file(found, options):
            yield _checked(item, place, seen)


def _checked(
    item: Document | InputError, place: str, seen: dict[str, str]
) -> Document | InputError:
    if isinstance(item, InputError):
        return item
    if item.id in seen:
        message = f"{place}: the id {item.id!r} is taken by {seen[item.id]}; rename the file"
        return InputError(f"{message} or give it an id of its own")
    seen[item.id] = place
    return item


def _read_file(path: Path, options: ReadOptions) -> Iterator[tuple[str, Document | InputError]]:
    """Give what stands in a file, each with the place at which it stands."""
    place = str(path)
    try:
        kind = format_of(path, options.format)
        if kind is Format.JSONL:
            yield from _read_lines(path, options)
        else:
            content = _content(path)
            stem = "stdin" if path == STANDARD_INPUT else path.stem
            yield place, finish_draft(_draft(content, kind, place, options), place, stem, options)
    except InputError as error:
        yield place, error


def _read_lines(path: Path, options: ReadOptions) -> Iterator[tuple[str, Document | InputError]]:
    if path == STANDARD_INPUT:
        yield from read_json_lines(sys.stdin.buffer, Path("stdin"), options)
        return
    try:
        with path.open("rb") as lines:
            yield from read_json_lines(lines, path, options)
    except OSError as error:
        yield str(path), InputError(f"{path}: {reason(error)}")


def _content(path: Path) -> bytes:
    if path != STANDARD_INPUT:
        return read_bytes(path)
    content = sys.stdin.buffer.read()
    check_size(len(content), "standard input")
    return content


def _draft(content: bytes, kind: Format, place: str, options: ReadOptions) -> Draft:
    binary = {Format.HTML: read_html, Format.PDF: read_pdf, Format.DOCX: read_docx}
    if kind in binary:
        return binary[kind](content, place)
    text = decode(content, place, options.encoding)
    return read_markdown(text, place) if kind is Format.MARKDOWN else read_text(text)
