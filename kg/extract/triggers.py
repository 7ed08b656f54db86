"""Which frames the words of a sentence signal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.extract.grammar import below, case_of
from kg.lexicon.frames import Frame, FrameIndex, load_frames
from kg.model import Sentence, Token

_COPULA = frozenset({"cop"})
#: Tags of "mediated" before its noun, of which the two kinds of tags need not agree.
_PARTICIPLES = frozenset({"VBN", "JJ"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "VERB"})
_OBJECT = frozenset({"obj"})
_AUXILIARY = frozenset({"aux"})


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that signals a frame; ``width`` counts the words of the pattern that matched."""

    frame: Frame
    token: int
    width: int


def find_triggers(sentence: Sentence) -> Iterator[Trigger]:
    """Give the triggers of a sentence in text order."""
    index = load_frames()
    for number, token in enumerate(sentence.tokens):
        frames = candidates(index, token)
        if token.xpos in _PARTICIPLES and token.upos == "VERB" and _is_state(sentence, number):
            frames += _look_up(index.adjectives, token.text)
        if frames:
            yield from _matching(sentence, number, frames)
        if token.upos in _NOMINAL:
            for frame in predicate_prepositions(index, sentence, number):
                yield Trigger(frame, number, 1)


def candidates(index: FrameIndex, token: Token) -> tuple[Frame, ...]:
    """Give the frames whose first word is the token's, by its word class."""
    if token.upos == "VERB":
        return next((f for w in _verbs(token) if (f := _look_up(index.verbs, w))), ())
    if token.upos in {"NOUN", "PROPN"}:
        return _look_up(index.nouns, token.lemma)
    if token.upos == "ADJ":
        return _look_up(index.adjectives, token.lemma) + _participle(index, token)
    return ()


def _verbs(token: Token) -> tuple[str, ...]:
    """Give the lemma, then what it would be had an ending been misread ("deplor", "severe")."""
    lemma = token.lemma.lower()
    return (lemma, f"{lemma}e", lemma.removesuffix("s"), lemma.removesuffix("e"))


def _is_state(sentence: Sentence, token: int) -> bool:
    """Tell "is opposed to" and "Iran-backed" from "has prepared tariffs"."""
    if below(sentence, token, _OBJECT):
        return False
    auxiliaries = below(sentence, token, _AUXILIARY)
    return not any(sentence.tokens[i].lemma == "have" for i in auxiliaries)


def predicate_prepositions(index: FrameIndex, sentence: Sentence, token: int) -> tuple[Frame, ...]:
    """Give the frames of a preposition that makes its noun a predicate ("is against the plan")."""
    if not below(sentence, token, _COPULA):
        return ()
    return index.prepositions.get(case_of(sentence, token), ())


def _participle(index: FrameIndex, token: Token) -> tuple[Frame, ...]:
    """Give frames of a participle that was tagged as an adjective."""
    return _look_up(index.adjectives, token.text) if token.lemma != token.text else ()


def _look_up(table: Mapping[str, tuple[Frame, ...]], word: str) -> tuple[Frame, ...]:
    return table.get(word) or table.get(word.lower(), ())


def _matching(sentence: Sentence, number: int, frames: tuple[Frame, ...]) -> Iterator[Trigger]:
    token = sentence.tokens[number]
    words = {*_verbs(token), token.text.lower()} if token.upos == "VERB" else _names(token)
    around: set[str] | None = None
    for frame in frames:
        width = 0
        for pattern in frame.patterns:
            if pattern[0] not in words or len(pattern) <= width:
                continue
            if len(pattern) > 1:
                around = around if around is not None else words_around(sentence, number)
                if not around.issuperset(pattern[1:]):
                    continue
            width = len(pattern)
        if width:
            yield Trigger(frame, number, width)


def _names(token: Token) -> set[str]:
    return {token.lemma.lower(), token.text.lower()}


def words_around(sentence: Sentence, token: int) -> set[str]:
    """Give the lemmas that may complete a pattern: dependents, their prepositions and markers."""
    found: set[str] = set()
    for child in sentence.children[token]:
        found.add(sentence.tokens[child].lemma.lower())
        for mark in below(sentence, child, frozenset({"case", "mark"})):
            found.add(sentence.tokens[mark].lemma.lower())
    return found
