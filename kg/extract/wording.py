"""Cuts the words of an issue or of an assertion as a reader would cut them."""

from __future__ import annotations

from kg.extract.adjoining import end_of_adjoined
from kg.extract.grammar import marker
from kg.model import Sentence
from kg.tree import base_relation, subtree

#: Dependents that are no part of what an issue is: remarks, apposed names, dates.
_LOOSE = frozenset(
    {"parataxis", "discourse", "vocative", "punct", "cc", "obl:unmarked", "dep", "dislocated"}
)
_CLAUSE_PARTS = frozenset({"nsubj", "cop", "aux", "advmod", "case", "mark"})
#: Function words that a wording does not begin with.
_LEADING = frozenset({"case", "mark", "cc", "punct", "cc:preconj"})
_QUOTES = frozenset("\"'“”‘’«»")


def span_of_issue(sentence: Sentence, token: int, *, avoid: int = -1) -> tuple[int, int]:
    """Give the first token of an issue's wording and the one past its last.

    The words below the head, without leading prepositions and without what a comma sets off behind
    it ("the sale, which Congress may block"); ``avoid`` is the word that takes the stance, whose
    clause is no part of the issue ("a deal that he rejects").
    """
    first, last = _extent(sentence, token, avoid)
    while first < token and _is_leading(sentence, token, first):
        first += 1
    last = end_of_adjoined(sentence, token, last, avoid=avoid)
    while last > token + 1 and _is_trailing(sentence, last - 1):
        last -= 1
    return first, last


def _is_trailing(sentence: Sentence, token: int) -> bool:
    """Tell a comma, and the "only" of "the quota only if", from the last word of an issue."""
    word = sentence.tokens[token]
    return word.deprel == "punct" or word.lemma.lower() == "only"


def _is_leading(sentence: Sentence, head: int, token: int) -> bool:
    word = sentence.tokens[token]
    if word.head == head and word.deprel == "mark" and word.lemma == "to":
        return False
    if word.deprel == "punct" or _denies(sentence, token):
        return True
    return word.deprel in _LEADING and word.head in {head, token + 1}


def _denies(sentence: Sentence, token: int) -> bool:
    """Tell the "no" of "no troops", which is polarity, from that of "no one's rights"."""
    word = sentence.tokens[token]
    owner = sentence.tokens[word.head].deprel == "nmod:poss"
    return word.deprel == "det" and word.lemma == "no" and not owner


def _extent(sentence: Sentence, token: int, avoid: int) -> tuple[int, int]:
    """Spread from the head over its dependents, stopping at the first loose one on each side."""
    inside = _tied(sentence, token, avoid)
    first = last = token
    while first - 1 in inside or _is_joint(sentence, first - 1, inside, first - 2):
        first -= 1
    while last + 1 in inside or _is_joint(sentence, last + 1, inside, last + 2):
        last += 1
    return first, last + 1


def _tied(sentence: Sentence, token: int, avoid: int) -> set[int]:
    """Give the head and what is tied to it, at every level without what a comma sets off."""
    inside = {token}
    for child in sentence.children[token]:
        below = _below(sentence, child)
        if avoid not in below and not _is_loose(sentence, token, child):
            inside.update(below)
    return inside


def _below(sentence: Sentence, token: int) -> set[int]:
    inside = {token}
    for child in sentence.children[token]:
        if not _is_aside(sentence, token, child):
            inside.update(_below(sentence, child))
    return inside


def _is_aside(sentence: Sentence, head: int, child: int) -> bool:
    """Tell appositions and added clauses deep inside a wording."""
    deprel = sentence.tokens[child].deprel
    if deprel == "parataxis":
        return True
    added = deprel in {"appos", "acl:relcl", "advcl:relcl"} and child > head + 1
    return added and _behind_comma(sentence, child)


def _is_joint(sentence: Sentence, token: int, inside: set[int], beyond: int) -> bool:
    """Tell punctuation and conjunctions inside the wording from those that end it."""
    if not 0 <= token < len(sentence.tokens) or beyond not in inside:
        return False
    return sentence.tokens[token].deprel in {"punct", "cc", "cc:preconj"}


def _is_loose(sentence: Sentence, head: int, child: int) -> bool:
    word = sentence.tokens[child]
    relation = base_relation(word.deprel)
    if relation in _CLAUSE_PARTS and _is_prepositional_predicate(sentence, head):
        return True
    if word.deprel in _LOOSE or (relation == "appos" and child > head + 1):
        return True
    if child < head:
        return relation in {"advcl"} or (
            relation == "obl" and _follows_comma_after(sentence, child)
        )
    behind_comma = _behind_comma(sentence, child)
    if relation == "conj":
        return sentence.tokens[head].upos == "VERB" and (
            marker(sentence, child) == "that" or (behind_comma and _has_subject(sentence, child))
        )
    return relation in {"advcl", "acl", "obl"} and (behind_comma or _is_condition(sentence, child))


def _is_prepositional_predicate(sentence: Sentence, head: int) -> bool:
    """Tell "is against the plan", of which only the plan is an issue."""
    relations = {sentence.tokens[i].deprel for i in sentence.children[head]}
    return {"cop", "case"} <= relations


def _is_condition(sentence: Sentence, child: int) -> bool:
    return marker(sentence, child) in {
        "if",
        "unless",
        "because",
        "while",
        "although",
        "as",
        "after",
        "since",
        "until",
    }


def _has_subject(sentence: Sentence, token: int) -> bool:
    return any(
        base_relation(sentence.tokens[i].deprel) == "nsubj" for i in sentence.children[token]
    )


def _behind_comma(sentence: Sentence, child: int) -> bool:
    first = min(subtree(sentence, child))
    while first > 0 and sentence.tokens[first].text == ",":
        return True
    return first > 0 and sentence.tokens[first - 1].text in {",", "—", "–", ";", "-"}


def _follows_comma_after(sentence: Sentence, child: int) -> bool:
    last = max(subtree(sentence, child))
    return last + 1 < len(sentence.tokens) and sentence.tokens[last + 1].text == ","


def text_of(text: str, sentence: Sentence, span: tuple[int, int]) -> str:
    """Give the exact text of a token span."""
    start, end = offsets_of(sentence, span)
    return text[start:end]


def offsets_of(sentence: Sentence, span: tuple[int, int]) -> tuple[int, int]:
    """Give the offsets of a token span, unpaired quotation marks at its ends left out."""
    first, last = span
    while first < last - 1 and sentence.tokens[first].text in _QUOTES:
        first += 1
    while last - 1 > first and sentence.tokens[last - 1].text in _QUOTES:
        last -= 1
    return sentence.tokens[first].start, sentence.tokens[last - 1].end


def span_around(sentence: Sentence, tokens: list[int]) -> tuple[int, int]:
    """Give the smallest token span that holds all of the tokens."""
    return min(tokens), max(tokens) + 1
