"""Splits SPARQL into tokens, enough to tell keywords from strings, IRIs and comments."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum


class TokenKind(Enum):
    """What a token is."""

    COMMENT = "comment"
    STRING = "string"
    IRI = "iri"
    VARIABLE = "variable"
    TAG = "tag"
    NAME = "name"
    WORD = "word"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Token:
    """A token with its offset in the query."""

    kind: TokenKind
    text: str
    start: int


#: The order matters: a # inside an IRI or a string starts no comment.
_TOKEN = re.compile(
    r"""
    (?P<string>\"\"\"(?:[^\"\\]|\\.|\"(?!\"\"))*\"\"\"|'''(?:[^'\\]|\\.|'(?!''))*'''
      |\"(?:[^\"\\\n\r]|\\.)*\"|'(?:[^'\\\n\r]|\\.)*')
    |(?P<iri><[^<>\"{}|^`\\\x00-\x20]*>)
    |(?P<comment>\#[^\n\r]*)
    |(?P<variable>[?$]\w+)
    |(?P<tag>@[A-Za-z][\w-]*)
    |(?P<name>(?:[^\W\d](?:[\w.-]*[\w-])?)?:(?:[\w:.%\\-]*[\w:%-])?)
    |(?P<word>[^\W\d]\w*)
    |(?P<other>\s+|.)
    """,
    re.VERBOSE | re.DOTALL,
)


def tokens(query: str) -> Iterator[Token]:
    """Give the tokens of a query in order, blanks left out.

    >>> [t.text for t in tokens("ASK { ?s kg:opposes 'SERVICE' } # LOAD")]
    ['ASK', '{', '?s', 'kg:opposes', "'SERVICE'", '}', '# LOAD']
    """
    for match in _TOKEN.finditer(query):
        kind = TokenKind(match.lastgroup)
        if not (kind is TokenKind.OTHER and match.group().isspace()):
            yield Token(kind, match.group(), match.start())


def words(query: str) -> Iterator[Token]:
    """Give the bare words, among them every keyword."""
    return (token for token in tokens(query) if token.kind is TokenKind.WORD)
