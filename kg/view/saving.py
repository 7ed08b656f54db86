"""Writes pages and figures."""

from pathlib import Path

from kg.errors import InputError, reason


def write_text(text: str, path: Path) -> Path:
    """Write a page or figure as UTF-8 and nothing beside it.

    Raises:
        InputError: the file cannot be written.
    """
    try:
        path.write_text(text, encoding="utf-8", errors="replace", newline="\n")
    except OSError as error:
        message = f"{path}: cannot be written ({reason(error)}); choose another --output"
        raise InputError(message) from error
    return path
