"""Adds, replaces and removes document graphs."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import StoreError
from kg.rdf import DocumentGraph, Iris
from kg.store.documents import check_documents, document_ids
from kg.store.layout import Layout, StoreDescription, create, describe, disk_errors
from kg.store.lock import writer_lock
from kg.store.names import NameIndex, stands_elsewhere
from kg.store.ontology import add_ontology
from kg.store.shards import batches, shard_files
from kg.store.snapshots import publish, remove_orphans
from kg.store.stamps import Stamp, stamp_of
from kg.vocabulary import expand, term

if TYPE_CHECKING:
    from pyoxigraph import Quad, RdfFormat
    from pyoxigraph import Store as Database

#: From this many graphs on a bulk load is the faster way.
BULK = 8
#: From so many documents on, loaded by one writer, compacting at the end is worth while: loading
#: 10,000 took 40 CPU seconds, compacting 5, and questions became 1.3 to 7 times as fast.
_MANY = 2_000


class StoreWriter:
    """The one process that changes a store.

    What it has written is safe when a call returns, and visible to readers after :meth:`publish`.
    """

    def __init__(self, layout: Layout, database: "Database", description: StoreDescription) -> None:
        self._layout = layout
        self._database = database
        self._iris = Iris(description.base)
        self._names = NameIndex(database, description.base)
        self._loaded = 0
        self.description = description

    def stamp(self, document: str) -> Stamp | None:
        """Give the stamp of a stored document, or None when the store has no such document."""
        digest = self._value(self._iris.of("document", document), term("digest"))
        if digest is None:
            return None
        made = self._value(self._iris.of("extraction", document), term("fingerprint"))
        return Stamp(digest, made or "")

    def _has(self, document: str) -> bool:
        return self._value(self._iris.of("document", document), term("digest")) is not None

    def _value(self, subject: str, predicate: str) -> str | None:
        from pyoxigraph import DefaultGraph, Literal, NamedNode

        pattern = NamedNode(subject), NamedNode(predicate)
        for quad in self._database.quads_for_pattern(*pattern, None, DefaultGraph()):
            if isinstance(quad.object, Literal):
                return quad.object.value
        return None

    def documents(self) -> list[str]:
        """List the ids of the stored documents, sorted."""
        return document_ids(self._database)

    def put(self, graph: DocumentGraph) -> None:
        """Add or replace one document, all of it or nothing."""
        with disk_errors(self._layout.root):
            if self._has(graph.document):
                self._swap(graph.iri, graph)
            else:
                self._load([graph], self._database.load)

    def put_all(self, graphs: Sequence[DocumentGraph]) -> None:
        """Add or replace several documents; many new ones go in by one bulk load.

        After a kill either all of the new ones are there or, of those, none.
        """
        new = [graph for graph in graphs if not self._has(graph.document)]
        bulk = new if len(new) >= BULK else []
        if bulk:
            with disk_errors(self._layout.root):
                self._load(bulk, self._database.bulk_load)
            self._loaded += len(bulk)
        done = {graph.document for graph in bulk}
        for graph in graphs:
            if graph.document not in done:
                self.put(graph)

    def _load(self, graphs: Sequence[DocumentGraph], load: Callable[..., None]) -> None:
        """Add new documents and what the index of names lacks of them, in one transaction."""
        names = {naming for graph in graphs for naming in graph.names}
        index = _serialized(self._names.missing(names))
        named = (graph.nquads for graph in graphs)
        merged = (in_default_graph(graph.nquads, graph.iri) for graph in graphs)
        lines = [*named, index, *merged, in_default_graph(index, self._names.graph.value)]
        load(b"".join(lines), format=_format())
        self._names.saw(names)

    def remove(self, document: str) -> None:
        """Take a document out; what remains is what was there before it came.

        Raises:
            NotFoundError: the store has no such document; near ids are suggested.
        """
        if not self._has(document):
            check_documents([document], self.documents())
        with disk_errors(self._layout.root):
            self._swap(self._iris.of("graph", document), None)

    def put_review(self, nquads: bytes) -> None:
        """Put a reader's decisions in the place of earlier ones; empty bytes take them out."""
        iri = self._iris.of("graph", "review")
        graph = DocumentGraph("", iri, nquads) if nquads else None
        with disk_errors(self._layout.root):
            self._swap(iri, graph)

    def _swap(self, iri: str, graph: DocumentGraph | None) -> None:
        """Put a graph, or nothing, in the place of an old one in a single transaction."""
        from pyoxigraph import NamedNode

        names = graph.names if graph else ()
        obsolete = self._names.obsolete(NamedNode(iri), names)
        new = _triples(self._names.missing(set(names)))
        triples = in_default_graph(graph.nquads, iri).decode() if graph else ""
        gone = [*self._quads_of(iri), *obsolete]
        self._database.update(
            f"DELETE DATA {{ {_triples(self._unsupported(gone))} }} ;"
            f"DELETE DATA {{ GRAPH {self._names.graph} {{ {_triples(obsolete)} }} }} ;"
            f"CLEAR SILENT GRAPH <{iri}> ;"
            f"INSERT DATA {{ {triples} {new} GRAPH <{iri}> {{ {triples} }}"
            f" GRAPH {self._names.graph} {{ {new} }} }}"
        )

    def _quads_of(self, graph: str) -> list["Quad"]:
        from pyoxigraph import NamedNode

        return list(self._database.quads_for_pattern(None, None, None, NamedNode(graph)))

    def _unsupported(self, quads: Sequence["Quad"]) -> list["Quad"]:
        """Give those whose triple stands in no other named graph."""
        return [quad for quad in quads if not stands_elsewhere(self._database, quad)]

    @property
    def shards(self) -> Path:
        """Folder into which the workers of a build write their shards."""
        return self._layout.shards

    def absorb_shards(self) -> None:
        """Load the graphs that workers have written, and delete the files.

        What a killed writer has loaded of them already is not loaded again.
        """
        for path in shard_files(self._layout.shards):
            for batch in batches(path):
                self.put_all([g for g in batch if self.stamp(g.document) != stamp_of(g)])
            with disk_errors(self._layout.root):
                path.unlink()

    def settle(self) -> None:
        """Publish and compact when much of the store was loaded in bulk by this writer.

        Each bulk load lies in files of its own, and a look-up has to search all of them.
        """
        if self._loaded >= _MANY and self._loaded * 4 >= self._count(self._loaded * 4):
            self.publish()
            self.optimize()
            self._loaded = 0

    def _count(self, most: int) -> int:
        """Count the stored documents, as far as one more than so many."""
        from pyoxigraph import DefaultGraph, NamedNode

        pattern = None, NamedNode(expand("dcterms:identifier")), None, DefaultGraph()
        return sum(1 for _ in islice(self._database.quads_for_pattern(*pattern), most + 1))

    def publish(self) -> None:
        """Flush, and show readers what has been written so far."""
        publish(self._layout, self._database)

    def close(self) -> None:
        """Let go of the database, so that the next writer can open it."""
        del self._database
        del self._names

    def optimize(self) -> None:
        """Compact the database; takes a while on a large one."""
        with disk_errors(self._layout.root):
            self._database.optimize()


def in_default_graph(nquads: bytes, graph: str) -> bytes:
    """Give the same triples outside their graph.

    The default graph is the merge of all named graphs, each triple once; the engine's own union
    would give a triple as often as documents say it, and every count over it would be wrong.
    """
    return nquads.replace(f" <{graph}> .\n".encode(), b" .\n")


def _triples(quads: Sequence["Quad"]) -> str:
    return "".join(f"{quad.triple} .\n" for quad in quads)


def _serialized(quads: Sequence["Quad"]) -> bytes:
    from pyoxigraph import serialize

    return serialize(quads, format=_format()) or b""


def _format() -> "RdfFormat":
    from pyoxigraph import RdfFormat

    return RdfFormat.N_QUADS


@contextmanager
def open_writer(path: Path, *, base: str = "") -> Iterator[StoreWriter]:
    """Open a store for writing, making it when the folder is missing or empty; publish at the end.

    After a large load the store is compacted, too.
    An exception inside the block leaves what was written before it, published too.

    Raises:
        StoreError: no store, another version's store, another base, or another writer.
    """
    from pyoxigraph import Store as Database

    layout = Layout(path)
    description = _open_or_create(layout, base)
    with writer_lock(layout.lock):
        remove_orphans(layout)
        with disk_errors(path):
            layout.data.mkdir(exist_ok=True)
            database = Database(str(layout.data))
            add_ontology(database)
        writer = StoreWriter(layout, database, description)
        del database
        try:
            writer.absorb_shards()  # what the workers of a killed build had finished
            yield writer
            writer.settle()
        finally:
            writer.publish()
            writer.close()


def _open_or_create(layout: Layout, base: str) -> StoreDescription:
    if not layout.root.exists() or not any(layout.root.iterdir()):
        return create(layout, base)
    description = describe(layout)
    if base and base != description.base:
        raise StoreError(
            f"{layout.root} has the base IRI {description.base}, not {base}; "
            "leave --base out or build a new store"
        )
    return description
