"""Turns assertion nodes into records."""

from collections.abc import Mapping
from functools import cache
from typing import TypeVar

from kg.model import Manner, Modality, Polarity, RelationType, Stance
from kg.query.nodes import Node, Nodes
from kg.rdf import id_of
from kg.records import (
    EvidenceRecord,
    PositionRecord,
    QualifierRecord,
    RelationRecord,
    StatementRecord,
)
from kg.vocabulary import NAMESPACE, relation_types, stances

Term = TypeVar("Term", Polarity, Modality, Manner)


def relation_record(nodes: Nodes, node: Node) -> RelationRecord | None:
    """Give a relation, or None when its type is not in our ontology."""
    kind = _kinds().get(node.text("kg:relationType"))
    if kind is None:
        return None
    return RelationRecord(
        iri=node.iri,
        document=node.id("kg:inDocument"),
        subject=node.id("kg:subject"),
        type=kind,
        object=node.id("kg:object"),
        qualifiers=_qualifiers(node),
        evidence=_evidence(nodes, node),
        role=node.text("kg:role"),
    )


def position_record(nodes: Nodes, node: Node) -> PositionRecord | None:
    """Give a position, or None when its stance is not in our ontology."""
    stance = _stances().get(node.text("kg:stance"))
    if stance is None:
        return None
    return PositionRecord(
        iri=node.iri,
        document=node.id("kg:inDocument"),
        actor=node.id("kg:holder"),
        stance=stance,
        issue=node.id("kg:issue"),
        wording=node.text("kg:wording"),
        qualifiers=_qualifiers(node),
        evidence=_evidence(nodes, node),
        addressee=node.id("kg:addressee"),
    )


def statement_record(nodes: Nodes, node: Node) -> StatementRecord:
    """Give a statement."""
    return StatementRecord(
        iri=node.iri,
        document=node.id("kg:inDocument"),
        speaker=node.id("kg:speaker"),
        speaker_text=node.text("kg:speakerText"),
        cue=node.text("kg:cue"),
        content=node.text("kg:content"),
        manner=_term(node, "kg:manner", Manner, Manner.REPORTED),
        qualifiers=_qualifiers(node),
        evidence=_evidence(nodes, node),
        addressee=node.id("kg:addressee"),
    )


@cache
def _kinds() -> Mapping[str, RelationType]:
    return {kind.iri: kind for kind in relation_types().values()}


@cache
def _stances() -> Mapping[str, Stance]:
    return {stance.iri: stance for stance in stances().values()}


def _term(node: Node, name: str, terms: type[Term], usual: Term) -> Term:
    """Give a closed term by the last part of its IRI; a graph made elsewhere may lack it."""
    local = node.text(name).removeprefix(NAMESPACE)
    return next((term for term in terms if term.value == local), usual)


def _qualifiers(node: Node) -> QualifierRecord:
    return QualifierRecord(
        polarity=_term(node, "kg:polarity", Polarity, Polarity.AFFIRMED),
        modality=_term(node, "kg:modality", Modality, Modality.ACTUAL),
        sources=_sources(node),
        strength=node.text("kg:strength"),
        condition=node.text("kg:condition"),
        since=node.day("kg:since"),
        until=node.day("kg:until"),
        time_text=node.text("kg:timeText"),
        certainty=float(node.text("kg:certainty") or 1),
    )


def _sources(node: Node) -> tuple[str, ...]:
    chain = node.text("kg:sourceChain").split() or node.all("kg:attributedTo")
    return tuple(map(id_of, chain))


def _evidence(nodes: Nodes, assertion: Node) -> tuple[EvidenceRecord, ...]:
    found = [_one_evidence(nodes, nodes.describe(iri)) for iri in assertion.all("kg:evidence")]
    return tuple(sorted(found, key=lambda e: (e.start, e.end, e.cue_start, e.rule)))


def _one_evidence(nodes: Nodes, node: Node) -> EvidenceRecord:
    passage = nodes.shared(node.text("kg:passage"))
    sentence = nodes.shared(node.text("kg:sentence"))
    return EvidenceRecord(
        document=passage.id("oa:hasSource"),
        start=passage.number("oa:start"),
        end=passage.number("oa:end"),
        text=passage.text("oa:exact"),
        sentence=sentence.text("oa:exact"),
        sentence_start=sentence.number("oa:start"),
        cue_start=node.number("kg:cueStart"),
        cue_end=node.number("kg:cueEnd"),
        rule=node.text("kg:rule"),
        entry=node.text("kg:entry"),
    )
