"""Tells passive clauses from active ones, and relative pronouns from others."""

from __future__ import annotations

from kg.model import Sentence
from kg.tree import children

#: Relations of what a clause says something of.
SUBJECTS = frozenset({"nsubj", "nsubj:outer", "nsubj:pass"})
_RELATIVE_TAGS = frozenset({"WDT", "WP", "WP$"})


def antecedent(sentence: Sentence, token: int) -> int:
    """Give the noun that a relative pronoun stands for, or the token itself."""
    if not is_relative(sentence, token):
        return token
    current = sentence.tokens[token].head
    while current >= 0:
        if sentence.tokens[current].deprel == "acl:relcl":
            return sentence.tokens[current].head
        current = sentence.tokens[current].head
    return token


def is_relative(sentence: Sentence, token: int) -> bool:
    """Tell relative "who", "which" and "that" from other pronouns."""
    return sentence.tokens[token].xpos in _RELATIVE_TAGS


def is_passive(sentence: Sentence, token: int) -> bool:
    """Tell a passive: by its auxiliary, subject or agent, or as a participle behind its noun."""
    relations = {sentence.tokens[i].deprel for i in sentence.children[token]}
    word = sentence.tokens[token]
    if "aux:pass" not in relations and "obj" in relations and word.xpos in {"VBD", "VBZ", "VBP"}:
        return False  # "X rebuffed the claim", whose subject was misread
    if relations & {"aux:pass", "nsubj:pass", "csubj:pass"}:
        return True
    if word.xpos != "VBN":
        return False
    if word.deprel == "xcomp":
        return "obl:agent" in relations  # "reached a truce brokered by X", hung on the verb
    if word.deprel in {"acl", "amod"} or (word.deprel == "advcl" and not relations & SUBJECTS):
        return "aux" not in relations
    return word.deprel == "conj" and "aux" not in relations and _joins_passive(sentence, token)


def _joins_passive(sentence: Sentence, token: int) -> bool:
    head = sentence.tokens[token].head
    return not children(sentence, token, tuple(SUBJECTS)) and is_passive(sentence, head)
