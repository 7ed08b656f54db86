"""A graph in which every field tries to break out of the page."""

from datetime import date

from kg.model import ActorType, Manner, Modality, Polarity
from kg.records import (
    ActorRecord,
    DocumentRecord,
    EvidenceRecord,
    IssueRecord,
    PositionRecord,
    QualifierRecord,
    Records,
    RelationRecord,
    StatementRecord,
)
from tests.view.synthetic import STANCES, TYPES

ATTACKS = (
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(2)>",
    '"><svg onload=alert(3)>',
    "'-alert(4)-'",
    "<a href='javascript:alert(5)'>x</a>",
    "{{7*7}}${alert(6)}<%= 1 %>",
    "\u202eevil\u2028\u2029\ud800\x00",
    "<!--<script>",
    "__proto__",
    "constructor",
)


def hostile() -> Records:
    """Put each attack into each field, under ids that are attacks too."""
    rows = range(len(ATTACKS))
    return Records(
        actors={a.id: a for a in (_actor(number) for number in rows)},
        issues={i.id: i for i in (_issue(number) for number in rows)},
        documents={d.id: d for d in (_document(number) for number in rows)},
        relations=tuple(_relation(number) for number in rows),
        positions=tuple(_position(number) for number in rows),
        statements=tuple(_statement(number) for number in rows),
    )


def _text(number: int, field: str) -> str:
    return f"{ATTACKS[number]} {field} {number}"


def _id(number: int) -> str:
    return ATTACKS[number]


def _actor(number: int) -> ActorRecord:
    return ActorRecord(
        _id(number), "https://example.org/a", _text(number, "name"), ActorType.PERSON,
        _text(number, "sector"), _text(number, "country"), "", ATTACKS[number],
        (_text(number, "alias"),),
    )  # fmt: skip


def _issue(number: int) -> IssueRecord:
    label, wording = _text(number, "label"), _text(number, "wording")
    return IssueRecord(_id(number), "", label, _text(number, "frame"), (), (wording,))


def _document(number: int) -> DocumentRecord:
    day = date(2024, 1, 1 + number)
    url = ("javascript:alert(7)", "data:text/html,<script>alert(8)</script>")[number % 2]
    title, source = _text(number, "title"), _text(number, "source")
    return DocumentRecord(_id(number), "", title, day, source, url)


def _evidence(number: int) -> tuple[EvidenceRecord, ...]:
    sentence = _text(number, "sentence")
    marks = (0, len(sentence), 1, 4)
    return (
        EvidenceRecord(
            _id(number), *marks[:2], sentence, sentence, 0, *marks[2:], _text(number, "rule")
        ),
    )


def _qualifiers(number: int) -> QualifierRecord:
    return QualifierRecord(
        Polarity.NEGATED, Modality.CONDITIONAL, (_id(number),), _text(number, "strength"),
        _text(number, "condition"), None, None, _text(number, "time"), 0.4,
    )  # fmt: skip


def _relation(number: int) -> RelationRecord:
    other = _id((number + 1) % len(ATTACKS))
    return RelationRecord(
        "", _id(number), _id(number), TYPES[number % len(TYPES)], other, _qualifiers(number),
        _evidence(number), _text(number, "role"),
    )  # fmt: skip


def _position(number: int) -> PositionRecord:
    return PositionRecord(
        "", _id(number), _id(number), STANCES[number % len(STANCES)], _id(number),
        _text(number, "wording"), _qualifiers(number), _evidence(number),
    )  # fmt: skip


def _statement(number: int) -> StatementRecord:
    return StatementRecord(
        "", _id(number), "", _text(number, "speaker"), _text(number, "cue"),
        _text(number, "content"), Manner.QUOTED, _qualifiers(number), _evidence(number),
    )  # fmt: skip
