"""Documents in, parsed documents out, one after the other and in constant memory."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.annotate.analysis import Analysis, Parser
from kg.annotate.mending import mended
from kg.annotate.parser import shipped_parser
from kg.annotate.sentences import paragraphs
from kg.annotate.words import Word
from kg.model import AnnotatedDocument, Document, Sentence, Token

#: Words of one document that are parsed together; a longer one is parsed in stretches.
_WINDOW = 8_000


@dataclass(frozen=True, slots=True)
class _Cut:
    """A document cut into sentences; ``openings`` are the first sentences of paragraphs."""

    document: Document
    sentences: tuple[tuple[Word, ...], ...]
    openings: tuple[int, ...]


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
    """Annotate documents in order, each on its own.

    Documents are never parsed together: the network's integer arithmetic scales with what stands in
    a batch, so that company could change a reading. A document is parsed the same wherever it
    comes, and memory is that of one document.
    """
    for document in documents:
        yield _annotated(_cut(document), parser)


def _cut(document: Document) -> _Cut:
    sentences: list[tuple[Word, ...]] = []
    openings = []
    for paragraph in paragraphs(document.text):
        openings.append(len(sentences))
        sentences.extend(paragraph.sentences)
    return _Cut(document, tuple(sentences), tuple(openings))


def _annotated(cut: _Cut, parser: Parser | None) -> AnnotatedDocument:
    analyses = _analyses(cut.sentences, parser)
    sentences = tuple(
        _sentence(number, words, next(analyses)) for number, words in enumerate(cut.sentences)
    )
    return AnnotatedDocument(cut.document, sentences, cut.openings)


def _analyses(sentences: tuple[tuple[Word, ...], ...], parser: Parser | None) -> Iterator[Analysis]:
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
    analysis = mended([word.text for word in words], analysis)
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
