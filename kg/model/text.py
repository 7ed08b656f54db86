"""Texts as read and as parsed."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from kg.model.terms import NameType


@dataclass(frozen=True, slots=True)
class Document:
    """One text as read, with what is known of it.

    Attributes:
        id: the ``id`` field of JSON Lines input, else the file's stem; unique in a store.
        text: the body; all offsets point into it.
        title: headline, or "".
        date: day of publication, or None when unknown.
        source: outlet or author as the text names it, or "".
        url: http(s) address, or "".
        fields: further metadata as (name, value) pairs, sorted by name.
    """

    id: str
    text: str
    title: str = ""
    date: date | None = None
    source: str = ""
    url: str = ""
    fields: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a sentence with its place in the tree (Universal Dependencies).

    Attributes:
        head: index of the governing token in the sentence, -1 for the root.
        deprel: full relation, subtype included ("nsubj:pass").
    """

    start: int
    end: int
    text: str
    lemma: str
    upos: str
    xpos: str
    head: int
    deprel: str


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A name that the language model saw: tokens ``first`` up to ``last`` (exclusive)."""

    first: int
    last: int
    type: NameType


@dataclass(frozen=True, slots=True)
class Sentence:
    """One parsed sentence; ``children[i]`` lists the dependents of token i in text order."""

    index: int
    start: int
    end: int
    tokens: tuple[Token, ...]
    names: tuple[NameSpan, ...] = ()
    children: tuple[tuple[int, ...], ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the tree downwards once, since every rule walks it."""
        below: list[list[int]] = [[] for _ in self.tokens]
        for index, token in enumerate(self.tokens):
            if token.head >= 0:
                below[token.head].append(index)
        object.__setattr__(self, "children", tuple(tuple(row) for row in below))


@dataclass(frozen=True, slots=True)
class AnnotatedDocument:
    """A document with its parsed sentences, in text order, paragraphs marked.

    Attributes:
        paragraphs: index of the first sentence of each paragraph, ascending; a title line or
            heading is a paragraph of its own.
    """

    document: Document
    sentences: tuple[Sentence, ...]
    paragraphs: tuple[int, ...] = ()
