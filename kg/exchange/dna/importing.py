"""Turns a hand-coded project into what a graph is made of, one extraction a document.

A coded statement becomes a position: agreement is *supports*, disagreement *opposes*. Where a
person speaks for an organisation, the organisation holds the position and the person is its
source.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import blake2b

from kg.errors import ExchangeError
from kg.exchange.dna.offsets import from_utf16
from kg.exchange.dna.project import DnaDocument, DnaProject, DnaStatement
from kg.model import (
    Actor,
    ActorType,
    Attribution,
    Document,
    Evidence,
    Extraction,
    Issue,
    Position,
    Qualifiers,
)
from kg.vocabulary import stance

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_FIELDS = ("author", "section", "notes", "type")
#: Metadata that keep the exact second of a document, which the graph's day does not.
SECONDS = "dna-seconds"


@dataclass(frozen=True, slots=True)
class Imported:
    """The documents of a project, and the statements that no position can be made of."""

    extractions: tuple[Extraction, ...]
    failures: tuple[ExchangeError, ...]


def import_project(project: DnaProject, name: str) -> Imported:
    """Make extractions of a project; ids of documents are ``name`` and the project's own number.

    A statement without a concept, without person and organisation, or whose span is not in its
    document is left out and named as a failure.
    """
    failures = []
    by_document: dict[int, list[DnaStatement]] = {d.id: [] for d in project.documents}
    texts = {d.id: d.text for d in project.documents}
    for statement in project.statements:
        fault = _fault(statement, texts)
        if fault:
            failures.append(ExchangeError(f"{name}: statement {statement.id} {fault}"))
        else:
            by_document[statement.document].append(statement)
    made = tuple(_extraction(d, by_document[d.id], name) for d in project.documents)
    return Imported(made, tuple(failures))


def _fault(statement: DnaStatement, texts: dict[int, str]) -> str:
    if statement.document not in texts:
        return f"belongs to document {statement.document}, which is missing"
    if not statement.concept:
        return "has no concept"
    if not statement.person and not statement.organisation:
        return "has neither person nor organisation"
    text = texts[statement.document]
    if not text[from_utf16(text, statement.start) : from_utf16(text, statement.stop)]:
        return f"has a span outside its document ({statement.start} to {statement.stop})"
    return ""


def _extraction(document: DnaDocument, statements: list[DnaStatement], name: str) -> Extraction:
    return Extraction(
        document=_document(document, name),
        actors=_actors(statements),
        mentions=(),
        issues=_issues(statements),
        relations=(),
        positions=tuple(_position(s, document.text) for s in statements),
        statements=(),
    )


def _document(document: DnaDocument, name: str) -> Document:
    values = {field: getattr(document, field) for field in _FIELDS}
    values[SECONDS] = str(document.date)
    return Document(
        id=f"{name}-{document.id}",
        text=document.text,
        title=document.title,
        date=(_EPOCH + timedelta(seconds=document.date)).date(),
        source=document.source,
        fields=tuple(sorted((field, value) for field, value in values.items() if value)),
    )


def _id(kind: str, name: str) -> str:
    digest = blake2b(f"{kind}\x1f{name}".encode(), digest_size=6).hexdigest()
    return f"{kind}-{digest}"


def _actors(statements: Iterable[DnaStatement]) -> tuple[Actor, ...]:
    found: dict[str, Actor] = {}
    for statement in statements:
        for kind, name in (
            (ActorType.PERSON, statement.person),
            (ActorType.ORGANISATION, statement.organisation),
        ):
            if name:
                id_ = _id(kind.value, name)
                found.setdefault(id_, Actor(id_, name, kind))
    return tuple(found.values())


def _issues(statements: Iterable[DnaStatement]) -> tuple[Issue, ...]:
    concepts = sorted({s.concept for s in statements})
    made = (Issue(_id("concept", c), c, frame="", wordings=(c,)) for c in concepts)
    return tuple(sorted(made, key=lambda issue: issue.id))


def _position(statement: DnaStatement, text: str) -> Position:
    person = statement.person and _id("person", statement.person)
    organisation = statement.organisation and _id("organisation", statement.organisation)
    spoken = Attribution((person,), "") if person and organisation else None
    return Position(
        actor=organisation or person,
        stance=stance("supports" if statement.agreement else "opposes"),
        issue=_id("concept", statement.concept),
        wording=statement.concept,
        qualifiers=Qualifiers(attribution=spoken),
        evidence=(_evidence(statement, text),),
    )


def _evidence(statement: DnaStatement, text: str) -> Evidence:
    start, end = from_utf16(text, statement.start), from_utf16(text, statement.stop)
    return Evidence(
        sentence=0,
        start=start,
        end=end,
        text=text[start:end],
        sentence_start=start,
        sentence_end=end,
        cue_start=start,
        cue_end=start,
        rule="coded by hand",
        entry="",
    )
