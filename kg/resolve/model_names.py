"""Cuts the names that the language model saw down to what is a name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.lexicon.descriptions import load_descriptions
from kg.model import NameSpan, NameType, Sentence


def model_names(sentence: Sentence) -> Iterator[NameSpan]:
    """List the names that the model saw, without titles, articles and prepositions."""
    for name in sentence.names:
        first, last = _bare(sentence, name.first, name.last)
        if name.type is NameType.PERSON:
            first = _after_courtesy(sentence, first, last)
            last = _before_preposition(sentence, first, last)
        if first < last and sentence.tokens[first].text[0].isalnum():
            yield replace(name, first=first, last=last)


def _bare(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """Cut what is no part of a name at its ends: "for Food Standards", "the Bank of"."""
    tokens = sentence.tokens
    while (
        first < last - 1 and tokens[first].upos in _OUTSIDE and not tokens[first].text[0].isupper()
    ):
        first += 1
    if first < last and tokens[first].upos == "DET":
        first += 1
    while last > first + 1 and tokens[last - 1].upos in _OUTSIDE:
        last -= 1
    return first, last


_OUTSIDE = frozenset({"ADP", "DET", "CCONJ", "SCONJ", "PART", "PUNCT"})


def _after_courtesy(sentence: Sentence, first: int, last: int) -> int:
    """Cut "Mr." before the name."""
    courtesy = load_descriptions().courtesy
    while first < last - 1 and sentence.tokens[first].text.lower() in courtesy:
        first += 1
    return first


def _before_preposition(sentence: Sentence, first: int, last: int) -> int:
    """Cut "Hamad of Bahrain": the place behind the name of a person is a name of its own."""
    return next((i for i in range(first, last) if sentence.tokens[i].upos == "ADP"), last)
