import csv
import io
import json
import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import date

import networkx as nx
import pytest
import rdflib
from rdflib.compare import isomorphic

from kg.errors import NotFoundError
from kg.exchange.graph import ExportFormat, export
from kg.network import to_network
from kg.query import read_records
from kg.rdf import write_extraction
from kg.store import Store, load_store
from tests.sample import sample_extraction, shifted_extraction

#: rdflib's own readers of N-Quads and TriG use what rdflib has deprecated.
pytestmark = pytest.mark.filterwarnings("ignore:.* is deprecated, use Dataset:DeprecationWarning")
SPREADSHEET_TRAP = '=HYPERLINK("http://x")'


@pytest.fixture(scope="module")
def store() -> Store:
    extractions = [sample_extraction(), shifted_extraction("later", date(2025, 6, 1))]
    return load_store(write_extraction(e) for e in extractions)


def written(store: Store, format_: ExportFormat, *documents: str) -> bytes:
    output = io.BytesIO()
    export(store, output, format_, documents=documents)
    return output.getvalue()


def dataset(text: bytes, format_: str) -> rdflib.Dataset:
    found = rdflib.Dataset()
    found.parse(data=text, format=format_)
    return found


@pytest.mark.parametrize("format_", ExportFormat)
def test_export_is_the_same_twice(store: Store, format_: ExportFormat) -> None:
    assert written(store, format_) == written(store, format_)


def test_nquads_are_what_the_writer_gave(store: Store) -> None:
    given = write_extraction(sample_extraction()).nquads
    assert written(store, ExportFormat.NQUADS, "dispatch-1") == given


@pytest.mark.parametrize(
    ("format_", "name"), [(ExportFormat.TRIG, "trig"), (ExportFormat.JSONLD, "json-ld")]
)
def test_other_tools_read_the_same_graphs(store: Store, format_: ExportFormat, name: str) -> None:
    wanted = dataset(written(store, ExportFormat.NQUADS), "nquads")
    found = dataset(written(store, format_), name)
    graphs = {g.identifier for g in wanted.graphs() if len(g)}
    assert {g.identifier for g in found.graphs() if len(g)} == graphs
    for graph in graphs:
        assert isomorphic(wanted.graph(graph), found.graph(graph))


def test_turtle_is_the_merge(store: Store) -> None:
    wanted = {
        (s, p, o) for s, p, o, _ in dataset(written(store, ExportFormat.NQUADS), "nquads").quads()
    }
    found = rdflib.Graph().parse(data=written(store, ExportFormat.TURTLE), format="turtle")
    assert set(found) == wanted


def test_graphml_and_gexf_are_read_back_by_networkx(store: Store) -> None:
    wanted = to_network(read_records(store))
    graphml = nx.read_graphml(io.BytesIO(written(store, ExportFormat.GRAPHML)))
    gexf = nx.read_gexf(io.BytesIO(written(store, ExportFormat.GEXF)))
    for found in (graphml, gexf):
        assert set(found.nodes) == set(wanted.nodes)
        assert found.number_of_edges() == wanted.number_of_edges()


def test_gexf_dates_its_edges_and_not_itself(store: Store) -> None:
    text = written(store, ExportFormat.GEXF)
    assert b"lastmodifieddate" not in text
    edges = ET.fromstring(text).iter("{http://www.gexf.net/1.2draft}edge")  # noqa: S314 - our own file
    assert {edge.get("start") for edge in edges} == {"2025-03-03", "2025-06-01"}


def test_cytoscape_edges_lead_to_nodes(store: Store) -> None:
    elements = json.loads(written(store, ExportFormat.CYTOSCAPE))["elements"]
    ids = {node["data"]["id"] for node in elements["nodes"]}
    assert {e["data"][end] for e in elements["edges"] for end in ("source", "target")} <= ids


def test_csv_has_a_line_for_each_assertion(store: Store) -> None:
    text = written(store, ExportFormat.CSV)
    assert text.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(text.decode("utf-8-sig"))))
    assert [row["kind"] for row in rows].count("position") == 3
    assert len(rows) == 6


def test_nodes_carry_the_ids_of_the_network(store: Store) -> None:
    text = written(store, ExportFormat.CSV_NODES).decode("utf-8-sig")
    ids = {row["id"] for row in csv.DictReader(io.StringIO(text))}
    assert ids == set(to_network(read_records(store)).nodes)


def test_network_keeps_every_assertion_as_an_edge(store: Store) -> None:
    records = read_records(store)
    network = to_network(records)
    assert network.number_of_edges() == len(records.relations) + len(records.positions)
    values = [v for _, _, v in network.edges(data=True) if v["polarity"] == "negated"]
    assert [(v["type"], v["sign"]) for v in values] == [("opposes", "-")]


@pytest.mark.parametrize("format_", ExportFormat)
def test_hostile_text_breaks_no_format(format_: ExportFormat) -> None:
    extraction = sample_extraction()
    actors = (replace(extraction.actors[0], name=SPREADSHEET_TRAP + "\x00\ufffe<&\u2028"),)
    hostile = replace(extraction, actors=(*actors, *extraction.actors[1:]))
    text = written(load_store([write_extraction(hostile)]), format_)
    assert b"\n=HYPERLINK" not in text
    assert b",=HYPERLINK" not in text
    if format_ in {ExportFormat.GRAPHML, ExportFormat.GEXF}:
        ET.fromstring(text)  # noqa: S314 - our own file


def test_unknown_document_is_named(store: Store) -> None:
    with pytest.raises(NotFoundError, match="nearest: dispatch-1"):
        written(store, ExportFormat.NQUADS, "dispatch-2")
