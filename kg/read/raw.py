"""Reads bytes and decodes them, refusing what cannot be an article."""

from __future__ import annotations

import codecs
from pathlib import Path

from kg.errors import InputError, reason

#: A book of a million words is 6 MB of text; what is larger is no article.
LARGEST_FILE = 20_000_000
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def read_bytes(path: Path) -> bytes:
    """Read a whole file.

    Raises:
        InputError: it cannot be opened, is empty, or is larger than ``LARGEST_FILE`` bytes.
    """
    try:
        size = path.stat().st_size
        content = path.read_bytes() if 0 < size <= LARGEST_FILE else b""
    except OSError as error:
        message = f"{path}: {reason(error)}"
        raise InputError(message) from error
    check_size(size, str(path))
    return content


def check_size(size: int, place: str) -> None:
    """Refuse an empty input and one too large for an article.

    Raises:
        InputError: it is one of both.
    """
    if size == 0:
        message = f"{place}: the file is empty"
        raise InputError(message)
    if size > LARGEST_FILE:
        limit = LARGEST_FILE // 1_000_000
        message = (
            f"{place}: {size / 1e6:.0f} MB is too large for one article (limit {limit} MB); "
            "split it, or give many documents as JSON Lines"
        )
        raise InputError(message)


def decode(content: bytes, place: str, encoding: str) -> str:
    """Decode a text file; a byte order mark stands above ``encoding``.

    Raises:
        InputError: it is binary, or not in that encoding; the line is named.
    """
    marked = next((name for mark, name in _MARKS if content.startswith(mark)), "")
    if not marked and b"\x00" in content:
        line = content[: content.index(b"\x00")].count(b"\n") + 1
        message = f"{place}:{line}: a zero byte was found; this is a binary file, not text"
        raise InputError(message)
    try:
        return content.decode(marked or encoding)
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        message = (
            f"{place}:{line}: byte {error.start} is not {marked or encoding}; "
            "save the file as UTF-8 or pass --encoding, for example --encoding cp1252"
        )
        raise InputError(message) from error
