"""What a document says: relations, positions, statements, and their evidence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kg.model.actors import Actor, Mention
from kg.model.terms import Manner, Modality, Polarity, RelationType, Stance, Voice
from kg.model.text import Document


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where the text says it and which rule read it.

    Attributes:
        start, end, text: the words that carry the assertion, inside one sentence.
        sentence_start, sentence_end: the sentence around it.
        cue_start, cue_end: the word that signals it (verb, noun, adjective).
        rule: name of the rule that fired.
        entry: key of the lexicon entry that the rule read.
    """

    sentence: int
    start: int
    end: int
    text: str
    sentence_start: int
    sentence_end: int
    cue_start: int
    cue_end: int
    rule: str
    entry: str


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is credited for an assertion; ``sources`` are actor ids, the nearest source first."""

    sources: tuple[str, ...]
    cue: str


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """The time that the text gives; days inclusive, None where the text leaves it open."""

    text: str
    start: date | None
    end: date | None


@dataclass(frozen=True, slots=True)
class Qualifiers:
    """What holds of every assertion.

    Attributes:
        attribution: None when the author of the text says it in their own voice.
        strength: grading words as in the text ("categorically", "red line"), or "".
        condition: the words of the condition ("unless the troops withdraw"), or "".
        certainty: of the extraction, in (0, 1].
    """

    polarity: Polarity = Polarity.AFFIRMED
    modality: Modality = Modality.ACTUAL
    attribution: Attribution | None = None
    strength: str = ""
    condition: str = ""
    time: TimeSpan | None = None
    certainty: float = 1.0

    @property
    def voice(self) -> Voice:
        """Tell the author's own voice from an actor's."""
        return Voice.AUTHOR if self.attribution is None else Voice.ACTOR


@dataclass(frozen=True, slots=True)
class Relation:
    """Actor + relation type + actor."""

    subject: str
    type: RelationType
    object: str
    qualifiers: Qualifiers
    evidence: tuple[Evidence, ...]
    role: str = ""


@dataclass(frozen=True, slots=True)
class Participant:
    """Who or what fills a role of an issue; ``actor`` is "" when the filler is no actor."""

    role: str
    name: str
    actor: str = ""


@dataclass(frozen=True, slots=True)
class Issue:
    """What is disputed: a proposition with its participants.

    Attributes:
        id: slug made of frame and participants ("membership-ukraine-nato"), so that different
            wordings meet; an issue without a frame is made of its head and participants.
        label: reads well on its own ("Ukraine's membership of NATO").
        frame: name of the frame in the lexicon, or "" for an open issue.
        wordings: verbatim wordings in this document, in order of first use.
        broader, related: ids of other issues.
        bound: whether the words mean something in their document only ("the plan"), so that the
            same words elsewhere are another issue.
    """

    id: str
    label: str
    frame: str
    participants: tuple[Participant, ...] = ()
    wordings: tuple[str, ...] = ()
    broader: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    bound: bool = False


@dataclass(frozen=True, slots=True)
class Position:
    """Actor + stance + issue; ``wording`` is the issue in the text's own words."""

    actor: str
    stance: Stance
    issue: str
    wording: str
    qualifiers: Qualifiers
    evidence: tuple[Evidence, ...]
    addressee: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """An act of speech: speaker + cue + content.

    Attributes:
        speaker: actor id, or "" when the text gives a speaker that names nobody.
        speaker_text, cue, content: verbatim; the spans are in the document.
        addressee: actor id, or "".
    """

    speaker: str
    speaker_text: str
    cue: str
    cue_start: int
    cue_end: int
    content: str
    content_start: int
    content_end: int
    manner: Manner
    qualifiers: Qualifiers
    evidence: tuple[Evidence, ...]
    addressee: str = ""


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that one document says; the only input of the RDF writer.

    Attributes:
        issues: sorted by id; every issue that a position names, and their broader issues.
        relations, positions, statements: in text order, each fact once with all its evidence.
    """

    document: Document
    actors: tuple[Actor, ...]
    mentions: tuple[Mention, ...]
    issues: tuple[Issue, ...]
    relations: tuple[Relation, ...]
    positions: tuple[Position, ...]
    statements: tuple[Statement, ...]
