"""The option that names a ledger, and its decisions as rows."""

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.tables import Sheet
from kg.lookup.rows import rows_of
from kg.records import Records
from kg.review.decisions import Decision, assertion_key

LedgerPath = Annotated[
    Path | None,
    typer.Option("--ledger", help="File of decisions; kg-ledger.tsv beside the store without it."),
]


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
