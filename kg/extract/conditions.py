"""The condition under which an assertion is made, in the text's own words."""

from __future__ import annotations

from kg.extract.scope import governors, surface
from kg.lexicon.cues import modality_cues
from kg.model import Sentence
from kg.tree import base_relation, children, subtree


def condition_of(sentence: Sentence, token: int) -> str:
    """Give the words of the condition that governs the token, or "".

    A clause with "if", "unless", "until" or the like below the token or below a word whose mode
    reaches it; "only" and "even" before it belong to it.
    """
    span = condition_span(sentence, token)
    return surface(sentence, *span) if span else ""


def condition_span(sentence: Sentence, token: int) -> tuple[int, int] | None:
    """Give the first token of the condition and the one past its last."""
    for index in (token, *governors(sentence, token)):
        for below in children(sentence, index, ("advcl", "obl", "advmod")):
            if is_condition_clause(sentence, below):
                return _extent(sentence, below)
    return None


def is_condition_clause(sentence: Sentence, token: int) -> bool:
    """Tell whether a clause or phrase is marked as a condition.

    By a conjunction ("if"), by its first words ("as long as", "in exchange for"), or by its order
    ("Should the truce collapse").
    """
    relation = base_relation(sentence.tokens[token].deprel)
    if relation not in {"advcl", "obl", "advmod"} or not sentence.children[token]:
        return False
    if _opens_with_phrase(sentence, token):
        return True
    if relation != "advcl":
        return False
    markers = children(sentence, token, ("mark",))
    return any(_is_marker(sentence, m) for m in markers) or _is_inverted(sentence, token, markers)


def _is_marker(sentence: Sentence, marker: int) -> bool:
    parts = [marker, *children(sentence, marker, ("fixed",))]
    words = " ".join(sentence.tokens[i].lemma.lower() for i in parts)
    return words in modality_cues().condition_markers and not _is_whether(sentence, marker)


def _opens_with_phrase(sentence: Sentence, token: int) -> bool:
    inside = [i for i in subtree(sentence, token) if sentence.tokens[i].upos != "PUNCT"]
    opening = surface(sentence, inside[0], min(inside[0] + 6, len(sentence.tokens))).lower()
    return any(opening.startswith(phrase + " ") for phrase in modality_cues().condition_phrases)


def _is_inverted(sentence: Sentence, token: int, markers: list[int]) -> bool:
    first = sentence.tokens[subtree(sentence, token)[0]]
    inverting = modality_cues().inverting
    return not markers and first.upos == "AUX" and first.text.lower() in inverting


def _is_whether(sentence: Sentence, marker: int) -> bool:
    """Tell "asked if X left", a question, from a condition."""
    clause = sentence.tokens[marker].head
    return sentence.tokens[clause].deprel == "ccomp"


def _extent(sentence: Sentence, token: int) -> tuple[int, int]:
    inside = [i for i in subtree(sentence, token) if sentence.tokens[i].upos != "PUNCT"]
    first, last = inside[0], inside[-1] + 1
    before = sentence.tokens[first - 1].lemma.lower() if first else ""
    return (first - 1 if before in {"only", "even"} else first), last
