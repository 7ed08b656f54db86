"""A round trip through a store of another maker: what was pushed is read back the same."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kg.lookup import actor_report
from kg.query import ask_table, read_records
from kg.rdf import write_extraction
from kg.store import open_store, open_writer
from kg.store.pushing import Pushed, push
from kg.store.web import Credentials, Web
from tests.sample import sample_extraction
from tests.serve.service import fill
from tests.store.virtuoso import virtuoso

HOSTILE = 'quote " back\\slash \\u0041 } ; DROP ALL \n\t é \U0001f600 <b>'
OWNER = Credentials("dba", "dba")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with virtuoso(tmp_path_factory.mktemp("virtuoso")) as address:
        yield address


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("round") / "store"
    fill(path, *(f"d{i}" for i in range(12)), "c d", "ü")
    extraction = sample_extraction("hostile")
    document = replace(extraction.document, title=HOSTILE)
    with open_writer(path) as writer:
        writer.put(write_extraction(replace(extraction, document=document)))
    return path


def send(store: Path, server: str) -> Pushed:
    with (
        open_store(store) as opened,
        Web(f"{server}/sparql-graph-crud-auth", OWNER) as graphs,
        Web(f"{server}/sparql") as endpoint,
    ):
        return push(opened, graphs, endpoint=endpoint)


def test_what_was_pushed_is_read_back_the_same(store: Path, server: str) -> None:
    first = send(store, server)
    assert (first.removed, first.unchanged) == (0, 0)
    with open_store(store) as here, open_store(Path(f"{server}/sparql")) as there:
        assert there.base == here.base
        assert read_records(there) == read_records(here)
        assert actor_report(there, "Kremlin") == actor_report(here, "Kremlin")
        query = "SELECT ?t { ?d a kg:Document ; dcterms:title ?t } ORDER BY ?t"
        assert ask_table(there, query) == ask_table(here, query)


def test_second_push_sends_what_differs(store: Path, server: str) -> None:
    send(store, server)
    with open_writer(store) as writer:
        writer.remove("d0")
        writer.put(write_extraction(sample_extraction("new")))
    again = send(store, server)
    assert (again.removed, again.unchanged) == (1, 14)
    with open_store(store) as here, open_store(Path(f"{server}/sparql")) as there:
        assert there.documents() == here.documents()
        assert read_records(there) == read_records(here)
