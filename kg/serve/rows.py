"""Holds the number of rows of an answer below a limit."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.query import QueryForm, form_of
from kg.query.tokens import Token, TokenKind, tokens

_NUMBER = re.compile(r"(?:\s|#[^\n\r]*[\n\r])*(\d+)")


@dataclass(frozen=True, slots=True)
class LimitedQuery:
    """A query that gives at most so many rows.

    Attributes:
        imposed: whether the limit is ours and not the query's own.
    """

    text: str
    imposed: bool


def with_row_limit(query: str, rows: int) -> LimitedQuery:
    """Add a LIMIT to a query that has none, or lower the one it has.

    >>> with_row_limit("SELECT * { ?s ?p ?o } LIMIT 7", 5)
    LimitedQuery(text='SELECT * { ?s ?p ?o } LIMIT 5', imposed=True)
    >>> with_row_limit("SELECT * { ?s ?p ?o } LIMIT 3", 5).imposed
    False
    """
    if form_of(query) is QueryForm.ASK:
        return LimitedQuery(query, imposed=False)
    outer = list(_words_outside_braces(query))
    number = next((_number_after(query, word) for word in outer if _is(word, "LIMIT")), None)
    if number is None:
        return _with_limit_added(query, outer, rows)
    if int(number[1]) <= rows:
        return LimitedQuery(query, imposed=False)
    text = f"{query[: number.start(1)]}{rows}{query[number.end(1) :]}"
    return LimitedQuery(text, imposed=True)


def _with_limit_added(query: str, outer: list[Token], rows: int) -> LimitedQuery:
    values = [word.start for word in outer if _is(word, "VALUES")]  # a VALUES block comes last
    place = values[-1] if values else len(query)
    text = f"{query[:place]}\nLIMIT {rows}\n{query[place:]}"
    return LimitedQuery(text, imposed=True)


def _number_after(query: str, word: Token) -> re.Match[str] | None:
    return _NUMBER.match(query, word.start + len(word.text))


def _is(token: Token, word: str) -> bool:
    return token.text.upper() == word


def _words_outside_braces(query: str) -> Iterator[Token]:
    depth = 0
    for token in tokens(query):
        if token.kind is TokenKind.WORD and depth == 0:
            yield token
        elif token.kind is TokenKind.OTHER:
            depth += {"{": 1, "}": -1}.get(token.text, 0)
