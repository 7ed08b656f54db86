"""Measures the cutting of running text into sentences and words."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from kg.annotate.sentences import paragraphs
from kg.training.evaluation import Count
from kg.training.treebanks import GoldSentence


@dataclass(frozen=True, slots=True)
class SegmentationFigures:
    """Exact spans, counted in characters that are not white space."""

    sentences: Count = field(default_factory=Count)
    words: Count = field(default_factory=Count)


#: Where something stands: offsets in visible characters.
Span = tuple[int, int]


def evaluate_segmentation(sentences: Sequence[GoldSentence]) -> SegmentationFigures:
    """Cut the text of each document anew and compare with the treebank's cuts."""
    figures = SegmentationFigures()
    for document in _documents(sentences):
        cut = [s for paragraph in paragraphs(_text(document)) for s in paragraph.sentences]
        found = [[word.text for word in sentence] for sentence in cut]
        wanted = [sentence.words for sentence in document]
        _compare(figures.sentences, _sentence_spans(wanted), _sentence_spans(found))
        _compare(figures.words, _word_spans(wanted), _word_spans(found))
    return figures


def _documents(sentences: Iterable[GoldSentence]) -> Iterator[list[GoldSentence]]:
    document: list[GoldSentence] = []
    for sentence in sentences:
        if document and sentence.document != document[-1].document:
            yield document
            document = []
        document.append(sentence)
    if document:
        yield document


def _text(document: Sequence[GoldSentence]) -> str:
    """Put the document together as it was: paragraphs on lines of their own."""
    pieces: list[str] = []
    for sentence in document:
        if pieces:
            pieces.append("\n\n" if sentence.opens_paragraph else " ")
        pieces.append(sentence.text)
    return "".join(pieces)


def _compare(count: Count, wanted: set[Span], found: set[Span]) -> None:
    count.add(len(wanted & found), len(found), len(wanted))


def _sentence_spans(sentences: Iterable[Sequence[str]]) -> set[Span]:
    return set(_spans("".join(sentence) for sentence in sentences))


def _word_spans(sentences: Iterable[Sequence[str]]) -> set[Span]:
    return set(_spans(word for sentence in sentences for word in sentence))


def _spans(pieces: Iterable[str]) -> Iterator[Span]:
    position = 0
    for piece in pieces:
        length = sum(not character.isspace() for character in piece)
        yield position, position + length
        position += length
