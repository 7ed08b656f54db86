"""Which word a qualifier of another word reaches: the paths that negation, mode and time take."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.complements import is_close_gerund
from kg.lexicon.cues import negation_cues
from kg.model import Sentence
from kg.tree import base_relation, child, preposition

_COMPLEMENTS = {"xcomp", "acl", "csubj"}
_NOMINALS = {"obj", "nsubj", "obl", "nmod", "iobj"}


def lemma_of(sentence: Sentence, token: int) -> str:
    """Give the lemma in lower case with its particle ("rule out")."""
    lemma = sentence.tokens[token].lemma.lower()
    particle = child(sentence, token, "compound:prt")
    return lemma if particle is None else f"{lemma} {sentence.tokens[particle].lemma.lower()}"


def governors(sentence: Sentence, token: int) -> Iterator[int]:
    """Walk to the words whose negation, mode or condition may reach the token, nearest first.

    From a complement to its governor, from a noun to the verb that carries it ("held talks"), and
    from a later conjunct without a subject of its own to the first.
    """
    current, seen = token, {token}
    while (above := _governor(sentence, current)) is not None and above not in seen:
        yield above
        seen.add(above)
        current = above


def _governor(sentence: Sentence, token: int) -> int | None:
    head = sentence.tokens[token].head
    relation = sentence.tokens[token].deprel
    base = base_relation(relation)
    if head < 0 or relation == "acl:relcl":
        return None
    if (
        base in _COMPLEMENTS
        or is_close_gerund(sentence, token)
        or (base == "conj" and child(sentence, token, "nsubj") is None)
    ):
        return head
    if base == "ccomp" and _is_bound(sentence, token, head):
        return head
    if base in _NOMINALS and lemma_of(sentence, head) in negation_cues().carriers:
        return head
    return None


def _is_bound(sentence: Sentence, clause: int, verb: int) -> bool:
    """Tell "denied that X left" and "asked that X leave" from "said on Tuesday that X left"."""
    cues = negation_cues()
    lemma = lemma_of(sentence, verb)
    if lemma in cues.verbs or lemma in cues.transparent:
        return True
    marked = child(sentence, clause, "aux", "cop") is not None
    return sentence.tokens[clause].xpos == "VB" and not marked


def is_noun(sentence: Sentence, token: int) -> bool:
    """Tell a noun from verbs and adjectives."""
    return sentence.tokens[token].upos in {"NOUN", "PROPN"}


def surface(sentence: Sentence, first: int, last: int) -> str:
    """Give tokens ``first`` up to ``last`` (exclusive) with the gaps that they have in the text."""
    parts: list[str] = []
    for index in range(first, last):
        token = sentence.tokens[index]
        if index > first and token.start > sentence.tokens[index - 1].end:
            parts.append(" ")
        parts.append(token.text)
    return "".join(parts)


def marker_of(sentence: Sentence, token: int) -> str:
    """Give the preposition or conjunction that brings a phrase or clause, or ""."""
    marker = child(sentence, token, "mark")
    return preposition(sentence, token) or (
        "" if marker is None else sentence.tokens[marker].lemma.lower()
    )
