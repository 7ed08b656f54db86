"""Cuts a document into pieces that carry the same marks."""

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kg.model import Evidence, Extraction, Position, Relation, Statement

Assertion = Relation | Position | Statement


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; ``marks`` are the words for what it is, sorted, ``hint`` who is meant."""

    text: str
    marks: tuple[str, ...] = ()
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A sentence with assertions (``number`` from 1), or text of which none was made (0)."""

    number: int
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Span:
    """Offsets of one mark in the document; a narrower span wins where hints differ."""

    start: int
    end: int
    mark: str
    hint: str = ""


@dataclass(slots=True)
class ReadSentence:
    """A sentence and what was read from it, in text order."""

    start: int
    end: int
    assertions: list[Assertion] = field(default_factory=list)


def read_sentences(extraction: Extraction) -> list[ReadSentence]:
    """List the sentences that carry assertions, in text order."""
    found: dict[int, ReadSentence] = {}
    for assertion in assertions_of(extraction):
        for item in assertion.evidence:
            place = ReadSentence(item.sentence_start, item.sentence_end)
            kept = found.setdefault(item.sentence_start, place)
            if assertion not in kept.assertions:
                kept.assertions.append(assertion)
    return [found[start] for start in sorted(found)]


def assertions_of(extraction: Extraction) -> tuple[Assertion, ...]:
    """Give everything that was read: positions, relations, statements."""
    return (*extraction.positions, *extraction.relations, *extraction.statements)


def stretches(extraction: Extraction) -> list[Stretch]:
    """Cut the whole text: the pieces joined give it back, character by character."""
    text, spans = extraction.document.text, _spans(extraction)
    found, at = [], 0
    for number, sentence in enumerate(read_sentences(extraction), start=1):
        start = max(sentence.start, at)
        if at < start:
            found.append(Stretch(0, _pieces(text, at, start, spans)))
        if start < sentence.end:
            found.append(Stretch(number, _pieces(text, start, sentence.end, spans)))
        at = max(at, sentence.end)
    if at < len(text):
        found.append(Stretch(0, _pieces(text, at, len(text), spans)))
    return found


def _spans(extraction: Extraction) -> list[Span]:
    actors = {actor.id: actor for actor in extraction.actors}
    spans = [
        Span(m.start, m.end, f"actor {actors[m.actor].type.value}", actors[m.actor].name)
        for m in extraction.mentions
        if m.actor in actors
    ]
    for assertion in assertions_of(extraction):
        spans += (Span(e.cue_start, e.cue_end, "cue") for e in assertion.evidence)
        if isinstance(assertion, Statement):
            spans.append(Span(assertion.content_start, assertion.content_end, "content"))
            spans.append(Span(assertion.cue_start, assertion.cue_end, "cue"))
        if isinstance(assertion, Position):
            spans += (_wording(assertion, item, extraction) for item in assertion.evidence)
    return sorted({s for s in spans if s.start < s.end}, key=lambda s: (s.start, s.end, s.mark))


def _wording(position: Position, evidence: Evidence, extraction: Extraction) -> Span:
    """Find the words of the issue inside the sentence; nowhere is an empty span."""
    text = extraction.document.text
    at = text.find(position.wording, evidence.sentence_start, evidence.sentence_end)
    labels = {issue.id: issue.label for issue in extraction.issues}
    end = at + len(position.wording) if at >= 0 else at
    return Span(at, end, "issue", labels.get(position.issue, ""))


def _pieces(text: str, start: int, end: int, spans: Iterable[Span]) -> tuple[Piece, ...]:
    here = [span for span in spans if span.start < end and span.end > start]
    edges = {start, end} | {edge for span in here for edge in (span.start, span.end)}
    cuts = sorted(edge for edge in edges if start <= edge <= end)
    return tuple(_cut(text, cuts, here))


def _cut(text: str, cuts: list[int], spans: list[Span]) -> Iterator[Piece]:
    for start, end in itertools.pairwise(cuts):
        over = [span for span in spans if span.start <= start and span.end >= end]
        over.sort(key=lambda span: span.start - span.end)
        marks = sorted({mark for span in _visible(over) for mark in span.mark.split()})
        hints = [span.hint for span in over if span.hint]
        yield Piece(text[start:end], tuple(marks), hints[-1] if hints else "")


def _visible(over: list[Span]) -> list[Span]:
    """Of nested actors the inner one is shown ("Russian" in "the Russian president")."""
    actors = [span for span in over if span.mark.startswith("actor")]
    return [span for span in over if span not in actors[:-1]]
