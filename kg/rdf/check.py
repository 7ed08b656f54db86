"""Verifies an extraction before it is written: what is not in the text is not in the graph."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from kg.model import (
    Actor,
    Document,
    Evidence,
    Extraction,
    Position,
    Qualifiers,
    Relation,
    Statement,
)
from kg.vocabulary import object_types, subject_types

Assertion = TypeVar("Assertion", Relation, Position, Statement)


@dataclass(frozen=True, slots=True)
class Refusal:
    """An assertion that was not written, and why."""

    what: str
    why: str


@dataclass(frozen=True, slots=True)
class Checked:
    """What may be written, and what was refused."""

    extraction: Extraction
    refusals: tuple[Refusal, ...]


def is_verbatim(document: Document, evidence: Evidence) -> bool:
    """Tell whether evidence stands in the text at its offsets, inside its sentence."""
    return (
        bool(evidence.text)
        and document.text[evidence.start : evidence.end] == evidence.text
        and 0 <= evidence.sentence_start <= evidence.start
        and evidence.end <= evidence.sentence_end <= len(document.text)
        and evidence.sentence_start <= evidence.cue_start <= evidence.cue_end
        and evidence.cue_end <= evidence.sentence_end
    )


def check(extraction: Extraction) -> Checked:
    """Keep the assertions that the text bears out and that the ontology allows."""
    actors = {actor.id: actor for actor in extraction.actors}
    issues = {issue.id for issue in extraction.issues}
    document, refusals = extraction.document, list[Refusal]()
    relations = _keep(document, extraction.relations, lambda r: _relation(r, actors), refusals)
    positions = _keep(
        document, extraction.positions, lambda p: _position(p, actors, issues), refusals
    )
    statements = _keep(
        document, extraction.statements, lambda s: _statement(s, document, actors), refusals
    )
    kept = replace(extraction, relations=relations, positions=positions, statements=statements)
    return Checked(kept, tuple(refusals))


def _keep(
    document: Document,
    assertions: Iterable[Assertion],
    fault_of: Callable[[Assertion], str],
    refusals: list[Refusal],
) -> tuple[Assertion, ...]:
    kept = []
    for assertion in assertions:
        proven = tuple(e for e in assertion.evidence if is_verbatim(document, e))
        fault = fault_of(assertion) if proven else "no evidence stands in the text at its offsets"
        if fault:
            refusals.append(Refusal(_describe(assertion), fault))
        else:
            kept.append(replace(assertion, evidence=proven))
    return tuple(kept)


def _describe(assertion: Relation | Position | Statement) -> str:
    if isinstance(assertion, Relation):
        return f"{assertion.subject} {assertion.type.name} {assertion.object}"
    if isinstance(assertion, Position):
        return f"{assertion.actor} {assertion.stance.name} {assertion.issue}"
    return f"{assertion.speaker_text} {assertion.cue}"


def _relation(relation: Relation, actors: Mapping[str, Actor]) -> str:
    dangling = _dangling((relation.subject, relation.object), actors, relation.qualifiers)
    if dangling:
        return dangling
    name = relation.type.name
    if actors[relation.subject].type not in subject_types(name):
        return f"a {actors[relation.subject].type.value} cannot be the subject of {name}"
    if actors[relation.object].type not in object_types(name):
        return f"a {actors[relation.object].type.value} cannot be the object of {name}"
    return ""


def _position(position: Position, actors: Mapping[str, Actor], issues: set[str]) -> str:
    if position.issue not in issues:
        return f"issue {position.issue!r} is not described"
    named = (position.actor, *filter(None, (position.addressee,)))
    return _dangling(named, actors, position.qualifiers)


def _statement(statement: Statement, document: Document, actors: Mapping[str, Actor]) -> str:
    content = document.text[statement.content_start : statement.content_end]
    if content != statement.content:
        return "its content does not stand in the text at its offsets"
    named = tuple(filter(None, (statement.speaker, statement.addressee)))
    return _dangling(named, actors, statement.qualifiers)


def _dangling(named: tuple[str, ...], actors: Mapping[str, Actor], qualifiers: Qualifiers) -> str:
    sources = qualifiers.attribution.sources if qualifiers.attribution else ()
    unknown = [id_ for id_ in (*named, *sources) if id_ not in actors]
    return f"actor {unknown[0]!r} is not described" if unknown else ""
