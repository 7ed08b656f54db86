"""Documents in, parsed documents out, in batches over documents and in constant memory."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.annotate.analysis import Analysis, Parser
from kg.annotate.parser import shipped_parser
from kg.annotate.sentences import paragraphs
from kg.annotate.words import Word
from kg.model import AnnotatedDocument, Document, Sentence, Token

#: Words that are parsed together; enough for batches of like length, and little memory.
_WINDOW = 8_000


@dataclass(frozen=True, slots=True)
class _Cut:
    """A document cut into sentences; ``openings`` are the first sentences of paragraphs."""

    document: Document
    sentences: tuple[tuple[Word, ...], ...]
    openings: tuple[int, ...]

    @property
    def size(self) -> int:
        return sum(map(len, self.sentences))


def annotate(document: Document, *, parser: Parser | None = None) -> AnnotatedDocument:
    """Cut a document into sentences and parse them; offsets point into ``document.text``.

    Args:
        document: any text; an empty one gives no sentences.
        parser: the shipped one, unless you bring your own.

    Raises:
        ModelError: the shipped model is missing or damaged.
    """
    return next(annotate_all((document,), parser=parser))


def annotate_all(
    documents: Iterable[Document], *, parser: Parser | None = None
) -> Iterator[AnnotatedDocument]:
    """Annotate documents in order; a few are parsed together, so that batches fill.

    Memory stays constant on an endless stream: some 8,000 words are held at a time, or one
    document when it is longer.
    """
    waiting: list[_Cut] = []
    size = 0
    for document in documents:
        waiting.append(_cut(document))
        size += waiting[-1].size
        if size >= _WINDOW:
            yield from _parsed(waiting, parser)
            waiting, size = [], 0
    yield from _parsed(waiting, parser)


def _cut(document: Document) -> _Cut:
    sentences: list[tuple[Word, ...]] = []
    openings = []
    for paragraph in paragraphs(document.text):
        openings.append(len(sentences))
        sentences.extend(paragraph.sentences)
    return _Cut(document, tuple(sentences), tuple(openings))


def _parsed(waiting: Iterable[_Cut], parser: Parser | None) -> Iterator[AnnotatedDocument]:
    waiting = tuple(waiting)
    analyses = _analyses([words for cut in waiting for words in cut.sentences], parser)
    for cut in waiting:
        sentences = tuple(
            _sentence(number, words, next(analyses)) for number, words in enumerate(cut.sentences)
        )
        yield AnnotatedDocument(cut.document, sentences, cut.openings)


def _analyses(sentences: list[tuple[Word, ...]], parser: Parser | None) -> Iterator[Analysis]:
    """Parse window by window, so that a very long document needs no more memory than its words."""
    if not sentences:
        return
    parse = parser or shipped_parser()
    window: list[list[str]] = []
    size = 0
    for words in sentences:
        window.append([word.text for word in words])
        size += len(words)
        if size >= _WINDOW:
            yield from parse(window)
            window, size = [], 0
    if window:
        yield from parse(window)


def _sentence(number: int, words: tuple[Word, ...], analysis: Analysis) -> Sentence:
    tokens = tuple(
        Token(word.start, word.end, word.text, lemma, upos, xpos, head, deprel)
        for word, lemma, upos, xpos, head, deprel in zip(
            words,
            analysis.lemmas,
            analysis.upos,
            analysis.xpos,
            analysis.heads,
            analysis.deprels,
            strict=True,
        )
    )
    return Sentence(number, words[0].start, words[-1].end, tokens, analysis.names)
