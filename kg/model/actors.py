"""Who is meant in a document."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model.terms import ActorType, MentionForm


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts or speaks in one document.

    Attributes:
        id: slug, unique in the document and stable for known actors ("russia", "nato").
        name: canonical name ("United States", "Vladimir Putin", "Palestinian officials").
        sector: PLOVER sector code (GOV, MIL, PTY, REB, COP, JUD, LEG, SPY, CVL, MED, IGO, ...).
        country: ISO 3166-1 alpha-3 of the state it belongs to; UNO, EUR or IGO for bodies of the
            United Nations, of the European Union and of other groups of states; or "".
        parent: id of the state or organisation it is part of, or "".
        wikidata: Q-number of a known actor, or "".
        known: whether the gazetteer has it.
    """

    id: str
    name: str
    type: ActorType
    sector: str = ""
    country: str = ""
    parent: str = ""
    wikidata: str = ""
    known: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that names an actor.

    Attributes:
        head: token that governs the span; rules look an actor up by it.
        rule: how the actor was found ("gazetteer", "metonym:capital", "pronoun:subject", ...).
        entry: key of the table row behind it, or "".
    """

    sentence: int
    first: int
    last: int
    head: int
    start: int
    end: int
    text: str
    actor: str
    form: MentionForm
    rule: str
    entry: str = ""


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A span that names a place which does not act here."""

    sentence: int
    first: int
    last: int
    head: int
    start: int
    end: int
    text: str
    name: str


@dataclass(frozen=True, slots=True)
class Tenure:
    """A person's office, representation or membership as the text states it.

    Attributes:
        relation: "holds-office-in", "represents" or "member-of".
        role: the words of the office ("Secretary General", "spokesman").
        first, last: token range of title and name in the sentence.
    """

    person: str
    organisation: str
    relation: str
    role: str
    sentence: int
    first: int
    last: int
    former: bool = False


@dataclass(frozen=True, slots=True)
class Resolution:
    """Who is meant in one document: one actor however often it is renamed.

    Attributes:
        actors: in order of first mention.
        mentions: by sentence and token; spans of different actors may nest
            ("Russian President Vladimir Putin" holds a mention of Russia).
    """

    actors: tuple[Actor, ...]
    mentions: tuple[Mention, ...]
    places: tuple[PlaceMention, ...] = ()
    tenures: tuple[Tenure, ...] = ()
