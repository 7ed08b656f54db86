"""The option that names a ledger, its decisions as rows, and what they say of the extraction."""

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.output import note
from kg.cli.tables import Format, Sheet, print_sheet
from kg.errors import ExchangeError
from kg.lookup.rows import rows_of
from kg.query import read_extracted
from kg.records import Records
from kg.review.decisions import Decision, assertion_key
from kg.review.ledger import read_ledger
from kg.review.outcome import outcome_of
from kg.review.scoring import score_ledger
from kg.store import open_store

LedgerPath = Annotated[
    Path | None,
    typer.Option("--ledger", help="File of decisions; kg-ledger.tsv beside the store without it."),
]


def check_ledger(ledger: Path | None) -> None:
    """Refuse a ledger that is named and not there; the usual one need not be.

    Raises:
        ExchangeError: there is no such file.
    """
    if ledger is not None and not ledger.is_file():
        message = f"{ledger}: no such ledger; kg review writes one"
        raise ExchangeError(message)


def decision_sheet(decisions: tuple[Decision, ...], records: Records) -> Sheet:
    """Give decisions with what they are about in words."""
    words = {assertion_key(r.iri): f"{r.actor} {r.term} {r.object}" for r in rows_of(records)}
    rows = tuple(_cells(decision, records, words) for decision in decisions)
    return Sheet(("judgement", "what", "subject", "other", "reader", "note"), rows)


def _cells(decision: Decision, records: Records, words: dict[str, str]) -> tuple[str, ...]:
    if decision.judgement.concerns_actors:
        names = (records.actors.get(id_) for id_ in decision.key)
        what = " ~ ".join(actor.name for actor in names if actor)
    else:
        what = words.get(decision.subject, "")
    ids = (decision.subject, decision.other)
    return (decision.judgement.value, what, *ids, decision.reader, decision.note)


def print_ledger_scores(store: Path, ledger: Path) -> None:
    """Print how many judged assertions were right: all, by kind, by type.

    Raises:
        ExchangeError: the ledger cannot be read.
    """
    with open_store(store) as opened:
        records = read_extracted(opened)
    scores = score_ledger(records, outcome_of(read_ledger(ledger), records.actors))
    rows = tuple((s.kind, s.name, str(s.right), str(s.wrong), f"{s.precision:.3f}") for s in scores)
    print_sheet(Sheet(("kind", "type", "right", "wrong", "precision"), rows), Format.TABLE)
    if not rows:
        note(f"{ledger} judges no assertion of this store")
