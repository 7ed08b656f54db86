"""SPARQL 1.1 Protocol, Service Description and Graph Store Protocol, from the specifications."""

import csv
import io
import json
from typing import Any
from xml.etree import ElementTree as ET

import httpx
import pytest
from pyoxigraph import RdfFormat, parse

BASE = "https://w3id.org/actor-positions/data/"
GRAPHS = (f"{BASE}graph/a", f"{BASE}graph/b")
ASK = "ASK { ?s ?p ?o }"
SELECT = "SELECT ?d WHERE { ?d a kg:Document } ORDER BY ?d"
CONSTRUCT = "CONSTRUCT { ?d a kg:Document } WHERE { ?d a kg:Document }"
QUERY = {"content-type": "application/sparql-query"}


def documents(answer: httpx.Response) -> list[str]:
    assert answer.status_code == 200, answer.text
    rows = answer.json()["results"]["bindings"]
    return [row["d"]["value"].removeprefix(f"{BASE}document/") for row in rows]


# 2.1 query operation


def test_query_by_get(client: httpx.Client) -> None:
    assert documents(client.get("/sparql", params={"query": SELECT})) == ["a", "b"]


def test_query_by_form(client: httpx.Client) -> None:
    assert documents(client.post("/sparql", data={"query": SELECT})) == ["a", "b"]


def test_query_by_post_directly(client: httpx.Client) -> None:
    assert documents(client.post("/sparql", content=SELECT, headers=QUERY)) == ["a", "b"]


@pytest.mark.parametrize("charset", ["", "; charset=utf-8", '; charset="UTF-8"'])
def test_direct_query_is_utf8(client: httpx.Client, charset: str) -> None:
    query = 'SELECT ("Łódź" AS ?d) {}'
    kind = {"content-type": f"application/sparql-query{charset}"}
    assert documents(client.post("/sparql", content=query.encode(), headers=kind)) == ["Łódź"]


REFUSED: list[tuple[str, int, dict[str, Any]]] = [
    ("GET", 400, {"params": {"query": ""}}),
    ("GET", 400, {"params": {"default-graph-uri": GRAPHS[0]}}),
    ("GET", 400, {"params": [("query", ASK), ("query", ASK)]}),
    ("GET", 400, {"params": {"query": "ASK { ?s ?p"}}),
    ("GET", 400, {"params": {"update": "CLEAR ALL"}}),
    ("GET", 400, {"params": {"query": "CLEAR ALL"}}),
    ("GET", 400, {"params": b"query=%FF%FE".decode()}),
    ("GET", 400, {"params": {"query": ASK, "default-graph-uri": "no iri"}}),
    ("GET", 400, {"params": {"query": "ASK { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }"}}),
    ("POST", 400, {"data": {"update": "CLEAR ALL"}}),
    ("POST", 400, {"data": {"nothing": "x"}}),
    ("POST", 400, {"data": {"query": ASK}, "params": {"query": ASK}}),
    ("POST", 400, {"content": ASK, "headers": QUERY, "params": {"query": ASK}}),
    ("POST", 400, {"content": b"\xff\xfe", "headers": QUERY}),
    ("POST", 413, {"content": ASK + "#" * 1_000_001, "headers": QUERY}),
    ("POST", 415, {"content": ASK}),
    ("POST", 415, {"content": ASK, "headers": {"content-type": "text/plain"}}),
    ("POST", 415, {"content": "x", "headers": {"content-type": "application/sparql-update"}}),
    (
        "POST",
        415,
        {
            "content": ASK.encode("utf-16"),
            "headers": {"content-type": "application/sparql-query; charset=utf-16"},
        },
    ),
    ("PUT", 405, {"content": ASK}),
    ("DELETE", 405, {}),
    ("PATCH", 405, {}),
]


@pytest.mark.parametrize(("method", "status", "sent"), REFUSED)
def test_what_the_protocol_does_not_allow_is_refused(
    client: httpx.Client, method: str, status: int, sent: dict[str, Any]
) -> None:
    answer = client.request(method, "/sparql", **sent)
    assert answer.status_code == status, answer.text
    assert "Traceback" not in answer.text
    assert "allow" in answer.headers or status != 405


def test_an_error_says_where_and_what(client: httpx.Client) -> None:
    answer = client.get("/sparql", params={"query": "SELECT * {\n ?s nope:x ?o }"})
    assert answer.status_code == 400
    assert answer.headers["content-type"].startswith("text/plain")
    assert "nope" in answer.text


# 2.1.4 dataset of the protocol

DATASETS: list[tuple[dict[str, Any], str, list[str]]] = [
    ({"default-graph-uri": GRAPHS[0]}, SELECT, ["a"]),
    ({"default-graph-uri": [*GRAPHS]}, SELECT, ["a", "b"]),
    ({"named-graph-uri": GRAPHS[1]}, SELECT, []),
    ({"named-graph-uri": GRAPHS[1]}, "SELECT ?d { GRAPH ?g { ?d a kg:Document } }", ["b"]),
    (
        {"default-graph-uri": GRAPHS[0], "named-graph-uri": GRAPHS[1]},
        "SELECT ?d { ?x a kg:Document GRAPH ?g { ?d a kg:Document } }",
        ["b"],
    ),
    (  # the protocol's dataset comes before that of the query
        {"default-graph-uri": GRAPHS[0]},
        f"SELECT ?d FROM <{GRAPHS[1]}> WHERE {{ ?d a kg:Document }}",
        ["a"],
    ),
]


@pytest.mark.parametrize(("dataset", "query", "wanted"), DATASETS)
def test_dataset_may_be_named_by_the_request(
    client: httpx.Client, dataset: dict[str, Any], query: str, wanted: list[str]
) -> None:
    params = {"query": query, **dataset}
    assert documents(client.get("/sparql", params=params)) == wanted
    assert documents(client.post("/sparql", data=params)) == wanted
    posted = client.post("/sparql", content=query, headers=QUERY, params=dataset)
    assert documents(posted) == wanted


def test_several_default_graphs_are_merged_not_joined(client: httpx.Client) -> None:
    query = "SELECT (COUNT(*) AS ?d) { ?s skos:prefLabel 'Russia' }"
    answer = client.get("/sparql", params={"query": query, "default-graph-uri": [*GRAPHS]})
    assert documents(answer) == ["1"]


# 2.1.6 and content negotiation

ACCEPTED = [
    (SELECT, "", "application/sparql-results+json"),
    (SELECT, "*/*", "application/sparql-results+json"),
    (SELECT, "application/sparql-results+xml", "application/sparql-results+xml"),
    (SELECT, "text/csv;q=0.9, text/tab-separated-values", "text/tab-separated-values"),
    (SELECT, "text/*", "text/csv"),
    (SELECT, "application/sparql-results+json;q=0, */*;q=0.1", "application/sparql-results+xml"),
    (SELECT, "image/png, application/json;q=0.2", "application/json"),
    (ASK, "application/sparql-results+xml", "application/sparql-results+xml"),
    (CONSTRUCT, "", "text/turtle"),
    (CONSTRUCT, "application/ld+json", "application/ld+json"),
    (CONSTRUCT, "application/rdf+xml, text/turtle;q=0.5", "application/rdf+xml"),
    (CONSTRUCT, "application/n-triples", "application/n-triples"),
    ("DESCRIBE actor:russia", "text/turtle", "text/turtle"),
]


@pytest.mark.parametrize(("query", "accept", "wanted"), ACCEPTED)
def test_format_is_the_one_liked_best(
    client: httpx.Client, query: str, accept: str, wanted: str
) -> None:
    answer = client.get("/sparql", params={"query": query}, headers={"accept": accept})
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"].partition(";")[0] == wanted
    assert "accept" in answer.headers["vary"].lower()
    read(answer, wanted)


def read(answer: httpx.Response, media: str) -> None:
    """Read an answer with another program's reader."""
    if media.endswith("json"):
        json.loads(answer.text)
    elif media.endswith("xml"):
        ET.fromstring(answer.text)  # noqa: S314 - our own answer
    elif media.startswith("text/csv"):
        assert len(list(csv.reader(io.StringIO(answer.text)))) == 3
    elif media in {"text/turtle", "application/n-triples"}:
        assert list(parse(answer.content, format=RdfFormat.TURTLE))


@pytest.mark.parametrize("accept", ["image/png", "text/turtle", "application/json;q=0"])
def test_no_acceptable_format_is_406(client: httpx.Client, accept: str) -> None:
    answer = client.get("/sparql", params={"query": SELECT}, headers={"accept": accept})
    assert answer.status_code == 406
    assert "text/csv" in answer.text


def test_head_is_get_without_a_body(client: httpx.Client) -> None:
    got = client.get("/sparql", params={"query": SELECT})
    asked = client.head("/sparql", params={"query": SELECT})
    assert asked.status_code == 200
    assert asked.content == b""
    assert asked.headers["content-length"] == got.headers["content-length"]


def test_options_names_the_methods(client: httpx.Client) -> None:
    answer = client.options("/sparql")
    assert answer.status_code == 204
    assert answer.headers["allow"] == "GET, HEAD, POST, OPTIONS"


# limits


def test_answer_has_at_most_the_rows_of_the_service(client: httpx.Client) -> None:
    query = "SELECT ?d { ?d ?p ?o }"
    answer = client.get("/sparql", params={"query": query})
    assert len(documents(answer)) == 50
    assert answer.headers["x-sparql-maxrows"] == "50"


def test_pages_by_offset_come_to_an_end(client: httpx.Client) -> None:
    query = "SELECT DISTINCT ?d { ?d a kg:Evidence } ORDER BY ?d LIMIT 3 OFFSET %d"
    seen: list[str] = []
    while page := documents(client.get("/sparql", params={"query": query % len(seen)})):
        seen += page
    assert len(set(seen)) == len(seen) > 3


# Service Description


def test_service_describes_itself(client: httpx.Client) -> None:
    answer = client.get("/sparql")
    assert answer.headers["content-type"].startswith("text/turtle")
    triples = [*parse(answer.content, format=RdfFormat.TURTLE)]
    sd = "http://www.w3.org/ns/sparql-service-description#"
    endpoint = next(t.object for t in triples if t.predicate.value == f"{sd}endpoint")
    assert str(endpoint) == f"<{client.base_url}sparql>"
    assert client.get("/sparql", headers={"accept": "application/rdf+xml"}).status_code == 200
    assert client.get("/sparql", headers={"accept": "image/png"}).status_code == 406


def test_browser_is_led_to_the_editor(client: httpx.Client) -> None:
    answer = client.get("/sparql", headers={"accept": "text/html,application/xml;q=0.9"})
    assert (answer.status_code, answer.headers["location"]) == (303, "yasgui")


# Graph Store Protocol


def test_graph_by_its_name(client: httpx.Client) -> None:
    answer = client.get("/graphs", params={"graph": GRAPHS[0]})
    assert answer.status_code == 200
    found = {str(t.subject) for t in parse(answer.content, format=RdfFormat.TURTLE)}
    assert f"<{BASE}document/a>" in found
    assert f"<{BASE}document/b>" not in found


def test_default_graph(client: httpx.Client) -> None:
    answer = client.get("/graphs?default", headers={"accept": "application/n-triples"})
    lines = answer.text.splitlines()
    assert len(lines) == len(set(lines))
    assert any("document/a>" in line for line in lines)


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/graphs", 400),
        ("/graphs?graph=", 400),
        ("/graphs?graph=http://a/&default", 400),
        ("/graphs?graph=not%20an%20iri", 400),
        ("/graphs?graph=http://example.org/none", 404),
    ],
)
def test_graph_that_cannot_be_given(client: httpx.Client, address: str, status: int) -> None:
    assert client.get(address).status_code == status


@pytest.mark.parametrize("method", ["PUT", "POST", "DELETE", "PATCH"])
def test_graphs_cannot_be_changed(client: httpx.Client, method: str) -> None:
    assert client.request(method, "/graphs", params={"graph": GRAPHS[0]}).status_code == 405


# RFC 9110, conditional requests


@pytest.mark.parametrize("address", ["/sparql?query=ASK{}", "/graphs?default", "/api/actors", "/"])
def test_unchanged_answer_is_not_sent_again(client: httpx.Client, address: str) -> None:
    first = client.get(address)
    again = client.get(address, headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert client.get(address, headers={"if-none-match": '"other"'}).status_code == 200
