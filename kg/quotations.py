"""Finds quotations: stretches of a document between quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from kg.model import AnnotatedDocument, Sentence

_OPENING = {"“", "«", "„", "``"}


@dataclass(frozen=True, slots=True)
class Quote:
    """What stands between two quotation marks, marks excluded; offsets in code points.

    Attributes:
        closed: whether the closing mark was found before the paragraph ended.
    """

    start: int
    end: int
    closed: bool


@dataclass(frozen=True, slots=True)
class Quotes:
    """All quotations of a document, in text order."""

    spans: tuple[Quote, ...] = ()

    def around(self, offset: int) -> Quote | None:
        """Give the quotation that an offset stands in."""
        at = bisect_right(self.spans, offset, key=lambda quote: quote.start) - 1
        if at >= 0 and offset < self.spans[at].end:
            return self.spans[at]
        return None

    def within(self, sentence: Sentence) -> list[Quote]:
        """List the quotations that touch a sentence."""
        at = max(0, bisect_right(self.spans, sentence.start, key=lambda quote: quote.start) - 1)
        found: list[Quote] = []
        while at < len(self.spans) and self.spans[at].start < sentence.end:
            if self.spans[at].end > sentence.start:
                found.append(self.spans[at])
            at += 1
        return found

    def inside(self, sentence: Sentence) -> tuple[bool, ...]:
        """Tell of each token whether it stands in a quotation."""
        near = self.within(sentence)
        if not near:
            return (False,) * len(sentence.tokens)
        return tuple(
            any(quote.start <= token.start < quote.end for quote in near)
            for token in sentence.tokens
        )


def find_quotes(annotated: AnnotatedDocument) -> Quotes:
    """Find the quotations of a document; a quotation left open ends with its paragraph.

    Straight marks open before a word and close after one; two marks of apostrophes or of backticks
    count as one. Single marks count as the British use them, where one that opens is followed by
    one that closes and is no apostrophe ('We're leaving the people's camp,' she said).
    """
    text = annotated.document.text
    found: list[Quote] = []
    for start, end in _paragraphs(annotated):
        found.extend(_in_paragraph(text, start, end))
    return Quotes(tuple(found))


def _paragraphs(annotated: AnnotatedDocument) -> Iterator[tuple[int, int]]:
    sentences = annotated.sentences
    firsts = annotated.paragraphs or ((0,) if sentences else ())
    for number, first in enumerate(firsts):
        last = firsts[number + 1] if number + 1 < len(firsts) else len(sentences)
        yield sentences[first].start, sentences[last - 1].end


def _in_paragraph(text: str, start: int, end: int) -> Iterator[Quote]:
    """Give the outermost quotations: marks of the other kind inside one belong to what is said."""
    found = [*_double(text, start, end), *_single(text, start, end)]
    last = start
    for quote in sorted(found, key=lambda quote: (quote.start, -quote.end)):
        if quote.start >= last:
            yield quote
            last = quote.end


def _double(text: str, start: int, end: int) -> Iterator[Quote]:
    opened: int | None = None
    for at, width, opens in _marks(text, start, end):
        if opens:
            opened = at + width
        elif opened is not None:
            yield Quote(opened, at, closed=True)
            opened = None
    if opened is not None and opened < end:
        yield Quote(opened, end, closed=False)


_MARK = re.compile("''|``|[\"“«„”»]")


def _marks(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """List the marks as offset, width and whether they open."""
    for match in _MARK.finditer(text, start, end):
        mark, at = match[0], match.start()
        straight = mark in {'"', "''"}
        opens = _opens(text, at, match.end(), end) if straight else mark in _OPENING
        yield at, len(mark), opens


def _opens(text: str, at: int, after: int, end: int) -> bool:
    before = text[at - 1] if at else " "
    following = text[after] if after < end else " "
    return (before.isspace() or before in "([—–-/:") and not following.isspace()


#: A single mark that opens: before a word, and no elision ("'em", "the '90s", "rock 'n' roll").
_SINGLE_OPENS = re.compile(
    r"(?<![^\s(\[—–\-/:\"“])(?:‘|'(?!'|(?:em|n|til|tis|twas|cause|bout|\d0s)\b))(?=[^\s'’])", re.I
)
#: One that closes: behind a word or mark and before none.
_SINGLE_CLOSES = re.compile(r"(?<=[^\s'‘])(?:'(?!')|’)(?!\w)")
#: Words of a quotation whose end may as well be the apostrophe of a plural ("rogue states'").
_SHORT = 6


def _single(text: str, start: int, end: int) -> Iterator[Quote]:
    last = start
    for opening in _SINGLE_OPENS.finditer(text, start, end):
        if opening.start() < last:
            continue
        closing = _closing(text, opening.end(), end)
        if closing is not None:
            yield Quote(opening.end(), closing, closed=True)
            last = closing + 1


def _closing(text: str, start: int, end: int) -> int | None:
    """Give the mark that closes; the apostrophe of a plural only where no other mark does."""
    limit = _next_opening(text, start, end)
    marks = [match.start() for match in _SINGLE_CLOSES.finditer(text, start, limit)]
    sure = next((at for at in marks if not _is_plural(text, at)), None)
    if sure is None and marks and len(text[start : marks[0]].split()) <= _SHORT:
        return marks[0]
    return sure


def _next_opening(text: str, start: int, end: int) -> int:
    following = _SINGLE_OPENS.search(text, start, end)
    return following.start() if following else end


def _is_plural(text: str, at: int) -> bool:
    """Tell "the workers' demands" from "the workers,'" and "the workers'." at its end."""
    return text[at - 1] in "sS" and text[at + 1 : at + 2] == " " and text[at + 2 : at + 3].isalpha()
