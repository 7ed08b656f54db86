"""Finds the files to read and picks the reader of each by its suffix."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from kg.errors import InputError
from kg.read.options import Format

STANDARD_INPUT = Path("-")
_FORMATS = {
    ".txt": Format.TEXT,
    ".text": Format.TEXT,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
    ".jsonl": Format.JSONL,
    ".ndjson": Format.JSONL,
    ".pdf": Format.PDF,
    ".docx": Format.DOCX,
}


def find_files(paths: Sequence[Path]) -> Iterator[Path | InputError]:
    """List files in the order given; a folder is walked in name order, by readable suffix.

    Files and folders whose name starts with a dot, and README files, are left out of a walk.
    """
    for path in paths:
        if path == STANDARD_INPUT or path.is_file():
            yield path
        elif path.is_dir():
            yield from _walk(path)
        else:
            yield InputError(f"{path}: no such file or folder")


def _walk(folder: Path) -> Iterator[Path | InputError]:
    found = False
    for path in sorted(folder.rglob("*")):
        inner = path.relative_to(folder).parts
        hidden = any(part.startswith(".") for part in inner) or path.stem.lower() == "readme"
        if path.suffix.lower() in _FORMATS and path.is_file() and not hidden:
            found = True
            yield path
    if not found:
        kinds = ", ".join(_FORMATS)
        yield InputError(f"{folder}: the folder holds no file that can be read; expected {kinds}")


def format_of(path: Path, wanted: Format) -> Format:
    """Give the format of a file: the one asked for, else by suffix; standard input is text.

    Raises:
        InputError: the suffix is unknown.
    """
    if wanted is not Format.AUTO:
        return wanted
    if path == STANDARD_INPUT:
        return Format.TEXT
    known = _FORMATS.get(path.suffix.lower())
    if known is None:
        message = f"{path}: files of kind {path.suffix or 'without suffix'!r} are not known"
        raise InputError(f"{message}; expected {', '.join(_FORMATS)}, or pass --format")
    return known
