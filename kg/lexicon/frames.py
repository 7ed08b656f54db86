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

from kg.lexicon.grammar_roles import Role, RoleKind, noun_pattern, parse_role
from kg.lexicon.tables import Table, read_tables
from kg.model import ActorType
from kg.vocabulary import relation_types, stances


class WordClass(Enum):
    """The class of the word that signals a frame."""

    VERB = "verbs"
    NOUN = "nouns"
    ADJECTIVE = "adjectives"
    PREPOSITION = "prepositions"  # as a predicate: "is against the plan"


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
            hang below it ("rule out", "lay siege", "guarantee security").
        relation, stance: names in the ontology, or "".
        subject, object, issue, addressee: roles that may fill the place, the best first.
        object_words: lemmas of which the grammatical object must be one, if given.
        predicate_words: lemmas of which the predicate must hold one ("a red line"), if given.
        needs: roles that must be present.
        needs_actor: roles of which one must hold an actor.
        negative: the words themselves deny ("fail to support").
        weak: good enough for the main event of a sentence, not for a relation.
        mutual: both sides do it to each other ("clash", "exchange fire").
        several: needs two actors or more to whom it is done ("brought X and Y to the table").
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
    several: bool
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
        "several",
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
    WordClass.ADJECTIVE: (Role(RoleKind.DESCRIBED),),
    WordClass.PREPOSITION: (Role(RoleKind.SUBJECT),),
}


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
        patterns=_patterns(table, word_class),
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
        several=table.flag("several"),
        affirm=table.flag("affirm"),
        needs_denial=table.flag("needs_denial"),
        without=_roles(table, "without"),
        mood=_mood(table),
        object_types=_types(table),
    )


def _patterns(table: Table, word_class: WordClass) -> tuple[tuple[str, ...], ...]:
    texts = table.words(word_class.value)
    noun = word_class is WordClass.NOUN
    return tuple(noun_pattern(text) if noun else tuple(text.split()) for text in texts)


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
    """Frames by the lemma of their first word and its class, in order of the files.

    ``judging`` holds the predicate words of all of them ("threat", "vital").
    """

    verbs: Mapping[str, tuple[Frame, ...]]
    nouns: Mapping[str, tuple[Frame, ...]]
    adjectives: Mapping[str, tuple[Frame, ...]]
    prepositions: Mapping[str, tuple[Frame, ...]]
    judging: frozenset[str]


def index_frames(frames: Iterable[Frame]) -> FrameIndex:
    """Index frames by the first word of each of their patterns."""
    rows: dict[WordClass, dict[str, dict[Frame, None]]] = {c: {} for c in WordClass}
    listed = tuple(frames)
    for frame in listed:
        for pattern in frame.patterns:
            rows[frame.word_class].setdefault(pattern[0], {})[frame] = None
    tables = {c: {word: tuple(found) for word, found in rows[c].items()} for c in WordClass}
    judging = frozenset(word for frame in listed for word in frame.predicate_words)
    verbs, nouns, adjectives, prepositions = (tables[c] for c in WordClass)
    return FrameIndex(verbs, nouns, adjectives, prepositions, judging)


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


def affirmed_rule_frame(name: str, relation: str, stance: str) -> Frame:
    """Give the frame of a rule that holds in words that deny as well ("said that X must not")."""
    return replace(rule_frame(name, relation, stance), affirm=True)
