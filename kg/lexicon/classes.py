"""Classes of nouns that rules look through, and words that turn a stance round."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.lexicon.tables import Table, read_tables


@dataclass(frozen=True, slots=True)
class NounClasses:
    """Lemmas by what a rule does with them.

    Attributes:
        quantity: the actor is behind "of" ("thousands of protesters").
        instrument: its owner acts ("Israeli aircraft").
        armed: armed men, of whom one has one's own ("its fighters").
        voice: as a subject it speaks for its owner ("the NATO summit promised").
        carrier: the issue is behind it ("the idea of").
        anaphor: with "this" it stands for an issue named before.
        time: no issue, though it stands where one would ("for years").
        occasion: when something was said, not of what ("said on the day", "on a visit").
        vague: an issue only with what it is about ("the situation of civilians").
        idle: verbs that say nothing of an issue by themselves ("declined to comment").
        each: one each for the members of the subject ("signed similar agreements").
        container: the act is behind "of" ("a package of aid", "a series of attacks").
        giving: verbs that take a receiver without a preposition ("gave Finland assurances").
        polity: with "a" it is still to be made, and no actor ("a Palestinian state").
        merit: praised, but at issue nowhere ("their courage").
        anybody: groups that name nobody ("80 people").
        article: a name with such a word takes "the" ("the United States").
    """

    quantity: frozenset[str]
    instrument: frozenset[str]
    armed: frozenset[str]
    voice: frozenset[str]
    carrier: frozenset[str]
    anaphor: frozenset[str]
    time: frozenset[str]
    occasion: frozenset[str]
    vague: frozenset[str]
    idle: frozenset[str]
    each: frozenset[str]
    container: frozenset[str]
    giving: frozenset[str]
    polity: frozenset[str]
    merit: frozenset[str]
    anybody: frozenset[str]
    article: frozenset[str]


@dataclass(frozen=True, slots=True)
class CompositionWords:
    """Words between a stance and a part of its issue: those that reverse it, those that keep it.

    ``fighting_nouns`` reverse what stands behind "against", "on" or "to", not behind "of".
    """

    reversing_verbs: frozenset[str]
    reversing_nouns: frozenset[str]
    fighting_nouns: frozenset[str]
    keeping_verbs: frozenset[str]
    keeping_nouns: frozenset[str]


@dataclass(frozen=True, slots=True)
class JudgementWords:
    """Predicates by the stance of whoever says them of an issue."""

    supporting: frozenset[str]
    opposing: frozenset[str]
    lasting: frozenset[str]
    ending: frozenset[str]
    alleging: frozenset[str]
    committing: frozenset[str]
    misdeeds: frozenset[str]
    harms: frozenset[str]
    breaching: frozenset[str]
    breached: frozenset[str]
    blaming: frozenset[str]


def _by_name(folder: str, *keys: str) -> Iterator[tuple[str, Table]]:
    for table in read_tables(folder):
        table.check_keys(keys)
        yield table.name, table


@cache
def noun_classes() -> NounClasses:
    """Load ``data/lexicon/nouns``.

    Raises:
        LexiconError: a table has an unknown key.
    """
    found = {name: frozenset(t.words("nouns")) for name, t in _by_name("nouns", "nouns")}
    return NounClasses(
        quantity=found["quantity"],
        instrument=found["instrument"],
        armed=found["armed"],
        voice=found["voice"],
        carrier=found["carrier"],
        anaphor=found["anaphor"],
        time=found["time"],
        occasion=found["occasion"],
        vague=found["vague"],
        idle=found["idle"],
        each=found["each"],
        container=found["container"],
        giving=found["giving"],
        polity=found["polity"],
        merit=found["merit"],
        anybody=found["anybody"],
        article=found["article"],
    )


@cache
def composition_words() -> CompositionWords:
    """Load ``data/lexicon/composition``.

    Raises:
        LexiconError: a table has an unknown key.
    """
    found = dict(_by_name("composition", "verbs", "nouns"))
    return CompositionWords(
        reversing_verbs=frozenset(found["reverses"].words("verbs")),
        reversing_nouns=frozenset(found["reverses"].words("nouns")),
        fighting_nouns=frozenset(found["fights"].words("nouns")),
        keeping_verbs=frozenset(found["keeps"].words("verbs")),
        keeping_nouns=frozenset(found["keeps"].words("nouns")),
    )


@cache
def judgement_words() -> JudgementWords:
    """Load ``data/lexicon/judgements``.

    Raises:
        LexiconError: a table has an unknown key.
    """
    found = {name: frozenset(t.words("words")) for name, t in _by_name("judgements", "words")}
    return JudgementWords(
        supporting=found["supports"],
        opposing=found["opposes"],
        lasting=found["lasts"],
        ending=found["ends"],
        alleging=found["alleges"],
        committing=found["commits"],
        misdeeds=found["misdeeds"],
        harms=found["harms"],
        breaching=found["breaches"],
        breached=found["breached"],
        blaming=found["blames"],
    )
