import io
import json
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.errors import QueryError
from kg.query.answers import AnswerFormat
from kg.query.running import Limits, Table, ask_table, stream_answer
from kg.query.safety import Federation, check_query
from kg.rdf import write_extraction
from kg.store import Store, load_store, open_store, open_writer
from tests.sample import sample_extraction

#: Many times a hundred triples with themselves: hours, were it not stopped.
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
OPPOSERS = "SELECT ?name { ?a kg:opposes ?i ; skos:prefLabel ?name }"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    path = tmp_path_factory.mktemp("query") / "s"
    with open_writer(path) as writer:
        writer.put(write_extraction(sample_extraction()))
    with open_store(path) as opened:
        yield opened


def answer(store: Store, query: str, format_: AnswerFormat) -> str:
    output = io.BytesIO()
    stream_answer(store, query, output, format_=format_)
    return output.getvalue().decode()


def values(table: Table) -> list[list[str]]:
    return [[cell.value for cell in row] for row in table.rows]


def test_select_is_a_table(store: Store) -> None:
    table = ask_table(store, OPPOSERS)
    assert (table.columns, values(table)) == (("name",), [["Russia"]])


def test_ask_is_a_table_of_one_cell(store: Store) -> None:
    assert values(ask_table(store, "ASK { actor:russia kg:opposes ?x }")) == [["true"]]


def test_missing_value_is_an_empty_cell(store: Store) -> None:
    table = ask_table(store, "SELECT ?a ?b { VALUES (?a ?b) { (1 UNDEF) } }")
    assert values(table) == [["1", ""]]


@pytest.mark.parametrize(
    ("format_", "start"),
    [
        (AnswerFormat.CSV, "name\r\nRussia"),
        (AnswerFormat.TSV, '?name\n"Russia"'),
        (AnswerFormat.XML, "<?xml"),
        (AnswerFormat.JSON, '{"head"'),
    ],
)
def test_table_is_written_as(store: Store, format_: AnswerFormat, start: str) -> None:
    assert answer(store, OPPOSERS, format_).startswith(start)


def test_graph_is_written_once_with_prefixes(store: Store) -> None:
    query = "CONSTRUCT { ?a kg:opposes ?i } { ?a kg:opposes ?i . ?a ?p ?o }"
    text = answer(store, query, AnswerFormat.TURTLE)
    assert text.count("kg:opposes") == 1
    assert "actor:russia" in text
    assert json.loads(answer(store, query, AnswerFormat.JSONLD))


def test_format_must_fit_the_form(store: Store) -> None:
    with pytest.raises(QueryError, match="CONSTRUCT cannot be answered as csv; it takes: turtle"):
        answer(store, "CONSTRUCT WHERE { ?a kg:opposes ?i }", AnswerFormat.CSV)


def test_query_is_stopped_at_its_deadline(store: Store) -> None:
    begun = time.monotonic()
    with pytest.raises(QueryError, match="more than 1 seconds and was stopped"):
        ask_table(store, ENDLESS, limits=Limits(seconds=1))
    assert time.monotonic() - begun < 10


def test_query_is_stopped_at_its_memory(store: Store) -> None:
    hungry = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?a ?d ?g"
    with pytest.raises(QueryError, match="more than 400 MB of memory"):
        ask_table(store, hungry, limits=Limits(seconds=60, megabytes=400))


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { service silent <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { # comment\nSERVICE ?x { ?s ?p ?o } }",
        "SELECT * { \\u0053ERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "LOAD <http://127.0.0.1:9/>",
        "SELECT * { ?s ?p '\\'' SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
    ],
)
def test_query_that_reaches_out_is_refused(query: str) -> None:
    with pytest.raises(QueryError, match="sends requests to other servers"):
        check_query(query)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { ?s ?p 'SERVICE' }",
        'SELECT * { ?s ?p """a "quoted" SERVICE <x>""" }',
        "SELECT * { ?service ?load <http://x/SERVICE> } # SERVICE",
        "SELECT * { ?s kg:service service:x }",
        "SELECT * { ?s ?p 'x'@service }",
    ],
)
def test_word_service_elsewhere_is_no_federation(query: str) -> None:
    check_query(query)


def test_federation_can_be_allowed() -> None:
    check_query("SELECT * { SERVICE <http://x/> { ?s ?p ?o } }", Federation.ALLOWED)


@pytest.mark.parametrize("word", ["INSERT DATA {}", "delete where {}", "DROP ALL", "CLEAR ALL"])
def test_update_is_refused(word: str) -> None:
    with pytest.raises(QueryError, match="changes the store and is refused"):
        check_query(f"PREFIX a: <http://a/> {word}")


@pytest.mark.parametrize(
    ("query", "message"),
    [
        (
            "SELECT * { ?s kgg:opposes ?o }",
            "column 15: prefix 'kgg:' is not declared; nearest",
        ),
        ("SELECT *\n{ ?s kg:oposes ?o }", "line 2, column 6: kg:oposes is no term of the ontology"),
        ("SELECT * { ?s kg:oposes ?o }", "nearest: kg:opposes"),
        ("SELEC * { ?s ?p ?o }", "line 1, column"),
        ("SELECT * { ?s ?p", "the query ends too early"),
        ("SELECT * { ?s ?p <http://a b> }", "line 1"),
        ("", "line 1, column 1: the query ends too early"),
    ],
)
def test_mistake_is_told_with_its_place(store: Store, query: str, message: str) -> None:
    with pytest.raises(QueryError) as caught:
        ask_table(store, query)
    assert message in str(caught.value)
    assert "expected one of" not in str(caught.value)


def test_declared_prefix_may_be_anything(store: Store) -> None:
    query = "PREFIX kg: <http://other/> PREFIX zz: <http://zz/> ASK { ?s kg:nothing zz:a }"
    assert values(ask_table(store, query)) == [["false"]]


def test_store_in_memory_answers_too(tmp_path: Path) -> None:
    table = ask_table(load_store([write_extraction(sample_extraction())]), OPPOSERS)
    assert values(table) == [["Russia"]]
