"""Reads a published snapshot; nothing that a writer does meanwhile changes what is seen."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, cast

from kg.rdf import DEFAULT_BASE, Iris
from kg.store.address import address_of
from kg.store.documents import document_ids
from kg.store.layout import Layout, describe, disk_errors
from kg.store.snapshots import snapshot_in_use

if TYPE_CHECKING:
    from pyoxigraph import Store as Database

    from kg.rdf import DocumentGraph
    from kg.store.web import Web


class Store:
    """A readable store: each document's graph by its name, and their merge as default graph.

    Attributes:
        base: start of every IRI of the data.
        folder: the snapshot's folder, for a worker process to open; None in memory.
        database: pyoxigraph's store, read only.
    """

    def __init__(self, database: "Database", base: str, folder: Path | None = None) -> None:
        self.database = database
        self.base = base
        self.folder = folder
        self.iris = Iris(base)

    def __len__(self) -> int:
        """Count the quads."""
        return len(self.database)

    def documents(self) -> list[str]:
        """List the ids of the documents, sorted."""
        return document_ids(self.database)


@contextmanager
def open_store(path: Path) -> Iterator[Store]:
    """Open what was last published of a store, or the SPARQL endpoint at a web address.

    Raises:
        StoreError: there is no store, nothing has been published, or it cannot be read.
    """
    from pyoxigraph import Store as Database

    if address_of(path):
        from kg.store.web import Web

        with Web(address_of(path)) as web:
            yield _remote_store(web)
        return
    layout = Layout(path)
    description = describe(layout)
    with snapshot_in_use(layout) as folder:
        with disk_errors(path):
            database = Database.read_only(str(folder))
        yield Store(database, description.base, folder)


def _remote_store(web: "Web") -> Store:
    from kg.store.remote import RemoteDatabase

    database = RemoteDatabase(web)
    base = database.base()
    return Store(cast("Database", database), base)  # it has what reading needs


def load_store(graphs: Iterable["DocumentGraph"], *, base: str = DEFAULT_BASE) -> Store:
    """Give a store in memory with these graphs, names index included."""
    from pyoxigraph import Quad, RdfFormat
    from pyoxigraph import Store as Database

    from kg.store.names import NameIndex
    from kg.store.ontology import add_ontology
    from kg.store.writer import in_default_graph

    database = Database()
    add_ontology(database)
    names = NameIndex(database, base)
    for graph in graphs:
        index = names.missing(set(graph.names))
        merged = [Quad(q.subject, q.predicate, q.object) for q in index]
        database.load(graph.nquads, format=RdfFormat.N_QUADS)
        database.load(in_default_graph(graph.nquads, graph.iri), format=RdfFormat.N_QUADS)
        database.extend([*index, *merged])
    return Store(database, base)
