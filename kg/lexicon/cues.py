"""Cues of attribution, modality, negation and strength, read from data/lexicon."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Any, TypeVar

from kg.errors import LexiconError
from kg.model import Modality
from kg.resources import resource

_Member = TypeVar("_Member", bound=Enum)


class CueKind(Enum):
    """What a source does with a content."""

    SPEECH = "speech"
    BELIEF = "belief"
    DEMAND = "demand"
    ATTITUDE = "attitude"


class ContentShape(Enum):
    """In which grammatical shape a content hangs on its cue."""

    CLAUSE = "clause"
    INFINITIVE = "infinitive"
    GERUND = "gerund"
    OBJECT = "object"
    OBLIQUE = "oblique"
    PREDICATE = "predicate"


@dataclass(frozen=True, slots=True)
class Cue:
    """One behaviour of a cue word; a word may have several, tried in the order of the table.

    Attributes:
        lemma: with its particle ("point out").
        prepositions: those that bring an oblique content.
        addressee: "object", a preposition, or "".
        source: preposition that brings the source, or "" for the subject.
    """

    lemma: str
    kind: CueKind
    contents: tuple[ContentShape, ...]
    prepositions: frozenset[str] = frozenset()
    addressee: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class AttributionCues:
    """All of ``attribution.toml``; ``source_openings`` are the first words of the prepositions.

    ``deeds`` maps verbs to the objects with which they tell of a deed, not of words.
    """

    verbs: Mapping[str, tuple[Cue, ...]]
    nouns: Mapping[str, tuple[Cue, ...]]
    adjectives: Mapping[str, tuple[Cue, ...]]
    source_prepositions: frozenset[str]
    source_openings: frozenset[str]
    view_nouns: frozenset[str]
    carriers: frozenset[str]
    reversed_carriers: frozenset[str]
    raising: frozenset[str]
    sourceless: frozenset[str]
    light: frozenset[str]
    charging: frozenset[str]
    inverting: frozenset[str]
    quoting: frozenset[str]
    deeds: Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class ModalityCues:
    """All of ``modality.toml``; every table maps a lemma to the mode it brings.

    ``outcomes`` are verbs that bring about what their object names, in their own mode.
    """

    auxiliaries: Mapping[str, Modality]
    governors: Mapping[str, Modality]
    attributes: Mapping[str, Modality]
    adverbs: Mapping[str, Modality]
    condition_markers: frozenset[str]
    condition_phrases: tuple[str, ...]
    inverting: frozenset[str]
    outcomes: frozenset[str]


@dataclass(frozen=True, slots=True)
class NegationCues:
    """All of ``negation.toml``."""

    adverbs: frozenset[str]
    determiners: frozenset[str]
    subjects: frozenset[str]
    conjunctions: frozenset[str]
    occasions: frozenset[str]
    prepositions: frozenset[str]
    verbs: frozenset[str]
    transparent: frozenset[str]
    carriers: frozenset[str]
    hearsay: frozenset[str]
    hearsay_deniers: frozenset[str]


@dataclass(frozen=True, slots=True)
class StrengthCues:
    """All of ``strength.toml``, strong and weak words alike."""

    adverbs: frozenset[str]
    phrases: tuple[str, ...]


@cache
def attribution_cues() -> AttributionCues:
    """Give the cues of attribution.

    Raises:
        LexiconError: the table has a key or value that is not known.

    >>> attribution_cues().verbs["accuse"][0].kind.value
    'attitude'
    """
    table = _read("attribution.toml")
    carriers, phrases = table["carriers"], table["according"]["prepositions"]
    return AttributionCues(
        verbs=_groups(table["verbs"]),
        nouns=_groups(table["nouns"]),
        adjectives=_groups(table["adjectives"]),
        source_prepositions=frozenset(phrases),
        source_openings=frozenset(phrase.partition(" ")[0] for phrase in phrases),
        view_nouns=frozenset(table["according"]["nouns"]),
        carriers=frozenset(carriers["verbs"]),
        reversed_carriers=frozenset(carriers["reversed"]),
        raising=frozenset(table["raising"]["verbs"]),
        sourceless=frozenset(table["sourceless"]["lemmas"]),
        light=frozenset(table["light"]["verbs"]),
        charging=frozenset(table["charging"]["verbs"]),
        inverting=frozenset(table["inverting"]["verbs"]),
        quoting=frozenset(table["quoting"]["verbs"]),
        deeds={verb: frozenset(nouns) for verb, nouns in table["deeds"].items()},
    )


@cache
def modality_cues() -> ModalityCues:
    """Give the cues of modality.

    >>> modality_cues().auxiliaries["will"]
    <Modality.PLANNED: 'planned'>
    """
    table = _read("modality.toml")
    conditions = table["conditions"]
    return ModalityCues(
        auxiliaries=_modes(table["auxiliaries"]),
        governors=_modes(table["governors"]),
        attributes=_modes(table["attributes"]),
        adverbs=_modes(table["adverbs"]),
        condition_markers=frozenset(conditions["markers"]),
        condition_phrases=_longest_first(conditions["phrases"]),
        inverting=frozenset(conditions["inverting"]),
        outcomes=frozenset(table["outcomes"]["lemmas"]),
    )


@cache
def negation_cues() -> NegationCues:
    """Give the cues of negation.

    >>> "refuse" in negation_cues().verbs
    True
    """
    table = _read("negation.toml")
    negators = table["negators"]
    return NegationCues(
        adverbs=frozenset(negators["adverbs"]),
        determiners=frozenset(negators["determiners"]),
        subjects=frozenset(negators["subjects"]),
        conjunctions=frozenset(negators["conjunctions"]),
        occasions=frozenset(negators["occasions"]),
        prepositions=frozenset(negators["prepositions"]),
        verbs=frozenset(table["verbs"]["lemmas"]),
        transparent=frozenset(table["transparent"]["lemmas"]),
        carriers=frozenset(table["carriers"]["lemmas"]),
        hearsay=frozenset(table["hearsay"]["nouns"]),
        hearsay_deniers=frozenset(table["hearsay"]["verbs"]),
    )


@cache
def strength_cues() -> StrengthCues:
    """Give the words that grade an assertion.

    >>> "categorically" in strength_cues().adverbs
    True
    """
    table = _read("strength.toml")
    adverbs, phrases = table["adverbs"], table["phrases"]
    return StrengthCues(
        adverbs=frozenset((*adverbs["strong"], *adverbs["weak"])),
        phrases=_longest_first((*phrases["strong"], *phrases["weak"])),
    )


class _Tables(dict[str, Any]):
    """Tables of one file; a missing one is named."""

    def __missing__(self, key: str) -> Any:
        """Refuse a table that the file should have."""
        message = f"data/lexicon: a table {key!r} is missing; reinstall the package"
        raise LexiconError(message)


def _read(name: str) -> _Tables:
    try:
        text = resource("data", "lexicon", name).read_text(encoding="utf-8")
        return _Tables(tomllib.loads(text))
    except (OSError, tomllib.TOMLDecodeError) as error:
        message = f"{name}: {error}; reinstall the package or mend the table"
        raise LexiconError(message) from error


def _longest_first(phrases: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(phrases, key=lambda phrase: (-len(phrase), phrase)))


def _modes(table: Mapping[str, Iterable[str]]) -> dict[str, Modality]:
    return {word: _member(Modality, mode) for mode, words in table.items() for word in words}


def _groups(groups: Iterable[Mapping[str, Any]]) -> dict[str, tuple[Cue, ...]]:
    found: dict[str, list[Cue]] = {}
    for group in groups:
        _check_keys(group)
        for lemma in group["lemmas"]:
            found.setdefault(lemma, []).append(_cue(lemma, group))
    return {lemma: tuple(cues) for lemma, cues in found.items()}


def _cue(lemma: str, group: Mapping[str, Any]) -> Cue:
    return Cue(
        lemma=lemma,
        kind=_member(CueKind, group["kind"]),
        contents=tuple(_member(ContentShape, shape) for shape in group["contents"]),
        prepositions=frozenset(group.get("prepositions", ())),
        addressee=group.get("addressee", ""),
        source=group.get("source", ""),
    )


_KEYS = {"kind", "contents", "prepositions", "addressee", "source", "lemmas"}


def _check_keys(group: Mapping[str, Any]) -> None:
    if unknown := sorted(set(group) - _KEYS):
        message = f"attribution.toml: unknown key {unknown[0]!r}; a group has: {sorted(_KEYS)}"
        raise LexiconError(message)


def _member(kind: type[_Member], value: str) -> _Member:
    try:
        return kind(value)
    except ValueError as error:
        known = ", ".join(member.value for member in kind)
        message = f"data/lexicon: {value!r} is no {kind.__name__}; it has: {known}"
        raise LexiconError(message) from error
