"""Answers the plainest look-ups without the machinery of the command line, which takes longer.

``kg actor NAME`` with its options is answered here, from the published snapshot of a local store.
Everything else, and whatever is out of the ordinary (wrong usage, an unknown name, a reader's
decisions, a remote store), is left to the command itself, which prints the same.
tests/cli/test_quick.py holds the two equal.
"""

import os
import sys

from kg.lookup.quick_filter import QuickFilter
from kg.lookup.quick_names import UnusualError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.lookup.quick import QuickReport
    from kg.store.quick import QuickStore

#: What stands in place of rows.
NOTHING = "nothing is asserted of it here; a wider filter may show more"
#: Columns that people read.
SHORT = ("date", "actor", "does", "object", "how", "said_by", "document")
_TERMS = {"--relation": "relation", "--stance": "position"}
_VALUES = {*_TERMS, "--store", "--endpoint", "--format", "--since", "--until", "--source"}
_FORMATS = ("table", "json", "csv", "md")


class Asked:
    """A plain look-up; a plain class, since ``dataclasses`` takes 15 ms to import."""

    __slots__ = ("evidence", "format", "name", "store", "wanted")

    def __init__(self) -> None:
        self.name = ""
        self.store = os.environ.get("KG_STORE") or ".kg"
        self.format = "table"
        self.evidence = False
        self.wanted = QuickFilter()

    def take(self, option: str, value: str) -> None:
        """Take up an option with its value."""
        if option in _TERMS:
            self.wanted.terms.setdefault(_TERMS[option], []).append(value)
        else:
            part = "store" if option == "--endpoint" else option.removeprefix("--")
            setattr(self if part in {"store", "format"} else self.wanted, part, value)


def understood(arguments: "Sequence[str]") -> Asked | None:
    """Read the arguments of a plain look-up; None when they are anything else.

    >>> understood(["actor", "Russia", "--format", "csv"]).format
    'csv'
    >>> understood(["actor", "Russia", "--help"])
    """
    asked, rest, names = Asked(), [*arguments[1:]], list[str]()
    while rest:
        word = rest.pop(0)
        if word == "--evidence":
            asked.evidence = True
        elif word in _VALUES and rest and rest[0][:1] not in {"", "-"}:
            asked.take(word, rest.pop(0))
        else:
            names.append(word)
    asked.name = names[0] if names else ""
    plain = len(names) == 1 and not asked.name.startswith("-") and asked.format in _FORMATS
    return asked if plain and arguments[0] == "actor" else None


def answered(arguments: "Sequence[str]") -> bool:
    """Answer a plain look-up on standard output; False, with nothing printed, for anything else."""
    asked = understood(arguments) if arguments else None
    if asked is None or not _plain_output():
        return False
    from kg.store.quick import open_quickly

    store = open_quickly(asked.store)
    if store is None:
        return False
    with store:
        return _answered_from(store, asked)


def _plain_output() -> bool:
    encoding: str | None = getattr(sys.stdout, "encoding", "")  # no attribute when it is closed
    return (encoding or "").lower() == "utf-8"


def _answered_from(store: "QuickStore", asked: Asked) -> bool:
    from kg.lookup.quick import quick_actor

    whole = asked.evidence or asked.format != "table"
    try:
        report = quick_actor(store, asked.name, asked.wanted, whole=whole)
        text = _text(report, asked)
    except UnusualError:
        return False
    if "\x1b" in text:  # typer knows where escapes may go
        return False
    nothing = "" if report.rows or asked.format != "table" else NOTHING
    _print(text, [note for note in (report.note, nothing) if note])
    return True


def _text(report: "QuickReport", asked: Asked) -> str:
    from kg.cli.rendering import Sheet, rendered

    if asked.format != "table":
        from kg.lookup.columns import FIELDS

        return rendered(Sheet(FIELDS, report.full()), asked.format)
    parts = [f"{report.heading}\n"]
    for kind, rows in report.rows.items():
        notes = report.proofs(kind) if asked.evidence else ()
        table = rendered(Sheet(SHORT, report.short(kind), notes), "table")
        parts.append(f"\n{kind}s ({len(rows)})\n{table}")
    return "".join(parts)


def _print(text: str, notes: "Sequence[str]") -> None:
    sys.stderr.write("".join(f"{note}\n" for note in notes))
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as error:
        end_output(error)
        sys.exit(1)


def end_output(error: OSError) -> None:
    """Say why the output cannot be written; whoever closed a pipe has enough and is told nothing.

    What is still waiting to be written goes nowhere, so that Python does not try again at its end.
    """
    if not isinstance(error, BrokenPipeError):
        sys.stderr.write(f"error: the output cannot be written: {(error.strerror or '').lower()}\n")
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
