"""Who takes part in what others brought about: "a truce brokered by Z", "with the help of Z"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract import grammar
from kg.extract.bearing import governs
from kg.extract.reading import Reading
from kg.lexicon.governance import Governance
from kg.model import Sentence

_BETWEEN = ("between", "among", "of")
_BEFORE_NOUN = frozenset({"amod", "compound"})
_ADJUNCTS = frozenset({"obl", "nmod", "obj", "appos", "advcl", "acl"})


def parties(reading: Reading, sentence: Sentence, trigger: int) -> list[int]:
    """Give the two or more who take part in the thing a word is about, however the text says it.

    "A truce between X and Y", "the truce of X and Y", "X-Y talks", "X and Y reached a truce".
    """
    for noun in _things(sentence, trigger):
        for found in _readings(sentence, noun):
            named = [i for i in found if reading.actors_at(sentence, i)]
            if len(named) > 1:
                return named
    return []


def _things(sentence: Sentence, trigger: int) -> list[int]:
    """Give what is brokered: the object, the noun behind the participle, or the noun itself."""
    word = sentence.tokens[trigger]
    if word.deprel in _BEFORE_NOUN and word.upos in {"VERB", "ADJ"}:
        return [word.head]
    return grammar.objects(sentence, trigger) if word.upos == "VERB" else [trigger]


def _readings(sentence: Sentence, noun: int) -> Iterator[list[int]]:
    for preposition in _BETWEEN:
        yield grammar.prepositional(sentence, noun, preposition)
    yield grammar.possessors(sentence, noun)
    yield grammar.spread(sentence, grammar.modifiers(sentence, noun))
    yield from _clauses_around(sentence, noun)


def _clauses_around(sentence: Sentence, noun: int) -> Iterator[list[int]]:
    """Give who acts in the clauses that the noun is a part of, from the inside outwards.

    Who only speaks of it ("criticised the deal brokered by Z") is no party to it.
    """
    current = noun
    for _ in range(4):
        word = sentence.tokens[current]
        if word.head < 0 or word.deprel not in _ADJUNCTS:
            return
        current = word.head
        if word.deprel == "obj" and governs(sentence, current) is not Governance.DOES:
            return
        if sentence.tokens[current].upos == "VERB":
            yield grammar.surface_subjects(sentence, current)


def helped(_reading: Reading, sentence: Sentence, trigger: int) -> list[int]:
    """Give who does it "with the help of X", set off from the verb or not."""
    word = sentence.tokens[trigger]
    if word.deprel not in {"obl", "nmod"} or grammar.case_of(sentence, trigger) != "with":
        return []
    if sentence.tokens[word.head].upos == "VERB":
        return grammar.surface_subjects(sentence, word.head)
    return [word.head] if word.deprel == "nmod" else []
