"""Puts the commands together and prints every expected error in one place."""

import errno
import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup

from kg import __version__
from kg.cli.output import fail
from kg.cli.quick import end_output
from kg.errors import KgError

#: Errors of a disk that takes no more.
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}

#: Letters of a command's first sentence, more than any has.
_SENTENCE = 200


class KgGroup(TyperGroup):
    """Prints expected errors as one line on standard error and exits with 1."""

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """List the commands, each with its whole first sentence; by itself it would be cut off."""
        commands = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        rows = [(name, c.get_short_help_str(_SENTENCE)) for name, c in commands if c]
        with formatter.section("Commands"):
            formatter.write_dl(rows)

    def invoke(self, ctx: Any) -> Any:
        """Run the command that was asked for."""
        try:
            return super().invoke(ctx)
        except KgError as error:
            fail(str(error))
        except OSError as error:
            if error.errno not in _FULL or error.filename:
                raise
            end_output(error)
            raise typer.Exit(1) from error


app = typer.Typer(
    cls=KgGroup,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="Reads political news and answers who wants what, said by whom, when.",
)


def _print_version(asked: bool) -> None:  # noqa: FBT001 - the callback form that typer asks for
    if asked:
        typer.echo(f"kg {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    *,
    version: bool = typer.Option(
        False, "--version", callback=_print_version, is_eager=True, help="Show the version."
    ),
) -> None:
    """Hold the options that stand before a command."""


#: Modules of this package that hold commands, in the order in which the help lists them.
COMMANDS: tuple[str, ...] = (
    "build",
    "extract",
    "actor",
    "issue",
    "query",
    "explain",
    "train_model",
    "view",
    "read",
    "timeline",
    "compare",
    "contradictions",
    "support",
    "diff",
    "network",
    "review",
    "resolve",
    "import_",
    "serve",
    "push",
    "export",
    "validate",
    "stats",
    "remove",
    "store",
    "evaluate",
    # one name a line
)


#: Tables and graphs live as long as the process: looking for garbage among them as often as Python
#: does by itself takes an eighth of a short build.
_RARELY = (100_000, 20, 20)


def main() -> None:
    """Run the command line.

    Only the module of the command that was asked for is imported, so that a look-up starts fast;
    help and completion need all of them.
    """
    gc.set_threshold(*_RARELY)
    for name in _needed(sys.argv[1:]):
        import_module(f"kg.cli.{name}")
    app()


def load_all_commands() -> Any:
    """Give the whole group with every command, for the reference page."""
    for name in COMMANDS:
        import_module(f"kg.cli.{name}")
    return typer.main.get_command(app)


def _needed(arguments: Sequence[str]) -> tuple[str, ...]:
    if list(arguments) == ["--version"]:
        return ()
    first = next((a for a in arguments if not a.startswith("-")), "").replace("-", "_")
    asked = [name for name in COMMANDS if name.rstrip("_") == first]
    return tuple(asked) if asked and "_KG_COMPLETE" not in os.environ else COMMANDS
