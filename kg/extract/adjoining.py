"""Phrases that belong to the noun right before them, though the parser hung them on its verb."""

from __future__ import annotations

from kg.extract import grammar
from kg.extract.reading import Reading
from kg.lexicon.classes import noun_classes
from kg.model import Sentence
from kg.tree import ancestors, subtree

_BORDERS = frozenset({"border", "frontier", "line", "boundary"})


def adjoined(sentence: Sentence, noun: int, preposition: str) -> list[int]:
    """Give the phrases with a preposition on a noun, or else right behind it.

    "Sent tanks to the border with X": "with X" may hang on "border" or on "sent".
    """
    found = grammar.prepositional(sentence, noun, preposition)
    verb = sentence.tokens[noun].head
    if found or verb < 0:
        return found
    behind = sentence.tokens[noun + 1 : noun + 2]
    if not behind or behind[0].lemma.lower() != preposition:
        return []
    return [i for i in grammar.prepositional(sentence, verb, preposition) if i > noun]


def beyond(reading: Reading, sentence: Sentence, trigger: int) -> list[int]:
    """Give who lies across a border: "on its border with X", "near X's border"."""
    found: list[int] = []
    for noun in _all_below(sentence, trigger):
        if sentence.tokens[noun].lemma.lower() in _BORDERS:
            found += adjoined(sentence, noun, "with")
            named = grammar.modifiers(sentence, noun)
            found = found or [i for i in named if reading.mentions_at(sentence, i)]
            found = found or grammar.possessors(sentence, noun)
    return found


def _all_below(sentence: Sentence, trigger: int) -> list[int]:
    obliques = grammar.below(sentence, trigger, frozenset({"obl"}))
    nouns = grammar.objects_as_written(sentence, trigger)
    return obliques + [i for n in nouns for i in grammar.below(sentence, n, frozenset({"nmod"}))]


def end_of_adjoined(sentence: Sentence, noun: int, end: int, *, avoid: int = -1) -> int:
    """Give the end of what belongs to a noun whose own words go up to ``end`` (exclusive).

    ``avoid`` is a word that does not belong to it.
    """
    words = sentence.tokens
    for above in ancestors(sentence, noun) if words[noun].upos == "NOUN" else ():
        for other in sentence.children[above]:
            inside = subtree(sentence, other)
            if words[other].deprel in {"obl", "nmod"} and inside[0] == end and avoid not in inside:
                return inside[-1] + 1 if _belongs(sentence, noun, other) else end
        if words[above].upos == "VERB":
            break
    return end


def _belongs(sentence: Sentence, noun: int, other: int) -> bool:
    """Tell "peace with the rebels" and "drilling in the Arctic" from "the plan on Monday"."""
    link, word = grammar.case_of(sentence, other), sentence.tokens[other]
    if word.deprel == "nmod" and link == "for":  # "an offer of asylum for the envoy"
        return True
    if link == "with":  # "reject the plan with a resolution" tells how
        determiners = grammar.below(sentence, other, frozenset({"det"}))
        return all(sentence.tokens[i].lemma.lower() != "a" for i in determiners)
    if link in {"against", "between"}:
        return True
    if link == "on":
        return word.upos == "NOUN" and word.lemma.lower() not in noun_classes().time
    return link in {"in", "of"} and sentence.tokens[noun].text.endswith("ing")
