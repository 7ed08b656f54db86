"""When something holds: time expressions as intervals, anchored at the document's date."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from kg.extract.calendar import Found, find_expressions
from kg.extract.dates import Direction
from kg.extract.modality import modality_of
from kg.extract.scope import governors
from kg.lexicon.times import time_words
from kg.model import Modality, Sentence, TimeSpan, Token
from kg.tree import ancestors, base_relation

#: A time below one of these belongs to the clause there, not to the word above.
_CLAUSES = {"ccomp", "advcl", "acl", "parataxis", "csubj", "conj"}


def time_of(sentence: Sentence, token: int, *, anchor: date | None) -> TimeSpan | None:
    """Give the time that the text states for what the token says, or None.

    The expression must hang on the token's own clause, or on a word whose mode reaches it
    ("agreed on Tuesday to withdraw"). ``anchor`` is the day of the document; without it relative
    times keep their words and stay open at both ends.
    """
    if not any(_is_trigger(word) for word in sentence.tokens):
        return None
    words = _spaced(sentence)
    for holder in (token, *governors(sentence, token)):
        ahead = modality_of(sentence, holder) is not Modality.ACTUAL
        direction = Direction.AHEAD if ahead else Direction.BACK
        for expression in find_expressions(words, anchor, direction):
            if _hangs_on(sentence, expression, holder):
                return TimeSpan(expression.text, expression.start, expression.end)
    return None


@lru_cache(maxsize=4096)
def _is_time_word(word: str) -> bool:
    words = time_words()
    tables = (words.months, words.weekdays, words.units, words.days, words.seasons)
    return any(word in table for table in tables)


def _is_trigger(token: Token) -> bool:
    text = token.text
    if text[:4].isdigit() and len(text) >= 4:
        return True
    return _is_time_word(token.lemma.lower().rstrip(".")) or _is_time_word(text.lower().rstrip("."))


def _spaced(sentence: Sentence) -> str:
    """Give the sentence with every word at its own offset, gaps as spaces."""
    parts: list[str] = []
    at = sentence.tokens[0].start
    for token in sentence.tokens:
        parts.append(" " * (token.start - at))
        parts.append(token.text)
        at = token.end
    return "".join(parts)


def _hangs_on(sentence: Sentence, expression: Found, holder: int) -> bool:
    base = sentence.tokens[0].start
    inside = [
        index
        for index, token in enumerate(sentence.tokens)
        if token.start - base < expression.last and token.end - base > expression.first
    ]
    heads = [i for i in inside if sentence.tokens[i].head not in inside]
    return any(_reaches(sentence, head, holder) for head in heads)


def _reaches(sentence: Sentence, token: int, holder: int) -> bool:
    """Tell whether the path up from the expression meets the holder before another clause."""
    current = token
    for above in ancestors(sentence, token):
        if base_relation(sentence.tokens[current].deprel) in _CLAUSES:
            return False
        if above == holder:
            return True
        current = above
    return token == holder
