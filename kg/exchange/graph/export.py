"""Exports a store, or some of its documents, in any format."""

from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from typing import IO

from kg.exchange.dna.storing import write_dna_bytes
from kg.exchange.graph.networks import write_cytoscape, write_gexf, write_graphml
from kg.exchange.graph.rdf import write_jsonld, write_nquads, write_trig, write_turtle
from kg.exchange.graph.sheets import write_assertions, write_event_table, write_nodes
from kg.query import RecordFilter, read_records
from kg.records import Records
from kg.store import Store
from kg.store.documents import check_documents


class ExportFormat(Enum):
    """What a store can be written as."""

    NQUADS = "nquads"
    TRIG = "trig"
    TURTLE = "turtle"
    JSONLD = "jsonld"
    GRAPHML = "graphml"
    GEXF = "gexf"
    CYTOSCAPE = "cytoscape"
    CSV = "csv"
    CSV_NODES = "csv-nodes"
    EVENTS = "events"
    DNA = "dna"


_STORES: Mapping[ExportFormat, Callable[[Store, IO[bytes], Sequence[str]], None]] = {
    ExportFormat.NQUADS: write_nquads,
    ExportFormat.TRIG: write_trig,
    ExportFormat.TURTLE: write_turtle,
    ExportFormat.JSONLD: write_jsonld,
    ExportFormat.DNA: write_dna_bytes,
}
_RECORDS: Mapping[ExportFormat, Callable[[Records, IO[bytes]], None]] = {
    ExportFormat.GRAPHML: write_graphml,
    ExportFormat.GEXF: write_gexf,
    ExportFormat.CYTOSCAPE: write_cytoscape,
    ExportFormat.CSV: write_assertions,
    ExportFormat.CSV_NODES: write_nodes,
    ExportFormat.EVENTS: write_event_table,
}


def export(
    store: Store, output: IO[bytes], format_: ExportFormat, *, documents: Sequence[str] = ()
) -> None:
    """Write a store, only some documents where ids are given; the same bytes for the same store.

    Raises:
        NotFoundError: the store has no such document.
    """
    check_documents(documents, set(store.documents()))
    if format_ in _STORES:
        _STORES[format_](store, output, documents)
    else:
        records = read_records(store, RecordFilter(documents=tuple(documents)))
        _RECORDS[format_](records, output)
