"""The library in about ten names.

>>> import kg
>>> extraction = kg.extract_text("Russia opposes NATO's eastward expansion.")
>>> [(p.actor, p.stance.name, p.wording) for p in extraction.positions]
[('russia', 'opposes', "NATO's eastward expansion")]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kg.lookup import ActorReport, IssueReport, actor_report, issue_report
from kg.model import Document, Extraction
from kg.query import Limits, RecordFilter, Table, ask_table, read_records, with_prefixes
from kg.records import Records
from kg.store import Store, open_store

if TYPE_CHECKING:
    import networkx
    import rdflib

    from kg.pipeline import BuildSummary
    from kg.view import Page, ViewOptions


def extract_text(text: str, *, day: date | None = None, id_: str = "text") -> Extraction:
    """Give all that one text says; nothing is stored.

    Args:
        text: any English text; offsets of the result point into it.
        day: its day of publication, by which "last Tuesday" gets a date.
        id_: what the document is called.

    Raises:
        ModelError: the language model is missing or damaged.
    """
    from kg.pipeline import extract_documents

    return next(extract_documents([Document(id_, text, date=day)]))


def build(paths: Sequence[str | Path], store: str | Path = ".kg") -> BuildSummary:
    """Read files and folders into a store, making it when it is not there; see ``kg build``.

    What cannot be read is listed in the summary's ``failures``, and the others are kept.

    Raises:
        StoreError: the store cannot be opened for writing.
        ModelError: the language model is missing or damaged.
    """
    from kg.pipeline import build as build_store

    return build_store([Path(path) for path in paths], Path(store))


class KnowledgeGraph:
    """A store that is open for reading; what a writer does meanwhile is not seen."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def records(self, wanted: RecordFilter | None = None) -> Records:
        """Give assertions with their actors, issues and documents as typed records."""
        return read_records(self.store, wanted or RecordFilter())

    def actor(self, name: str, wanted: RecordFilter | None = None) -> ActorReport:
        """Look an actor up by name, alias or id.

        Raises:
            NotFoundError: no actor has the name; near names are suggested.
        """
        return actor_report(self.store, name, wanted or RecordFilter())

    def issue(self, name: str, wanted: RecordFilter | None = None) -> IssueReport:
        """Look an issue up by label, wording or id.

        Raises:
            NotFoundError: no issue has the name; near labels are suggested.
        """
        return issue_report(self.store, name, wanted or RecordFilter())

    def query(self, sparql: str, *, limits: Limits | None = None) -> Table:
        """Ask in SPARQL; the usual prefixes need not be declared.

        Raises:
            QueryError: the query cannot be run, or takes more time or memory than the limits.
        """
        return ask_table(self.store, with_prefixes(sparql), limits=limits or Limits())

    def rdf(self) -> rdflib.Graph:
        """Give the merge of all documents as an rdflib Graph of its own."""
        import rdflib
        from pyoxigraph import DefaultGraph, RdfFormat, serialize

        quads = self.store.database.quads_for_pattern(None, None, None, DefaultGraph())
        text = serialize((quad.triple for quad in quads), format=RdfFormat.N_TRIPLES)
        graph = rdflib.Graph()
        return graph.parse(data=text or b"", format="ntriples")

    def network(self, wanted: RecordFilter | None = None) -> networkx.MultiDiGraph[str]:
        """Give actors and issues as nodes, relations and positions as edges."""
        from kg.network import to_network

        return to_network(self.records(wanted))

    def view(self, options: ViewOptions | None = None, *, actor: str = "", depth: int = 1) -> Page:
        """Give the interactive page; in a notebook it shows itself.

        ``actor`` and ``depth`` stand above the options.
        """
        from kg.view import ViewOptions, view

        chosen = options or ViewOptions()
        if actor:
            chosen = replace(chosen, actor=actor, depth=depth)
        return view(self.records(), chosen)


@contextmanager
def open_graph(store: str | Path = ".kg") -> Iterator[KnowledgeGraph]:
    """Open what was last written to a store.

    Raises:
        StoreError: there is no store, or it cannot be read.
    """
    with open_store(Path(store)) as opened:
        yield KnowledgeGraph(opened)
