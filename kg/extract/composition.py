"""Carries a stance on a whole over to a part: an end to X, guarantees that would prevent X."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract import grammar
from kg.extract.adjoining import adjoined
from kg.lexicon.classes import composition_words, noun_classes
from kg.model import Sentence

_TURNED = {
    "supports": "opposes",
    "demands": "opposes",
    "offers": "opposes",
    "opposes": "supports",
    "rules-out": "supports",
}
_CLAUSES = frozenset({"acl", "acl:relcl", "advcl", "xcomp", "ccomp"})


@dataclass(frozen=True, slots=True)
class Part:
    """The head word of a part of an issue, and the stance that carries over to it."""

    token: int
    stance: str


def parts_of(sentence: Sentence, issue: int, stance: str) -> Iterator[Part]:
    """Give the parts on which the stance on an issue turns round.

    Who opposes the lifting of sanctions supports sanctions; who demands guarantees that would
    prevent an accession opposes the accession; who refuses to lift a veto on it opposes it too.
    """
    turned = _TURNED.get(stance)
    if turned is None:
        return
    for part in _reversed(sentence, issue):
        if sentence.tokens[part].upos == "NOUN" and not _is_force(sentence, part):
            inner = list(parts_of(sentence, part, turned))
            yield from inner or [Part(part, turned)]


def _is_force(sentence: Sentence, noun: int) -> bool:
    """Tell troops that are to be withdrawn, who are no issue by themselves, from what is."""
    return sentence.tokens[noun].lemma.lower() in noun_classes().instrument


def _reversed(sentence: Sentence, issue: int) -> Iterator[int]:
    words = composition_words()
    word = sentence.tokens[issue]
    lemma = word.lemma.lower()
    if word.upos == "VERB":
        if lemma in words.reversing_verbs:
            yield from grammar.objects(sentence, issue)
        return
    for preposition in _links(lemma):
        yield from adjoined(sentence, issue, preposition)
    for clause in grammar.below(sentence, issue, _CLAUSES):
        if sentence.tokens[clause].lemma.lower() in words.reversing_verbs:
            yield from grammar.objects_as_written(sentence, clause)


def _links(noun: str) -> tuple[str, ...]:
    """Give the prepositions of what a noun is against: "an end of", "a war on"."""
    words = composition_words()
    if noun in words.reversing_nouns:
        return "to", "of", "on", "against"
    return ("to", "on", "against") if noun in words.fighting_nouns else ()
