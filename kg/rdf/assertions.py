"""Writes relations, positions and statements as nodes of their own, and as direct triples."""

from kg.model import (
    Extraction,
    Modality,
    Polarity,
    Position,
    Qualifiers,
    Relation,
    Statement,
    TimeSpan,
)
from kg.rdf.actors import describe_office
from kg.rdf.evidence import add_evidence
from kg.rdf.iris import digest
from kg.rdf.scope import Scope, Triples
from kg.rdf.terms import day, decimal, literal, name, node, number, own


def describe_assertions(triples: Triples, scope: Scope, extraction: Extraction) -> None:
    """Write everything that the document asserts."""
    for relation in extraction.relations:
        subject = _relation(triples, scope, relation)
        _complete(triples, scope, subject, extraction, relation)
    for position in extraction.positions:
        subject = _position(triples, scope, position)
        _complete(triples, scope, subject, extraction, position)
    for statement in extraction.statements:
        subject = _statement(triples, scope, statement)
        _complete(triples, scope, subject, extraction, statement)


def _complete(
    triples: Triples,
    scope: Scope,
    subject: str,
    extraction: Extraction,
    assertion: Relation | Position | Statement,
) -> None:
    triples.add(subject, own("inDocument"), scope.document)
    _qualify(triples, scope, subject, assertion.qualifiers)
    for evidence in assertion.evidence:
        add_evidence(triples, scope, subject, extraction.document, evidence)


def _relation(triples: Triples, scope: Scope, relation: Relation) -> str:
    actor, other = scope.actors[relation.subject], scope.actors[relation.object]
    held = _key(scope, relation.qualifiers)
    key = digest(scope.id, actor, relation.type.iri, other, relation.role, *held)
    subject = scope.own("relation", key)
    pairs = {
        name("rdf:type"): own("Relation"),
        own("subject"): actor,
        own("relationType"): node(relation.type.iri),
        own("object"): other,
        own("role"): relation.role and literal(relation.role),
    }
    triples.add_all(subject, pairs)
    if _is_plain(relation.qualifiers):
        triples.add(actor, node(relation.type.iri), other)
        if relation.type.name == "holds-office-in" and relation.role:
            describe_office(triples, scope, relation.subject, relation.object, relation.role)
    return subject


def _position(triples: Triples, scope: Scope, position: Position) -> str:
    actor, issue = scope.actors[position.actor], scope.issues[position.issue]
    held = _key(scope, position.qualifiers)
    key = digest(scope.id, actor, position.stance.iri, issue, position.wording, *held)
    subject = scope.own("position", key)
    pairs = {
        name("rdf:type"): own("Position"),
        own("holder"): actor,
        own("stance"): node(position.stance.iri),
        own("issue"): issue,
        own("wording"): literal(position.wording),
        own("addressee"): scope.actors.get(position.addressee, ""),
    }
    triples.add_all(subject, pairs)
    if _is_plain(position.qualifiers):
        triples.add(actor, node(position.stance.iri), issue)
    return subject


def _statement(triples: Triples, scope: Scope, statement: Statement) -> str:
    place = (statement.cue_start, statement.content_start, statement.content_end)
    key = digest(scope.id, statement.speaker_text, statement.content, *map(str, place))
    subject = scope.own("statement", key)
    pairs = {
        name("rdf:type"): own("Statement"),
        own("speaker"): scope.actors.get(statement.speaker, ""),
        own("speakerText"): statement.speaker_text and literal(statement.speaker_text),
        own("cue"): literal(statement.cue),
        own("content"): literal(statement.content),
        own("contentStart"): number(statement.content_start),
        own("manner"): own(statement.manner.value),
        own("addressee"): scope.actors.get(statement.addressee, ""),
    }
    triples.add_all(subject, pairs)
    return subject


def _key(scope: Scope, qualifiers: Qualifiers) -> tuple[str, ...]:
    time = qualifiers.time.text if qualifiers.time else ""
    return (
        qualifiers.polarity.value,
        qualifiers.modality.value,
        qualifiers.strength,
        qualifiers.condition,
        time,
        *_sources(scope, qualifiers),
    )


def _sources(scope: Scope, qualifiers: Qualifiers) -> tuple[str, ...]:
    attribution = qualifiers.attribution
    return tuple(scope.actors[id_] for id_ in attribution.sources) if attribution else ()


def _is_plain(qualifiers: Qualifiers) -> bool:
    """Tell what a direct triple may say: affirmed and actual."""
    return qualifiers.polarity is Polarity.AFFIRMED and qualifiers.modality is Modality.ACTUAL


def _qualify(triples: Triples, scope: Scope, subject: str, qualifiers: Qualifiers) -> None:
    cue = qualifiers.attribution.cue if qualifiers.attribution else ""
    pairs = {
        own("polarity"): own(qualifiers.polarity.value),
        own("modality"): own(qualifiers.modality.value),
        own("strength"): qualifiers.strength and literal(qualifiers.strength),
        own("condition"): qualifiers.condition and literal(qualifiers.condition),
        own("certainty"): decimal(qualifiers.certainty) if qualifiers.certainty < 1 else "",
        own("attributionCue"): cue and literal(cue),
    }
    triples.add_all(subject, pairs)
    _attribute(triples, subject, _sources(scope, qualifiers))
    if qualifiers.time:
        _date(triples, subject, qualifiers.time)


def _attribute(triples: Triples, subject: str, sources: tuple[str, ...]) -> None:
    for source in sources:
        triples.add(subject, own("attributedTo"), source)
    if len(sources) > 1:
        chain = " ".join(source.strip("<>") for source in sources)
        triples.add(subject, own("sourceChain"), literal(chain))


def _date(triples: Triples, subject: str, time: TimeSpan) -> None:
    pairs = {
        own("timeText"): literal(time.text),
        own("since"): day(time.start) if time.start else "",
        own("until"): day(time.end) if time.end else "",
    }
    triples.add_all(subject, pairs)
