"""The assertions that most need a reader's eye, the least certain first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.records import PositionRecord, Records, RelationRecord, StatementRecord
from kg.review.decisions import Decision, assertion_key

AnyAssertion = RelationRecord | PositionRecord | StatementRecord


@dataclass(frozen=True, slots=True)
class Uncertain:
    """An assertion that nobody has judged; ``key`` is what a decision on it names."""

    key: str
    certainty: float
    assertion: AnyAssertion


def uncertain(records: Records, decisions: Iterable[Decision] = ()) -> tuple[Uncertain, ...]:
    """Give the assertions without a judgement, the least certain first, then by document and place.

    >>> uncertain(Records())
    ()
    """
    judged = {d.subject for d in decisions if not d.judgement.concerns_actors}
    found = (Uncertain(assertion_key(a.iri), a.qualifiers.certainty, a) for a in _all(records))
    open_ = (item for item in found if item.key not in judged)
    return tuple(sorted(open_, key=_rank))


def _all(records: Records) -> Iterator[AnyAssertion]:
    yield from records.positions
    yield from records.relations
    yield from records.statements


def _rank(item: Uncertain) -> tuple[float, str, int, str]:
    evidence = item.assertion.evidence
    start = evidence[0].start if evidence else 0
    return (item.certainty, item.assertion.document, start, item.key)


def sentences_about(records: Records, actor: str, most: int = 2) -> tuple[str, ...]:
    """Give some sentences in which an actor acts or speaks, in the order of the records."""
    found = dict.fromkeys(
        assertion.evidence[0].sentence
        for assertion in _all(records)
        if assertion.evidence and actor in _actors(assertion)
    )
    return tuple(found)[:most]


def _actors(assertion: AnyAssertion) -> tuple[str, ...]:
    if isinstance(assertion, RelationRecord):
        return (assertion.subject, assertion.object)
    if isinstance(assertion, PositionRecord):
        return (assertion.actor, *assertion.qualifiers.sources)
    return (assertion.speaker,)
