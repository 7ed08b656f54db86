"""``kg review``: a reader decides who is the same and what is right."""

from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.app import app
from kg.cli.ledgers import LedgerPath, decision_sheet
from kg.cli.options import DEFAULT_STORE, StorePath
from kg.cli.output import counted, note
from kg.cli.review_session import Session
from kg.cli.tables import Format, print_sheet
from kg.errors import NotFoundError
from kg.query import read_extracted
from kg.records import Records
from kg.replay import ledger_beside
from kg.review.candidates import candidates
from kg.review.ledger import read_ledger, withdraw_decision
from kg.review.outcome import outcome_of
from kg.review.uncertain import uncertain
from kg.store import open_store


class Part(Enum):
    """What a reader is asked about."""

    ACTORS = "actors"
    ASSERTIONS = "assertions"
    ALL = "all"


@app.command("review")
def review_command(  # noqa: PLR0913 - one parameter an option
    *,
    store: StorePath = DEFAULT_STORE,
    ledger: LedgerPath = None,
    part: Annotated[Part, typer.Option("--ask", help="What to be asked about.")] = Part.ALL,
    limit: Annotated[int, typer.Option(min=1, help="Most questions of each kind.")] = 50,
    reader: Annotated[str, typer.Option(help="Your name, kept with every decision.")] = "",
    listing: Annotated[bool, typer.Option("--list", help="Show what is decided.")] = False,
    withdraw: Annotated[
        list[str] | None,
        typer.Option(metavar="SUBJECT [OTHER]", help="Take a decision back, by its ids in quotes."),
    ] = None,
    format_: Annotated[Format, typer.Option("--format", help="How to list.")] = Format.TABLE,
) -> None:
    """Decide which actors are the same and which assertions are right, one key and Enter each.

    Every answer is kept in the ledger at once; kg resolve (or the next kg build) applies them.
    """
    path = ledger or ledger_beside(store)
    with open_store(store) as opened:
        records = read_extracted(opened)
    if withdraw:
        _withdraw(path, withdraw)
    elif listing:
        print_sheet(decision_sheet(read_ledger(path), records), format_)
    else:
        _ask(path, records, part, limit, reader)


def _withdraw(path: Path, subjects: list[str]) -> None:
    for subject in subjects:
        first, *rest = sorted(subject.split()) or [""]
        if not withdraw_decision(path, (first, " ".join(rest))):
            message = f"{path}: nothing is decided on {subject!r}; kg review --list shows the ids"
            raise NotFoundError(message)
        note(f"withdrawn: {subject}; kg resolve undoes it in the store")


def _ask(path: Path, records: Records, part: Part, limit: int, reader: str) -> None:
    decided = read_ledger(path)
    settled = outcome_of(decided, records.actors).apply(records)
    session = Session(path, settled, reader)
    if part is not Part.ASSERTIONS:
        session.ask_pairs(candidates(settled, decided)[:limit])
    if part is not Part.ACTORS:
        session.ask_assertions(uncertain(settled, decided)[:limit])
    note(f"{counted(session.kept, 'decision')} kept in {path}; kg resolve applies them")
