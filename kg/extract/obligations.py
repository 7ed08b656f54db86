"""Who is to act: acts that are asked of somebody, and what ought to be done."""

from __future__ import annotations

from kg.extract import complements, grammar
from kg.model import Sentence

_OBLIGING = frozenset({"have", "need", "ought", "require", "oblige"})
_FIRST_PERSON = frozenset({"we", "i", "us"})
#: Verbs whose own subject does the infinitive although an object stands between.
_OWN = frozenset({"promise", "vow", "pledge", "threaten"})


def is_asked(sentence: Sentence, token: int) -> bool:
    """Tell an act that somebody else is asked or made to do ("urged them to support X").

    Whoever is asked has not taken the stance that the act would show.
    """
    current = token
    for _ in range(4):
        word = sentence.tokens[current]
        if word.head < 0 or word.deprel not in {"xcomp", "advcl", "acl", "conj", "ccomp"}:
            return False
        head = sentence.tokens[word.head]
        infinitive = grammar.marker(sentence, current) == "to" or word.deprel == "xcomp"
        asked = infinitive and head.upos == "VERB" and head.lemma not in _OWN
        if asked and grammar.called_on(sentence, word.head):
            return True
        if asked and word.deprel != "advcl" and grammar.objects_as_written(sentence, word.head):
            return True
        current = word.head
    return False


def is_obliged(sentence: Sentence, token: int) -> bool:
    """Tell what somebody ought to do ("must withdraw", "has to support") from what they do."""
    if _has_obligation(sentence, token):
        return True
    word = sentence.tokens[token]
    if word.deprel == "conj" and not grammar.below(sentence, token, frozenset({"nsubj", "aux"})):
        return is_obliged(sentence, word.head)
    if word.deprel != "xcomp" or word.head < 0:
        return False
    return sentence.tokens[word.head].lemma in _OBLIGING


def _has_obligation(sentence: Sentence, token: int) -> bool:
    auxiliaries = grammar.below(sentence, token, frozenset({"aux", "aux:pass"}))
    return any(sentence.tokens[i].lemma in complements.OBLIGATIONS for i in auxiliaries)


def is_first_person(sentence: Sentence, token: int) -> bool:
    """Tell "we must", which is the speaker's own will, from what is asked of others."""
    subjects = grammar.surface_subjects(sentence, token)
    return any(sentence.tokens[i].lemma.lower() in _FIRST_PERSON for i in subjects)
