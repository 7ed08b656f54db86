"""Clauses below a word: complements, infinitives, wishes, predicates of an object."""

from __future__ import annotations

from kg.extract.grammar import (
    OBJECT_GERUND,
    below,
    marker,
    objects_as_written,
    prepositional,
)
from kg.model import Sentence

#: Auxiliaries that say what somebody ought to do.
_ADVERBIAL = frozenset({"advcl"})
OBLIGATIONS = frozenset({"must", "should", "ought", "shall"})


def clauses(sentence: Sentence, token: int) -> list[int]:
    """List complement clauses and infinitives of a verb, adjective or noun."""
    kinds = frozenset({"ccomp", "xcomp", "acl", "csubj"})
    found = [i for i in below(sentence, token, kinds) if _is_complement(sentence, i)]
    found = found or [i for i in below(sentence, token, _ADVERBIAL) if is_close_gerund(sentence, i)]
    return found or [
        i
        for i in below(sentence, token, _ADVERBIAL)
        if marker(sentence, i) in {"to", "that", "on", "about", *OBJECT_GERUND}
    ]


def is_close_gerund(sentence: Sentence, clause: int) -> bool:
    """Tell "ruled out attacking", where parsers take the complement for an adverbial clause."""
    word = sentence.tokens[clause]
    if word.xpos != "VBG" or word.deprel != "advcl" or marker(sentence, clause):
        return False
    before = sentence.tokens[clause - 1]
    return clause - 1 == word.head or (before.deprel == "compound:prt" and before.head == word.head)


def infinitives(sentence: Sentence, token: int) -> list[int]:
    """List "to do" complements, the later conjuncts left to the wording of the first.

    Parsers hang "to stop" of "urged those responsible to stop" now on the verb, now on its object.
    """
    own = [i for i in clauses(sentence, token) if _is_infinitive(sentence, i)]
    if own or sentence.tokens[token].upos != "VERB":
        return own
    level = objects_as_written(sentence, token)
    level += [i for noun in level for i in below(sentence, noun, frozenset({"amod", "acl"}))]
    return [
        i
        for word in level
        for i in below(sentence, word, frozenset({"acl", "xcomp", "advcl"}))
        if marker(sentence, i) == "to"
    ]


def wish_clauses(sentence: Sentence, token: int) -> list[int]:
    """List clauses that say what ought to be: "that they leave", "that he should leave"."""
    return [i for i in below(sentence, token, frozenset({"ccomp"})) if is_wish(sentence, i)]


def is_wish(sentence: Sentence, clause: int) -> bool:
    """Tell a subjunctive or obligation by its verb form or auxiliary."""
    auxiliaries = below(sentence, clause, frozenset({"aux", "aux:pass", "cop"}))
    if any(sentence.tokens[i].lemma in OBLIGATIONS for i in auxiliaries):
        return True
    forms = {sentence.tokens[i].xpos for i in auxiliaries} or {sentence.tokens[clause].xpos}
    return forms == {"VB"} and marker(sentence, clause) != "to"


def _is_infinitive(sentence: Sentence, clause: int) -> bool:
    verb = sentence.tokens[clause]
    return marker(sentence, clause) == "to" or (verb.deprel == "xcomp" and verb.xpos == "VB")


def _is_complement(sentence: Sentence, clause: int) -> bool:
    word = sentence.tokens[clause]
    if word.deprel == "xcomp":
        return word.upos in {"VERB", "AUX"} or bool(marker(sentence, clause))
    return word.deprel != "acl" or marker(sentence, clause) in {"to", "that", *OBJECT_GERUND}


def predicates(sentence: Sentence, token: int) -> list[int]:
    """List what the object is said to be: "views it as a threat", "considers X a red line"."""
    found = below(sentence, token, frozenset({"xcomp"}))
    found = [i for i in found if sentence.tokens[i].upos in {"NOUN", "ADJ", "PROPN"}]
    second = objects_as_written(sentence, token)[1:]
    return found or second or prepositional(sentence, token, "as")
