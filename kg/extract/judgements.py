"""What a clause says of its subject that shows the stance of whoever says it."""

from __future__ import annotations

from kg.extract import grammar
from kg.extract.reading import Reading
from kg.lexicon.classes import judgement_words, noun_classes
from kg.model import Sentence

_COPULA = frozenset({"cop"})
_SUBJECT = frozenset({"nsubj"})
_PARTS = frozenset({"amod", "compound", "conj"})


def judgement_at(reading: Reading, sentence: Sentence, token: int) -> tuple[int, str] | None:
    """Give the judged word and the stance, or None.

    "The plan was unacceptable" opposes the plan, "the sanctions will remain" supports them, when
    somebody is credited for the clause.
    """
    words = judgement_words()
    word = sentence.tokens[token]
    lemma = word.lemma.lower()
    if word.upos == "VERB" and lemma in words.lasting | words.ending:
        stance = "supports" if lemma in words.lasting else "opposes"
        return _judged(reading, sentence, token, stance) if _will(sentence, token) else None
    if word.upos not in {"ADJ", "NOUN"} or not grammar.below(sentence, token, _COPULA):
        return None
    said = {lemma, *(sentence.tokens[i].lemma for i in grammar.below(sentence, token, _PARTS))}
    if said & words.opposing:
        return _judged(reading, sentence, token, "opposes")
    return _judged(reading, sentence, token, "supports") if said & words.supporting else None


def _will(sentence: Sentence, token: int) -> bool:
    auxiliaries = grammar.below(sentence, token, frozenset({"aux"}))
    return any(sentence.tokens[i].lemma in {"will", "shall"} for i in auxiliaries)


def _judged(
    reading: Reading, sentence: Sentence, token: int, stance: str
) -> tuple[int, str] | None:
    """Give the subject if it can be at issue: a noun that names no actor."""
    for subject in grammar.below(sentence, token, _SUBJECT):
        word = sentence.tokens[subject]
        idle = word.lemma.lower() in noun_classes().time
        if word.upos == "NOUN" and not idle and not reading.actors_at(sentence, subject):
            return subject, stance
    return None
