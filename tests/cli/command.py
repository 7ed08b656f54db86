"""Runs the command line inside the test's process."""

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from typer.testing import CliRunner

from kg.cli.app import COMMANDS, app


@dataclass(frozen=True)
class Done:
    """What a command printed and how it ended."""

    code: int
    out: str
    err: str


def kg(*arguments: str | Path, columns: int = 120) -> Done:
    """Run ``kg`` with these arguments."""
    for name in COMMANDS:
        import_module(f"kg.cli.{name}")
    result = CliRunner().invoke(app, [str(a) for a in arguments], env={"COLUMNS": str(columns)})
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return Done(result.exit_code, result.stdout, result.stderr)
