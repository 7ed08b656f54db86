"""Turns a graph into a project, so that coders can start from machine-made positions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time

from kg.exchange.dna.importing import SECONDS
from kg.exchange.dna.offsets import to_utf16
from kg.exchange.dna.project import DnaDocument, DnaProject, DnaStatement
from kg.model import ActorType, Polarity, Sign
from kg.records import DocumentRecord, EvidenceRecord, PositionRecord, Records

_AGREEMENT = {Sign.POSITIVE: True, Sign.NEGATIVE: False}
_Place = tuple[int, int, int, str]
_OFFICES = frozenset({"holds-office-in", "represents"})


@dataclass(frozen=True, slots=True)
class Exported:
    """A project, and how many positions have no place in it (no sign, or denied)."""

    project: DnaProject
    left_out: int


def export_project(records: Records, texts: Mapping[str, str]) -> Exported:
    """Make a project of the positions of a graph.

    ``texts`` holds the documents' texts by id. A document without one gets its evidence sentences
    at their offsets, with blanks between, so that every span still stands where it was. A person's
    position is given to the organisation or state that the document says the person speaks for or
    holds office in. Statements are numbered by document and place.
    """
    documents = sorted(records.documents.values(), key=lambda d: d.id)
    numbers = {document.id: number for number, document in enumerate(documents, 1)}
    bodies = {d.id: texts.get(d.id) or _rebuilt(d.id, records) for d in documents}
    usable = [p for p in records.positions if _agreement(p) is not None]
    places = {
        (numbers[e.document], e.start, e.end, p.iri): (p, e)
        for p in usable
        for e in reversed(p.evidence)
        if e.document in numbers
    }
    offices = _offices(records)
    statements = tuple(
        _statement(number, position, evidence, bodies, (numbers, records, offices))
        for number, (_, (position, evidence)) in enumerate(sorted(places.items(), key=_place), 1)
    )
    made = tuple(_document(numbers[d.id], d, bodies[d.id]) for d in documents)
    return Exported(DnaProject(made, statements), len(records.positions) - len(usable))


def _place(item: tuple[_Place, object]) -> _Place:
    return item[0]


def _agreement(position: PositionRecord) -> bool | None:
    if position.qualifiers.polarity is Polarity.NEGATED:
        return None
    return _AGREEMENT.get(position.stance.sign)


def _offices(records: Records) -> Mapping[tuple[str, str], str]:
    """Give by document and person whom the person speaks for, the first one that is said."""
    found: dict[tuple[str, str], str] = {}
    for relation in records.relations:
        if relation.type.name in _OFFICES:
            found.setdefault((relation.document, relation.subject), relation.object)
    return found


_Context = tuple[Mapping[str, int], Records, Mapping[tuple[str, str], str]]


def _statement(
    number: int,
    position: PositionRecord,
    evidence: EvidenceRecord,
    bodies: Mapping[str, str],
    context: _Context,
) -> DnaStatement:
    numbers, records, offices = context
    person, organisation = _speakers(position, records, offices)
    text = bodies[evidence.document]
    return DnaStatement(
        id=number,
        document=numbers[evidence.document],
        start=to_utf16(text, evidence.start),
        stop=to_utf16(text, evidence.end),
        person=person,
        organisation=organisation,
        concept=records.issues[position.issue].label,
        agreement=bool(_agreement(position)),
    )


def _speakers(
    position: PositionRecord, records: Records, offices: Mapping[tuple[str, str], str]
) -> tuple[str, str]:
    """Give names of person and organisation; "" where there is none."""
    holder = records.actors[position.actor]
    if holder.type is ActorType.PERSON:
        body = offices.get((position.document, position.actor), "")
        return holder.name, records.actors[body].name if body in records.actors else ""
    sources = (records.actors.get(s) for s in position.qualifiers.sources)
    person = next((s.name for s in sources if s and s.type is ActorType.PERSON), "")
    return person, holder.name


def _document(number: int, document: DocumentRecord, text: str) -> DnaDocument:
    fields = dict(document.fields)
    return DnaDocument(
        id=number,
        title=document.title or document.id,
        text=text,
        author=fields.get("author", ""),
        source=document.source,
        section=fields.get("section", ""),
        notes=fields.get("notes", ""),
        type=fields.get("type", ""),
        date=_seconds(document, fields),
    )


def _seconds(document: DocumentRecord, fields: Mapping[str, str]) -> int:
    stated = fields.get(SECONDS, "")
    if stated.removeprefix("-").isdigit():
        return int(stated)
    if document.date is None:
        return 0
    return int(datetime.combine(document.date, time(), UTC).timestamp())


def _rebuilt(document: str, records: Records) -> str:
    """Put the evidence sentences of a document back at their offsets, blanks between."""
    body = ""
    for start, sentence in sorted(set(_sentences(document, records))):
        end = start + len(sentence)
        if end > len(body):
            body = body[:start].ljust(start) + sentence
    return body


def _sentences(document: str, records: Records) -> Iterator[tuple[int, str]]:
    for position in records.positions:
        for evidence in position.evidence:
            if evidence.document == document:
                yield evidence.sentence_start, evidence.sentence
