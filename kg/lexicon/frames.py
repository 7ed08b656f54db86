"""Frames: which words signal a relation or a stance, and who fills which place.

A frame is data. It names words of one class, the relation or stance they signal, and for each
place (subject, object, issue) the grammatical roles that may fill it, the best first. Code in
``kg.extract`` reads trees with them; a new frame needs no Python.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from functools import cache

from kg.lexicon.tables import Table, read_tables
from kg.model import ActorType
from kg.vocabulary import relation_types, stances


class WordClass(Enum):
    """The class of the word that signals a frame."""

    VERB = "verbs"
    NOUN = "nouns"
    ADJECTIVE = "adjectives"
    PREPOSITION = "prepositions"  # as a predicate: "is against the plan"


class RoleKind(Enum):
    """How a word that fills a place of a frame stands to the word that signals it."""

    SUBJECT = "subject"  # who does it, also "by X" of a passive, and control
    OBJECT = "object"  # whom or what it is done to, also the subject of a passive
    INDIRECT = "indirect"  # to whom
    CLAUSE = "clause"  # complement clause or infinitive
    INFINITIVE = "infinitive"  # only "to do"
    CLAUSE_SUBJECT = "clause-subject"  # who is to act in the complement clause
    CLAUSE_AFFECTED = "clause-affected"  # an actor acted on in the complement clause
    PREDICATE = "predicate"  # "considers it a red line", "views it as a threat"
    POSSESSOR = "possessor"  # "Russia's rejection"
    MODIFIER = "modifier"  # "US sanctions", "the Russian attack"
    BEARER = "bearer"  # who has or does what a noun names, however the text says it
    OWNER = "owner"  # whose thing the object is: "praised Qatar's record"
    AFFECTED = "affected"  # an actor named inside the object: "fired shells at rebel posts"
    NAMED = "named"  # of whom the noun is said: "Lantos, an advocate", "X is a critic"
    ADJOINED = "adjoined"  # of the clause that the noun is an adjunct of: "in talks with"
    ADJUNCT = "adjunct"  # the same, only where the noun itself hangs on the verb
    CAUSE = "cause"  # what drew the reaction that a noun names: "the plan met with resistance"
    OCCASION = "occasion"  # what goes on "despite objections from X"
    BEYOND = "beyond"  # across a border: "massed troops on its border with X"
    NEAR = "near"  # "near:with": a preposition on the verb or on its object
    SELF = "self"  # the signalling noun names the actor itself: "supporters of Israel"
    WISH = "wish-clause"  # "that they leave", "that he should leave"
    PREPOSITION = "prep"  # "prep:with"
    POSSESSED = "possessed"  # what the noun modifies: "Russia-backed rebels"


@dataclass(frozen=True, slots=True)
class Role:
    """A grammatical role.

    Attributes:
        preposition: of a prepositional phrase; of an owner, the preposition before its thing.
        near: the phrase may hang on the verb's object as well ("imposed sanctions on Iran").
    """

    kind: RoleKind
    preposition: str = ""
    near: bool = False


class Mood(Enum):
    """Whether what a frame names is done or still wanted, planned or only possible."""

    ANY = "any"
    ACTUAL = "actual"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Frame:
    """One lexicon entry.

    Attributes:
        name: file stem and entry ("rejection/turn-down").
        patterns: signalling words; the first word of a pattern bears the word class, the others
            hang below it ("rule out", "lay siege").
        relation, stance: names in the ontology, or "".
        subject, object, issue, addressee: roles that may fill the place, the best first.
        object_words: lemmas of which the grammatical object must be one, if given.
        predicate_words: lemmas of which the predicate must hold one ("a red line"), if given.
        needs: roles that must be present.
        needs_actor: roles of which one must hold an actor.
        negative: the words themselves deny ("fail to support").
        weak: good enough for the main event of a sentence, not for a relation.
        mutual: both sides do it to each other ("clash", "exchange fire").
        affirm: holds as it stands whether denied or not ("takes no position").
        needs_denial: holds only where denied ("will not tolerate"), and is then affirmed.
        without: roles that must be absent.
        object_types: of which the actor it is done to must be one, if given.
        mood: whether the act must be done or still open.
    """

    name: str
    word_class: WordClass
    patterns: tuple[tuple[str, ...], ...]
    relation: str
    stance: str
    subject: tuple[Role, ...]
    object: tuple[Role, ...]
    issue: tuple[Role, ...]
    addressee: tuple[Role, ...]
    object_words: frozenset[str]
    predicate_words: frozenset[str]
    needs: tuple[Role, ...]
    needs_actor: tuple[Role, ...]
    negative: bool
    weak: bool
    mutual: bool
    affirm: bool
    needs_denial: bool
    without: tuple[Role, ...]
    mood: Mood
    object_types: frozenset[ActorType]


#: Keys of an entry.
KEYS = frozenset(
    {
        "verbs",
        "nouns",
        "adjectives",
        "prepositions",
        "relation",
        "stance",
        "subject",
        "object",
        "issue",
        "addressee",
        "object_words",
        "predicate_words",
        "needs",
        "needs_actor",
        "negative",
        "weak",
        "mutual",
        "affirm",
        "needs_denial",
        "without",
        "mood",
        "object_types",
    }
)

_DEFAULT_SUBJECT = {
    WordClass.VERB: (Role(RoleKind.SUBJECT),),
    WordClass.NOUN: (Role(RoleKind.BEARER),),
    WordClass.ADJECTIVE: (Role(RoleKind.SUBJECT),),
    WordClass.PREPOSITION: (Role(RoleKind.SUBJECT),),
}


def parse_role(text: str) -> Role:
    """Read a role as written in a table.

    Raises:
        ValueError: no such role.

    >>> parse_role("prep:with")
    Role(kind=<RoleKind.PREPOSITION: 'prep'>, preposition='with', near=False)
    """
    kind, colon, preposition = text.partition(":")
    role = Role(RoleKind(kind), preposition)
    prepositional = role.kind in {RoleKind.PREPOSITION, RoleKind.NEAR}
    if prepositional != bool(colon) and role.kind is not RoleKind.OWNER:
        raise ValueError(text)
    if role.kind is RoleKind.NEAR:
        return Role(RoleKind.PREPOSITION, preposition, near=True)
    return role


def parse_frame(table: Table) -> Frame:
    """Check one entry and give its frame.

    Raises:
        LexiconError: an unknown key, role, relation or stance, or no signalling words.
    """
    table.check_keys(KEYS)
    word_class = _word_class(table)
    return Frame(
        name=f"{table.file.rpartition('/')[2].removesuffix('.toml')}/{table.name}",
        word_class=word_class,
        patterns=tuple(tuple(p.split()) for p in table.words(word_class.value)),
        relation=_known(table, "relation", relation_types()),
        stance=_known(table, "stance", stances()),
        subject=_roles(table, "subject") or _DEFAULT_SUBJECT[word_class],
        object=_roles(table, "object"),
        issue=_roles(table, "issue"),
        addressee=_roles(table, "addressee"),
        object_words=frozenset(table.words("object_words")),
        predicate_words=frozenset(table.words("predicate_words")),
        needs=_roles(table, "needs"),
        needs_actor=_roles(table, "needs_actor"),
        negative=table.flag("negative"),
        weak=table.flag("weak"),
        mutual=table.flag("mutual"),
        affirm=table.flag("affirm"),
        needs_denial=table.flag("needs_denial"),
        without=_roles(table, "without"),
        mood=_mood(table),
        object_types=_types(table),
    )


def _word_class(table: Table) -> WordClass:
    found = [c for c in WordClass if table.values.get(c.value)]
    if len(found) == 1:
        return found[0]
    raise table.fail("needs words of exactly one class: verbs, nouns, adjectives or prepositions")


def _mood(table: Table) -> Mood:
    name = table.word("mood") or "any"
    if name in {mood.value for mood in Mood}:
        return Mood(name)
    raise table.fail(f"mood {name!r} is none of: actual, open, any")


def _types(table: Table) -> frozenset[ActorType]:
    try:
        return frozenset(ActorType(name) for name in table.words("object_types"))
    except ValueError as error:
        known = ", ".join(t.value for t in ActorType)
        raise table.fail(f"object_types holds an unknown type ({error}); known: {known}") from error


def _known(table: Table, key: str, terms: Iterable[str]) -> str:
    name = table.word(key)
    if not name or name in terms:
        return name
    raise table.fail(f"{key} {name!r} is no term of ontology/kg.ttl; it has: {', '.join(terms)}")


def _roles(table: Table, key: str) -> tuple[Role, ...]:
    try:
        near = bool(table.values.get("object_words") or table.values.get("weak"))
        return tuple(
            replace(parse_role(t), near=near or parse_role(t).near) for t in table.words(key)
        )
    except ValueError as error:
        known = ", ".join(kind.value for kind in RoleKind)
        message = f"{key} holds an unknown role ({error}); known: {known}, prep:WORD"
        raise table.fail(message) from error


@dataclass(frozen=True, slots=True)
class FrameIndex:
    """Frames by the lemma of their first word and its class, in order of the files."""

    verbs: Mapping[str, tuple[Frame, ...]]
    nouns: Mapping[str, tuple[Frame, ...]]
    adjectives: Mapping[str, tuple[Frame, ...]]
    prepositions: Mapping[str, tuple[Frame, ...]]


def index_frames(frames: Iterable[Frame]) -> FrameIndex:
    """Index frames by the first word of each of their patterns."""
    rows: dict[WordClass, dict[str, dict[Frame, None]]] = {c: {} for c in WordClass}
    for frame in frames:
        for pattern in frame.patterns:
            rows[frame.word_class].setdefault(pattern[0], {})[frame] = None
    tables = {c: {word: tuple(found) for word, found in rows[c].items()} for c in WordClass}
    return FrameIndex(*(tables[c] for c in WordClass))


@cache
def load_frames() -> FrameIndex:
    """Load all frames of relations and stances, checked.

    Raises:
        LexiconError: an entry is wrong; the message says which and why.
    """
    tables = (*read_tables("relations"), *read_tables("stances"))
    return index_frames(parse_frame(table) for table in tables)


@cache
def rule_frame(name: str, relation: str, stance: str) -> Frame:
    """Give the frame of a rule in code ("said that X must"), so that evidence can name it."""
    values = {"verbs": [name], "relation": relation, "stance": stance}
    return parse_frame(Table("rules", name, values))
