"""Composes the stages: read, annotate, resolve, extract, write; and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from importlib.resources.abc import Traversable
from pathlib import Path

from kg import __version__
from kg.annotate import Parser, annotate_all
from kg.errors import InputError
from kg.extract import extract
from kg.lexicon.derived import derived
from kg.lexicon.gazetteer import own_actor_files
from kg.model import Document, Extraction
from kg.rdf import DEFAULT_BASE, DocumentGraph, GraphSettings, document_digest, write_extraction
from kg.read import ReadOptions, read_documents
from kg.replay import ledger_beside, replay
from kg.resolve import resolve
from kg.resources import resource
from kg.store import Stamp, StoreWriter, open_writer

#: Documents that are written together: large enough for a bulk load, small enough that a kill costs
#: little and memory stays constant.
_BATCH = 64


@dataclass(frozen=True, slots=True)
class Counts:
    """How many assertions were made."""

    relations: int = 0
    positions: int = 0
    statements: int = 0

    def plus(self, extraction: Extraction) -> Counts:
        """Add those of one document."""
        return Counts(
            self.relations + len(extraction.relations),
            self.positions + len(extraction.positions),
            self.statements + len(extraction.statements),
        )

    def and_those(self, others: Counts) -> Counts:
        """Add the counts of others."""
        return Counts(
            self.relations + others.relations,
            self.positions + others.positions,
            self.statements + others.statements,
        )


@dataclass(frozen=True, slots=True)
class BuildSummary:
    """What a build did; ids in the order of reading.

    Attributes:
        undated: documents among the added and replaced ones without a date.
        failures: what could not be read, each with its place.
    """

    added: tuple[str, ...]
    replaced: tuple[str, ...]
    unchanged: tuple[str, ...]
    undated: tuple[str, ...]
    failures: tuple[InputError, ...]
    counts: Counts


@dataclass(slots=True)
class _Tally:
    """Gathers a summary while documents pass."""

    added: list[str] = field(default_factory=list)
    replaced: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    undated: list[str] = field(default_factory=list)
    failures: list[InputError] = field(default_factory=list)
    counts: Counts = field(default_factory=Counts)

    def count(self, written: Written) -> None:
        self.counts = self.counts.and_those(written.counts)
        if not written.is_dated:
            self.undated.append(written.document)

    def summary(self) -> BuildSummary:
        return BuildSummary(
            tuple(self.added),
            tuple(self.replaced),
            tuple(self.unchanged),
            tuple(self.undated),
            tuple(self.failures),
            self.counts,
        )


def extract_documents(
    documents: Iterable[Document], *, parser: Parser | None = None
) -> Iterator[Extraction]:
    """Give what each document says, in order.

    >>> [one] = extract_documents([Document("a", "Russia opposes NATO's expansion.")])
    >>> [(p.actor, p.stance.name, p.wording) for p in one.positions]
    [('russia', 'opposes', "NATO's expansion")]
    """
    for annotated in annotate_all(documents, parser=parser):
        yield extract(annotated, resolve(annotated))


@derived
def fingerprint() -> str:
    """Give a digest of all that an extraction depends on besides the text.

    It covers the version of the program, the language model, the lexicon and the known actors; when
    one changes, a build reads stored documents again.
    """
    total = sha256(__version__.encode())
    for folder in ("model", "lexicon", "actors"):
        for path in _files(resource("data", folder)):
            total.update(path.name.encode())
            total.update(path.read_bytes())
    for own in own_actor_files():
        total.update(own.read_bytes())
    return total.hexdigest()[:16]


def _files(folder: Traversable) -> Iterator[Traversable]:
    for item in sorted(folder.iterdir(), key=lambda path: path.name):
        if item.is_dir():
            yield from _files(item)
        elif Path(item.name).suffix in {".toml", ".csv", ".tsv", ".onnx", ".npz", ".txt", ".json"}:
            yield item


@dataclass(frozen=True, slots=True)
class Written:
    """A document that has been read.

    Attributes:
        graph: None when a worker has put it into a shard.
    """

    document: str
    graph: DocumentGraph | None
    counts: Counts
    is_dated: bool


#: Reads documents and gives them in the same order; workers may write shards into the folder.
Runner = Callable[[Iterable[Document], GraphSettings, Path], Iterator[Written]]


def read_here(
    documents: Iterable[Document], settings: GraphSettings, _shards: Path
) -> Iterator[Written]:
    """Read documents in this process."""
    return (read_one(document, settings) for document in documents)


def read_one(document: Document, settings: GraphSettings) -> Written:
    """Read one document; the same wherever and beside whatever it is read."""
    [extraction] = extract_documents([document])
    graph = write_extraction(extraction, settings)
    return Written(document.id, graph, Counts().plus(extraction), document.date is not None)


def build(
    paths: Sequence[Path],
    store: Path,
    *,
    options: ReadOptions | None = None,
    base: str = "",
    progress: Callable[[str], None] = lambda _document: None,
    runner: Runner = read_here,
) -> BuildSummary:
    """Read files into a store; a stored document whose text and settings are unchanged is skipped.

    Each document is written whole or not at all. ``progress`` is told the id of every document that
    is done. The graph is the same whichever runner reads the documents. The decisions of the ledger
    beside the store are applied at the end.

    Raises:
        StoreError: the store cannot be opened for writing.
        ExchangeError: the ledger cannot be read; the documents are stored all the same.
        ModelError: the language model is missing.
    """
    tally = _Tally()
    with open_writer(store, base=base) as writer:
        fresh = _fresh(read_documents(paths, options), writer, tally)
        settings = GraphSettings(writer.description.base or DEFAULT_BASE, fingerprint())
        batch: list[DocumentGraph] = []
        for written in runner(fresh, settings, writer.shards):
            tally.count(written)
            progress(written.document)
            batch += [written.graph] if written.graph else []
            if len(batch) >= _BATCH:
                writer.put_all(batch)
                batch = []
        writer.put_all(batch)
        writer.absorb_shards()
    if ledger_beside(store).exists():
        replay(store, ledger_beside(store))
    return tally.summary()


def _fresh(
    found: Iterable[Document | InputError], writer: StoreWriter, tally: _Tally
) -> Iterator[Document]:
    """Let documents through that the store lacks or has in another state."""
    for item in found:
        if isinstance(item, InputError):
            tally.failures.append(item)
            continue
        stamp = writer.stamp(item.id)
        if stamp == Stamp(document_digest(item), fingerprint()):
            tally.unchanged.append(item.id)
            continue
        (tally.replaced if stamp else tally.added).append(item.id)
        yield item
