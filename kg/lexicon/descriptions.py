"""Words by which a text takes up an actor again, and words that tell who acts from where."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from kg.errors import LexiconError
from kg.resources import resource

_FILE = "descriptions.toml"


@dataclass(frozen=True, slots=True)
class Metonymy:
    """What tells a government from the town it sits in.

    Attributes:
        place_verbs: verbs whose object is the place itself ("visit").
        place_subject_verbs: verbs whose subject is the place ("lie").
        acting_predicates: adjectives and nouns that are said of a government ("ready", "ally").
        place_nouns: nouns whose possessor is the place ("suburb").
        political_nouns: nouns whose complement is the government ("sanction").
        political_verbs: verbs that turn to a government or come from one ("yield to", "draw from").
        acting_prepositions: a government always follows them ("between").
        political_prepositions: a government follows them beside a political noun ("on").
    """

    place_verbs: frozenset[str]
    place_subject_verbs: frozenset[str]
    acting_predicates: frozenset[str]
    place_nouns: frozenset[str]
    political_nouns: frozenset[str]
    political_verbs: frozenset[str]
    acting_prepositions: frozenset[str]
    political_prepositions: frozenset[str]


@dataclass(frozen=True, slots=True)
class Papers:
    """Things written or spoken, which say what their author says.

    Attributes:
        nouns: what they are called ("statement").
        official: of these a mere adjective tells the author ("the Iranian statement").
        any: nouns that take any of them up again ("the document").
        carriers: verbs whose subject is the author of their object ("issue").
        prepositions: those behind which the subject of the sentence is the author ("in").
    """

    nouns: frozenset[str]
    official: frozenset[str]
    any: frozenset[str]
    carriers: frozenset[str]
    prepositions: frozenset[str]


@dataclass(frozen=True, slots=True)
class Descriptions:
    """All words of ``descriptions.toml``.

    Attributes:
        refers: type of actor ("state", "organisation", "person") that a noun may take up again.
        governing: nouns of which only what governs can be meant ("the ministry").
        titles: the sector that the last word of a name tells ("Kabul Times").
        kinds: names in lower case of which a noun is said ("alliance": NATO).
        several: nouns that stand for several actors, with the type of those or "any".
        leading: verbs of those who belong to the sides ("who led the two delegations").
        promising: verbs whose subject is to act, whoever their object is ("promised X to").
        numbers: words that say how many are meant, with their number.
        former: words that say an office is over.
        sector_of: sector that a modifier gives a role noun without one.
        alone: sector of a phrase that a noun in it tells, where no role noun does.
        quantity_nouns, quantity_pronouns: words that act without a noun ("hundreds", "many").
        courtesy: courtesy titles with the gender they tell ("male", "female" or "").
        abbreviations: short titles written out.
        gender: nouns that tell a person's gender.
        agent_verbs: verbs whose subject is an actor and no thing.
        affecting_verbs: verbs whose object is an actor ("accuse").
        addressing_verbs: verbs by which one speaks of oneself to an assembly ("welcome").
        consisting_verbs: verbs that list the members of a body ("consist").
        charging_verbs: verbs whose object is told "of" what ("accuse", "remind").
        relational: role nouns whose complement is not what they belong to ("critic").
        attitudes: nouns with the preposition before which they name no actor ("resistance to").
        vague: role nouns that are an actor only where they act or belong to someone.
        particles: words that go on with a person's name ("bin").
        posted: last words of delegates sent to a state or body ("ambassador to").
        compass: first words of states that are called by them alone ("the North").
        apposed: nouns that behind a name only say what it names ("the Kifaya group").
        portfolios: fields of an office ("defense"); no body is called so.
        calendar: words with a capital that name nobody.
        party_words: words of which names of parties consist in many countries.
        leaders: offices of whoever "the Chinese leader" is.
        backing: participles behind a name that is not the owner ("Iran-backed").
        powers: role nouns that are no body where a person has them ("leadership").
    """

    refers: Mapping[str, frozenset[str]]
    governing: frozenset[str]
    titles: Mapping[str, str]
    kinds: Mapping[str, frozenset[str]]
    several: Mapping[str, str]
    leading: frozenset[str]
    promising: frozenset[str]
    numbers: Mapping[str, int]
    metonymy: Metonymy
    papers: Papers
    former: frozenset[str]
    sector_of: Mapping[str, str]
    alone: Mapping[str, str]
    quantity_nouns: frozenset[str]
    quantity_pronouns: frozenset[str]
    courtesy: Mapping[str, str]
    abbreviations: Mapping[str, str]
    gender: Mapping[str, str]
    agent_verbs: frozenset[str]
    addressing_verbs: frozenset[str]
    affecting_verbs: frozenset[str]
    consisting_verbs: frozenset[str]
    charging_verbs: frozenset[str]
    relational: frozenset[str]
    attitudes: frozenset[str]
    vague: frozenset[str]
    posted: frozenset[str]
    particles: frozenset[str]
    compass: frozenset[str]
    apposed: frozenset[str]
    portfolios: frozenset[str]
    calendar: frozenset[str]
    party_words: frozenset[str]
    powers: frozenset[str]
    leaders: frozenset[str]
    backing: frozenset[str]


@cache
def load_descriptions() -> Descriptions:
    """Give the shipped words; they are read once.

    Raises:
        LexiconError: a table or list is missing.
    """
    table = tomllib.loads(resource("data", "lexicon", _FILE).read_text(encoding="utf-8"))
    try:
        return _read(table)
    except KeyError as error:
        raise LexiconError(f"{_FILE}: the table {error} is missing") from error


def written_out(words: Iterable[str]) -> list[str]:
    """Give words in lower case, short titles in full.

    >>> written_out(["Lt.", "Gen.", "Burns"])
    ['lieutenant', 'general', 'burns']
    """
    short = load_descriptions().abbreviations
    return [short.get(word.lower(), word.lower()) for word in words]


def _read(table: Mapping[str, Any]) -> Descriptions:
    return Descriptions(
        refers=_grouped(table["description"]),
        governing=frozenset(table["governing"]["nouns"]),
        titles=_inverted(table["titles"]),
        kinds={noun: frozenset(names) for noun, names in table["kind"].items()},
        several=_inverted(table["several"]),
        leading=frozenset(table["leading"]["verbs"]),
        promising=frozenset(table["promising"]["verbs"]),
        numbers={word: int(number) for word, number in table["numbers"].items()},
        metonymy=Metonymy(**{key: frozenset(words) for key, words in table["metonymy"].items()}),
        papers=Papers(**{key: frozenset(words) for key, words in table["papers"].items()}),
        former=frozenset(table["modifiers"]["former"]),
        sector_of=_inverted(table["modifiers"]["sector"]),
        alone=_inverted(table["alone"]),
        quantity_nouns=frozenset(table["quantities"]["nouns"]),
        quantity_pronouns=frozenset(table["quantities"]["pronouns"]),
        courtesy=_courtesy(table["courtesy"]),
        abbreviations={short: str(full) for short, full in table["abbreviations"].items()},
        gender=_inverted(table["gender"]),
        agent_verbs=frozenset(table["verbs"]["agent"]),
        affecting_verbs=frozenset(table["verbs"]["affecting"]),
        addressing_verbs=frozenset(table["verbs"]["addressing"]),
        consisting_verbs=frozenset(table["verbs"]["consisting"]),
        charging_verbs=frozenset(table["verbs"]["charging"]),
        relational=frozenset(table["relational"]["nouns"]),
        attitudes=frozenset(table["attitudes"]["nouns"]),
        vague=frozenset(table["vague"]["nouns"]),
        particles=frozenset(table["particles"]["words"]),
        posted=frozenset(table["posted"]["nouns"]),
        compass=frozenset(table["compass"]["words"]),
        apposed=frozenset(table["apposed"]["nouns"]),
        portfolios=frozenset(table["portfolios"]["words"]),
        calendar=frozenset(table["calendar"]["words"]),
        leaders=frozenset(table["leaders"]["roles"]),
        backing=frozenset(table["backing"]["words"]),
        powers=frozenset(table["powers"]["nouns"]),
        party_words=frozenset(table["party_words"]["words"]),
    )


def _courtesy(table: Mapping[str, Iterable[str]]) -> dict[str, str]:
    return {word: "" if kind == "neutral" else kind for word, kind in _inverted(table).items()}


def _inverted(table: Mapping[str, Iterable[str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for key, words in table.items():
        for word in words:
            found.setdefault(word, key)
    return found


def _grouped(table: Mapping[str, Iterable[str]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for key, words in table.items():
        for word in words:
            found.setdefault(word, set()).add(key)
    return {word: frozenset(keys) for word, keys in found.items()}
