"""The one printer: results on standard output, everything else on standard error."""

from typing import NoReturn

import typer


def note(message: str) -> None:
    """Tell the user something that is no result."""
    typer.echo(message, err=True)


def fail(message: str) -> NoReturn:
    """Print an expected error and end with exit code 1."""
    typer.echo(f"error: {message}", err=True)
    raise typer.Exit(1)


def counted(number: int, noun: str) -> str:
    """Write a number with its noun.

    >>> counted(1, "issue"), counted(2, "issue")
    ('1 issue', '2 issues')
    """
    return f"{number} {noun if number == 1 else noun + 's'}"
