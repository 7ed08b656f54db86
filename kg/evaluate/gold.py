"""What a careful reader says that texts say: the gold that answers are measured against.

In every item the first of several ids, names or wordings is the main one and the others are
equally good. ``optional`` items are never asked for and never held against an answer.
"""

from __future__ import annotations

from dataclasses import dataclass

from kg.model import Modality, Polarity


@dataclass(frozen=True, slots=True)
class GoldActor:
    """Who or what a text names; ``type`` may also be "place" or "event"."""

    id: str
    name: str
    type: str
    mentions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GoldCredit:
    """Who is credited; no sources for the author's own voice.

    Attributes:
        optional: whether leaving the source out is as good.
    """

    sources: tuple[str, ...] = ()
    optional: bool = False


@dataclass(frozen=True, slots=True)
class GoldRelation:
    """Actor, relation, actor; ``core`` is False for office, representation and membership."""

    subjects: tuple[str, ...]
    predicates: tuple[str, ...]
    objects: tuple[str, ...]
    polarity: Polarity
    credit: GoldCredit
    sentence: str
    modality: Modality = Modality.ACTUAL
    plover: tuple[str, ...] = ()
    core: bool = True
    optional: bool = False


@dataclass(frozen=True, slots=True)
class GoldPosition:
    """Actor, stance, issue; ``issues`` are its wordings."""

    actors: tuple[str, ...]
    stances: tuple[str, ...]
    issues: tuple[str, ...]
    polarity: Polarity
    credit: GoldCredit
    sentence: str
    modality: Modality = Modality.ACTUAL
    optional: bool = False


@dataclass(frozen=True, slots=True)
class GoldStatement:
    """Speaker, cue, content; ``contents`` are its wordings."""

    speakers: tuple[str, ...]
    cue: str
    contents: tuple[str, ...]
    sentence: str
    optional: bool = False


@dataclass(frozen=True, slots=True)
class GoldTrap:
    """What a naive reader would find and must not; None allows no polarity or modality at all."""

    predicate: str
    polarity: Polarity | None = None
    modality: Modality | None = None


@dataclass(frozen=True, slots=True)
class GoldText:
    """One annotated text.

    Attributes:
        lists_attitudes: whether statements of belief and attitude ("X fears Y", "X backs Y") are
            listed, so that others are wrong; else they are optional by rule.
    """

    id: str
    text: str
    title: str = ""
    date: str = ""
    actors: tuple[GoldActor, ...] = ()
    relations: tuple[GoldRelation, ...] = ()
    positions: tuple[GoldPosition, ...] = ()
    statements: tuple[GoldStatement, ...] = ()
    traps: tuple[GoldTrap, ...] = ()
    has_statements: bool = True
    lists_attitudes: bool = True


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """One sentence with the PLOVER class, sources and targets of its main event."""

    id: str
    text: str
    event: str
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    reciprocal: bool = False


@dataclass(frozen=True, slots=True)
class GoldAttribution:
    """Source, cue and content, each in the words of the sentence."""

    source: str
    cue: str
    content: str


@dataclass(frozen=True, slots=True)
class GoldSentence:
    """One sentence with all its attributions."""

    id: str
    text: str
    attributions: tuple[GoldAttribution, ...]


@dataclass(frozen=True, slots=True)
class Gold:
    """A whole gold folder."""

    texts: tuple[GoldText, ...] = ()
    events: tuple[GoldEvent, ...] = ()
    sentences: tuple[GoldSentence, ...] = ()
