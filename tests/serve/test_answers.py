"""What the service answers beside SPARQL, and what it does when much or long is asked."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from tests.serve.service import fill, running

#: Takes hours: a product of everything with everything.
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


def test_actor_by_name_or_alias(client: httpx.Client) -> None:
    told = client.get("/api/actors/Kremlin").json()
    assert (told["name"], told["type"]) == ("Russia", "state")
    kinds = {item["kind"] for item in told["items"]}
    assert kinds == {"position", "relation"}
    evidence = told["items"][0]["evidence"][0]
    assert evidence["text"] in evidence["sentence"]


def test_issue_with_its_camps(client: httpx.Client) -> None:
    name = client.get("/api/issues").json()["items"][-1]["name"]
    told = client.get(f"/api/issues/{name}").json()
    assert told["name"] == name
    assert "camps" in told


def test_documents_come_in_pages(client: httpx.Client) -> None:
    first = client.get("/api/documents", params={"limit": 1}).json()
    second = client.get("/api/documents", params={"limit": 1, "offset": 1}).json()
    assert first["total"] == second["total"] == 2
    assert [first["items"][0]["id"], second["items"][0]["id"]] == ["a", "b"]


def test_conditions_narrow_a_look_up(client: httpx.Client) -> None:
    told = client.get("/api/actors/russia", params={"stance": "opposes"}).json()
    assert {item["kind"] for item in told["items"]} == {"position"}
    assert client.get("/api/actors/russia", params={"since": "2031-01-01"}).json()["total"] == 0


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/api/actors/Rusia", 404),
        ("/api/actors?limit=0", 400),
        ("/api/actors?limit=x", 400),
        ("/api/actors?offset=-1", 400),
        ("/api/actors/russia?since=soon", 400),
        ("/api/actors/russia?stance=likes", 400),
        ("/api/actors/russia?since=2025-02-01&until=2025-01-01", 400),
        ("/?kind=pie", 400),
        ("/?actor=nobody%20of%20that%20name", 404),
        ("/static/..%2fapp.py", 404),
        ("/nowhere", 404),
    ],
)
def test_what_cannot_be_given(client: httpx.Client, address: str, status: int) -> None:
    answer = client.get(address)
    assert answer.status_code == status, answer.text
    if address.startswith("/api/"):
        assert answer.json()["error"]


def test_near_names_are_suggested(client: httpx.Client) -> None:
    assert "Russia" in client.get("/api/actors/Rusia").json()["error"]


def test_page_of_the_graph(client: httpx.Client) -> None:
    answer = client.get("/")
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert "Russia" in answer.text
    assert client.get("/", params={"actor": "Russia"}).text != answer.text


def test_editor_takes_everything_from_here(client: httpx.Client) -> None:
    page = client.get("/yasgui")
    assert "default-src 'none'" in page.headers["content-security-policy"]
    assert "http://" not in page.text
    assert "https://" not in page.text
    for name in ("yasgui.min.js", "yasgui.min.css", "editor.js", "editor.css"):
        packed = client.get(f"/static/{name}")
        plain = client.get(f"/static/{name}", headers={"accept-encoding": "identity"})
        assert packed.content == plain.content
        assert packed.status_code == 200


def test_health_and_metrics(client: httpx.Client) -> None:
    assert client.get("/health").json()["status"] == "up"
    client.get("/invented/path")
    text = client.get("/metrics").text
    assert 'kg_http_requests_total{route="/health",method="GET",status="200"}' in text
    assert 'route="other"' in text
    assert "invented" not in text
    for line in text.splitlines():
        assert line.startswith("#") or float(line.rpartition(" ")[2]) >= 0


def test_what_is_published_is_seen_without_a_restart(tmp_path: Path) -> None:
    store = tmp_path / "s"
    fill(store, "a")
    with running(store) as client:
        before = client.get("/api/documents")
        for id_ in ("b", "c", "d"):  # several, so that the first snapshot is pruned
            fill(store, id_)
            again = client.get("/api/documents", headers={"if-none-match": before.headers["etag"]})
            assert again.json()["items"][-1]["id"] == id_
        assert len(list((store / "snapshots").glob("*.use"))) <= 3


def test_endless_query_is_stopped_and_the_next_is_answered(store: Path) -> None:
    with running(store, "--timeout", "1", "--workers", "1") as client:
        stopped = client.get("/sparql", params={"query": ENDLESS})
        assert stopped.status_code == 504
        assert "1 seconds" in stopped.text
        assert client.get("/sparql", params={"query": "ASK {}"}).status_code == 200
        assert "kg_workers_killed_total 1" in client.get("/metrics").text


def test_too_many_at_once_are_sent_away(store: Path) -> None:
    options = ("--timeout", "3", "--workers", "1", "--waiting", "1")
    with running(store, *options) as client, ThreadPoolExecutor(6) as threads:
        asked = [threads.submit(client.get, "/sparql", params={"query": ENDLESS}) for _ in range(6)]
        answers = [one.result() for one in asked]
        assert {answer.status_code for answer in answers} == {503, 504}
        assert all(a.headers["retry-after"] == "1" for a in answers if a.status_code == 503)


def test_client_that_goes_away_frees_its_worker(store: Path) -> None:
    with running(store, "--workers", "1") as client:
        with pytest.raises(httpx.ReadTimeout):
            client.get("/sparql", params={"query": ENDLESS}, timeout=0.5)
        answer = client.get("/sparql", params={"query": "ASK {}"}, timeout=10)
        assert answer.status_code == 200
