"""Assertions as rows that read from left to right: actor, term, object."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from kg.model import Modality, Polarity
from kg.records import (
    EvidenceRecord,
    PositionRecord,
    QualifierRecord,
    Records,
    RelationRecord,
    StatementRecord,
)


class Kind(Enum):
    """Which kind of assertion a row shows."""

    POSITION = "position"
    RELATION = "relation"
    STATEMENT = "statement"


@dataclass(frozen=True, slots=True)
class Row:
    """One assertion with names in place of ids.

    Attributes:
        term: label of the relation type or stance, or the cue of a statement.
        object: name of the other actor, label of the issue, or what was said.
        said_by: names of the sources, the nearest first; empty for the author's own voice.
        day: of the document; None when it has no date.
    """

    kind: Kind
    day: date | None
    actor: str
    term: str
    object: str
    qualifiers: QualifierRecord
    said_by: tuple[str, ...]
    document: str
    source: str
    evidence: tuple[EvidenceRecord, ...]
    iri: str
    addressee: str = ""
    role: str = ""
    wording: str = ""

    def how(self) -> str:
        """Say what qualifies the assertion; "" for a plain affirmed and actual one."""
        held = self.qualifiers
        parts = (
            "" if held.polarity is Polarity.AFFIRMED else "negated",
            "" if held.modality is Modality.ACTUAL else held.modality.value,
            self.role,
            held.strength,
            held.condition,
            held.time_text,
        )
        return "; ".join(filter(None, parts))


def rows_of(records: Records) -> tuple[Row, ...]:
    """Give every assertion as a row: positions, relations, statements, each in their order."""
    return (*_positions(records), *_relations(records), *_statements(records))


def _positions(records: Records) -> Iterator[Row]:
    for position in records.positions:
        issue = records.issues[position.issue]
        words = _name(records, position.actor), position.stance.label, issue.label
        row = _row(records, position, Kind.POSITION, words)
        addressee = _name(records, position.addressee)
        yield replace(row, addressee=addressee, wording=position.wording)


def _relations(records: Records) -> Iterator[Row]:
    for relation in records.relations:
        subject, other = _name(records, relation.subject), _name(records, relation.object)
        words = (subject, relation.type.label, other)
        yield replace(_row(records, relation, Kind.RELATION, words), role=relation.role)


def _statements(records: Records) -> Iterator[Row]:
    for statement in records.statements:
        speaker = _name(records, statement.speaker) or statement.speaker_text
        words = (speaker, statement.cue, statement.content)
        row = _row(records, statement, Kind.STATEMENT, words)
        yield replace(row, addressee=_name(records, statement.addressee))


def _row(
    records: Records,
    record: RelationRecord | PositionRecord | StatementRecord,
    kind: Kind,
    words: tuple[str, str, str],
) -> Row:
    document = records.documents[record.document]
    return Row(
        kind=kind,
        day=document.date,
        actor=words[0],
        term=words[1],
        object=words[2],
        qualifiers=record.qualifiers,
        said_by=tuple(_name(records, id_) for id_ in record.qualifiers.sources),
        document=document.id,
        source=document.source,
        evidence=record.evidence,
        iri=record.iri,
    )


def _name(records: Records, id_: str) -> str:
    return records.actors[id_].name if id_ in records.actors else id_
