"""What decisions do to a graph: actors merged, assertions left out or corrected."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from kg.errors import ExchangeError
from kg.model import Polarity
from kg.records import (
    ActorRecord,
    IssueRecord,
    PositionRecord,
    QualifierRecord,
    Records,
    RelationRecord,
    StatementRecord,
)
from kg.review.decisions import Decision, Judgement, assertion_key
from kg.review.identity import Conflict, identify
from kg.vocabulary import relation_type, stance

Assertion = TypeVar("Assertion", RelationRecord, PositionRecord, StatementRecord)
#: Parts of each kind of assertion that a correction may change.
_PARTS = {
    "relation": ("relation", "polarity", "actor", "object"),
    "position": ("stance", "polarity", "actor"),
    "statement": ("polarity", "actor"),
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """Decisions as they bear on one graph.

    Attributes:
        canonical: id of a merged actor to the one that stands for it.
        verdicts: key of an assertion ("position/ab12") to the judgement on it.
        corrections: key of an assertion to ``part=value``.
        conflicts: merges that contradict a decision and were left undone.
    """

    canonical: Mapping[str, str] = field(default_factory=dict)
    verdicts: Mapping[str, Judgement] = field(default_factory=dict)
    corrections: Mapping[str, str] = field(default_factory=dict)
    conflicts: tuple[Conflict, ...] = ()

    def apply(self, records: Records) -> Records:
        """Give the records as the reader decided; the graph itself stays as it is.

        Rejected assertions are left out, corrected ones changed, merged actors stand as one with
        the names of all.
        """
        actors = self._actors(records.actors)
        return Records(
            actors=actors,
            issues={i: self._issue(issue) for i, issue in records.issues.items()},
            documents=records.documents,
            relations=tuple(self._relation(r) for r in self._kept(records.relations)),
            positions=tuple(self._position(p) for p in self._kept(records.positions)),
            statements=tuple(self._statement(s) for s in self._kept(records.statements)),
        )

    def id(self, actor: str) -> str:
        """Give the id that stands for an actor."""
        return self.canonical.get(actor, actor)

    def members(self, actor: str) -> tuple[str, ...]:
        """List all ids that stand for the same actor, sorted."""
        head = self.id(actor)
        return tuple(sorted({head} | {i for i, c in self.canonical.items() if c == head}))

    def _kept(self, found: Iterable[Assertion]) -> Iterable[Assertion]:
        rejected = Judgement.REJECT
        return (a for a in found if self.verdicts.get(assertion_key(a.iri)) is not rejected)

    def _actors(self, actors: Mapping[str, ActorRecord]) -> Mapping[str, ActorRecord]:
        merged = {id_: actor for id_, actor in actors.items() if self.id(id_) == id_}
        for id_, actor in actors.items():
            head = self.id(id_)
            if head != id_ and head in merged:
                names = {*merged[head].aliases, *actor.aliases, actor.name} - {merged[head].name}
                merged[head] = replace(merged[head], aliases=tuple(sorted(names)))
            elif head != id_:
                merged[head] = replace(actor, id=head)
        return dict(sorted(merged.items()))

    def _issue(self, issue: IssueRecord) -> IssueRecord:
        return replace(issue, participants=tuple(map(self.id, issue.participants)))

    def _qualifiers(self, qualifiers: QualifierRecord) -> QualifierRecord:
        return replace(qualifiers, sources=tuple(map(self.id, qualifiers.sources)))

    def _correction(self, iri: str) -> tuple[str, str]:
        part, _, value = self.corrections.get(assertion_key(iri), "").partition("=")
        return part, value

    def _relation(self, relation: RelationRecord) -> RelationRecord:
        part, value = self._correction(relation.iri)
        type_ = relation_type(value) if part == "relation" else relation.type
        return replace(
            relation,
            subject=self.id(value if part == "actor" else relation.subject),
            type=type_,
            object=self.id(value if part == "object" else relation.object),
            qualifiers=_polarised(self._qualifiers(relation.qualifiers), part, value),
        )

    def _position(self, position: PositionRecord) -> PositionRecord:
        part, value = self._correction(position.iri)
        return replace(
            position,
            actor=self.id(value if part == "actor" else position.actor),
            stance=stance(value) if part == "stance" else position.stance,
            addressee=self.id(position.addressee),
            qualifiers=_polarised(self._qualifiers(position.qualifiers), part, value),
        )

    def _statement(self, statement: StatementRecord) -> StatementRecord:
        part, value = self._correction(statement.iri)
        return replace(
            statement,
            speaker=self.id(value if part == "actor" else statement.speaker),
            addressee=self.id(statement.addressee),
            qualifiers=_polarised(self._qualifiers(statement.qualifiers), part, value),
        )


def _polarised(qualifiers: QualifierRecord, part: str, value: str) -> QualifierRecord:
    return replace(qualifiers, polarity=Polarity(value)) if part == "polarity" else qualifiers


def outcome_of(decisions: Iterable[Decision], actors: Mapping[str, ActorRecord]) -> Outcome:
    """Work out what decisions do to a graph with these actors.

    Raises:
        ExchangeError: a correction changes no part of an assertion.
        VocabularyError: a correction names no stance or relation type.
    """
    decisions = tuple(decisions)
    identity = identify(decisions, actors)
    on_assertions = [d for d in decisions if not d.judgement.concerns_actors]
    corrections = {
        d.subject: check_correction(d.other, d.subject)
        for d in on_assertions
        if d.judgement is Judgement.CORRECT
    }
    return Outcome(
        canonical=identity.canonical,
        verdicts={d.subject: d.judgement for d in on_assertions},
        corrections=corrections,
        conflicts=identity.conflicts,
    )


def parts_of(key: str) -> tuple[str, ...]:
    """List the parts of an assertion that a correction may change, by its key.

    >>> parts_of("position/ab12")
    ('stance', 'polarity', 'actor')
    """
    return _PARTS.get(key.partition("/")[0], ())


def check_correction(text: str, key: str) -> str:
    """Give the correction of an assertion back when it can be applied.

    Raises:
        ExchangeError: it is no ``part=value`` of a part that can be corrected.
        VocabularyError: it names no stance or relation type.
    """
    part, _, value = text.partition("=")
    if part not in parts_of(key) or not value:
        known = ", ".join(parts_of(key))
        message = f"{text!r} is no correction of {key}; write part=value with a part of {known}"
        raise ExchangeError(message)
    if part == "polarity" and value not in {p.value for p in Polarity}:
        message = f"{value!r} is no polarity; expected affirmed or negated"
        raise ExchangeError(message)
    if part == "stance":
        stance(value)
    if part == "relation":
        relation_type(value)
    return text
