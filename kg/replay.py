"""Applies a reader's ledger to a store: what is decided comes to stand in its review graph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kg.query import read_extracted
from kg.records import Records
from kg.review.decisions import Decision, Judgement, assertion_key
from kg.review.graph import review_graph
from kg.review.identity import Conflict
from kg.review.ledger import read_ledger
from kg.review.outcome import outcome_of
from kg.store import open_store, open_writer

#: Name of the ledger that stands beside a store's folder.
LEDGER = "kg-ledger.tsv"


@dataclass(frozen=True, slots=True)
class Replayed:
    """What the decisions of a ledger did to a store.

    Attributes:
        merged: number of actors that now stand for another.
        accepted, rejected, corrected, doubted: numbers of assertions.
        conflicts: merges that contradict a decision and were left undone.
        missing: what decisions name and the store does not have, sorted; they wait.
    """

    merged: int = 0
    accepted: int = 0
    rejected: int = 0
    corrected: int = 0
    doubted: int = 0
    conflicts: tuple[Conflict, ...] = ()
    missing: tuple[str, ...] = ()


def ledger_beside(store: Path) -> Path:
    """Give the usual place of a store's ledger: beside its folder, so that both can be versioned.

    >>> ledger_beside(Path("news/.kg")).as_posix()
    'news/kg-ledger.tsv'
    """
    return store.parent / LEDGER


def replay(store: Path, ledger: Path) -> Replayed:
    """Put the outcome of a ledger's decisions in the place of earlier ones; nothing else changes.

    Raises:
        ExchangeError: the ledger cannot be read, or holds what cannot be applied.
        StoreError: the store cannot be opened for writing.
    """
    decisions = read_ledger(ledger)
    with open_store(store) as opened:
        records = read_extracted(opened)
        base = opened.base
    outcome = outcome_of(decisions, records.actors)
    with open_writer(store) as writer:
        writer.put_review(review_graph(outcome, base))
    count = Counter(outcome.verdicts.values())
    return Replayed(
        merged=len(outcome.canonical),
        accepted=count[Judgement.ACCEPT],
        rejected=count[Judgement.REJECT],
        corrected=count[Judgement.CORRECT],
        doubted=count[Judgement.DOUBT],
        conflicts=outcome.conflicts,
        missing=_missing(decisions, records),
    )


def _missing(decisions: Iterable[Decision], records: Records) -> tuple[str, ...]:
    made = (records.relations, records.positions, records.statements)
    known = {assertion_key(a.iri) for found in made for a in found} | set(records.actors)
    named = {part for d in decisions for part in d.key if part}
    return tuple(sorted(named - known))
