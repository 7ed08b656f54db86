"""``kg resolve``: applies what a reader decided."""

import typer

from kg.cli.app import app
from kg.cli.ledgers import LedgerPath, check_ledger
from kg.cli.options import DEFAULT_STORE, StorePath
from kg.cli.output import counted, note
from kg.replay import Replayed, ledger_beside, replay


@app.command("resolve")
def resolve_command(*, store: StorePath = DEFAULT_STORE, ledger: LedgerPath = None) -> None:
    """Apply the ledger to the store: merge actors, leave out and correct assertions.

    What was extracted stays; taking a decision back and running this again undoes it. kg build does
    the same at its end.
    """
    check_ledger(ledger)
    report_replay(replay(store, ledger or ledger_beside(store)))


def report_replay(done: Replayed) -> None:
    """Say what a ledger did, and what it could not do."""
    typer.echo(
        f"{counted(done.merged, 'actor')} merged; {counted(done.accepted, 'assertion')} accepted, "
        f"{done.rejected} rejected, {done.corrected} corrected, {done.doubted} in doubt"
    )
    for conflict in done.conflicts:
        note(
            f"{conflict.first} and {conflict.second} are judged different, but other decisions "
            "make them the same; none of these is merged"
        )
    if done.missing:
        note(f"not in the store, waiting: {', '.join(done.missing)}")
