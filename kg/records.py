"""What the reading side sees: the graph as typed records.

Look-ups, networks, analysis and the page are functions of :class:`Records`, never of text. A graph
that was built elsewhere can be read into the same records. Everything refers by id; ids are the
last part of the IRI. All tuples are sorted: assertions by date of their document, document id,
offset and IRI.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from kg.model import ActorType, Manner, Modality, Polarity, RelationType, Stance


@dataclass(frozen=True, slots=True)
class ActorRecord:
    """An actor as the graph knows it, over all documents."""

    id: str
    iri: str
    name: str
    type: ActorType
    sector: str = ""
    country: str = ""
    parent: str = ""
    wikidata: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class IssueRecord:
    """An issue with its wordings over all documents; ``participants`` are actor ids."""

    id: str
    iri: str
    label: str
    frame: str = ""
    participants: tuple[str, ...] = ()
    wordings: tuple[str, ...] = ()
    broader: tuple[str, ...] = ()
    related: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentRecord:
    """A document's description; the text itself is no part of it.

    ``fields`` holds further metadata as (name, value) pairs, sorted by name.
    """

    id: str
    iri: str
    title: str = ""
    date: date | None = None
    source: str = ""
    url: str = ""
    fields: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class EvidenceRecord:
    """Words in a document that carry an assertion; offsets in code points, end exclusive.

    Attributes:
        text: exact words of the evidence.
        sentence: the whole sentence around it; ``sentence_start`` its offset in the document.
        cue_start, cue_end: offsets of the cue word in the document.
    """

    document: str
    start: int
    end: int
    text: str
    sentence: str
    sentence_start: int
    cue_start: int
    cue_end: int
    rule: str = ""
    entry: str = ""


@dataclass(frozen=True, slots=True)
class QualifierRecord:
    """What holds of an assertion.

    ``sources`` are actor ids, the nearest first; empty for the author's own voice.
    """

    polarity: Polarity = Polarity.AFFIRMED
    modality: Modality = Modality.ACTUAL
    sources: tuple[str, ...] = ()
    strength: str = ""
    condition: str = ""
    since: date | None = None
    until: date | None = None
    time_text: str = ""
    certainty: float = 1.0


@dataclass(frozen=True, slots=True)
class RelationRecord:
    """Actor, relation type, actor."""

    iri: str
    document: str
    subject: str
    type: RelationType
    object: str
    qualifiers: QualifierRecord
    evidence: tuple[EvidenceRecord, ...]
    role: str = ""


@dataclass(frozen=True, slots=True)
class PositionRecord:
    """Actor, stance, issue."""

    iri: str
    document: str
    actor: str
    stance: Stance
    issue: str
    wording: str
    qualifiers: QualifierRecord
    evidence: tuple[EvidenceRecord, ...]
    addressee: str = ""


@dataclass(frozen=True, slots=True)
class StatementRecord:
    """Speaker, cue, content; ``speaker`` is "" when the text's speaker names nobody."""

    iri: str
    document: str
    speaker: str
    speaker_text: str
    cue: str
    content: str
    manner: Manner
    qualifiers: QualifierRecord
    evidence: tuple[EvidenceRecord, ...]
    addressee: str = ""


@dataclass(frozen=True, slots=True)
class Records:
    """A whole graph, or the part of it that was asked for."""

    actors: Mapping[str, ActorRecord] = field(default_factory=dict)
    issues: Mapping[str, IssueRecord] = field(default_factory=dict)
    documents: Mapping[str, DocumentRecord] = field(default_factory=dict)
    relations: tuple[RelationRecord, ...] = ()
    positions: tuple[PositionRecord, ...] = ()
    statements: tuple[StatementRecord, ...] = ()
