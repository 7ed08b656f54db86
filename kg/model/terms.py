"""Closed sets and terms of the ontology."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

#: PLOVER's codes for those who act for no state, where others have the code of their country:
#: bodies of the United Nations, of the European Union, and of any other group of states.
INTERNATIONAL_CODES = frozenset({"UNO", "EUR", "IGO"})


class ActorType(Enum):
    """What kind of actor acts or speaks."""

    STATE = "state"
    ORGANISATION = "organisation"
    PERSON = "person"
    GROUP = "group"


class Polarity(Enum):
    """Whether the text affirms or denies the assertion; denial never flips a stance."""

    AFFIRMED = "affirmed"
    NEGATED = "negated"


class Modality(Enum):
    """In which mode the text holds the assertion."""

    ACTUAL = "actual"
    PLANNED = "planned"
    CONDITIONAL = "conditional"
    HYPOTHETICAL = "hypothetical"


class Voice(Enum):
    """Who speaks for an assertion: the author of the text, or an actor in it."""

    AUTHOR = "author"
    ACTOR = "actor"


class Sign(Enum):
    """The direction of a relation type or stance."""

    POSITIVE = "+"
    NEGATIVE = "-"
    NEUTRAL = "0"


class Manner(Enum):
    """How a statement is given: word for word, in the author's words, or both."""

    QUOTED = "quoted"
    REPORTED = "reported"
    MIXED = "mixed"


class NameType(Enum):
    """What the language model takes a name for; a candidate only, the resolver decides."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    OTHER = "other"


class MentionForm(Enum):
    """By what kind of words an actor is mentioned."""

    NAME = "name"
    DEMONYM = "demonym"
    METONYM = "metonym"
    ROLE = "role"
    GROUP = "group"
    DESCRIPTION = "description"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True)
class RelationType:
    """One of the relation types of ``ontology/kg.ttl``.

    Attributes:
        iri: full IRI, ``…ontology#negotiatesWith``.
        name: kebab-case name used in lexicon, files and on the command line.
        label: reads subject to object, "negotiates with".
        inverse_label: reads object to subject.
        definition: one sentence.
        sign: cooperative (+), conflictual (-) or neutral (0).
        symmetric: whether the order of the two actors says nothing.
        plover: PLOVER-2021 event classes, the main one first; empty for structural types.
        structural: membership, office and representation, not events.
        examples: example sentences that must give this relation.
    """

    iri: str
    name: str
    label: str
    inverse_label: str
    definition: str
    sign: Sign
    symmetric: bool
    plover: tuple[str, ...]
    structural: bool
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stance:
    """One of the seven stances of ``ontology/kg.ttl``, such as "supports" or "rules-out"."""

    iri: str
    name: str
    label: str
    definition: str
    sign: Sign
    examples: tuple[str, ...]
