"""A SPARQL endpoint is read like a store, and a store's graphs are sent to another one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.errors import StoreError
from kg.lookup import actor_report, issue_report
from kg.query import AnswerFormat, read_records, stream_answer
from kg.store import open_store, open_writer
from kg.store.address import address_of, shown
from kg.store.web import Credentials, Web
from tests.cli.run import kg
from tests.serve.service import fill, running
from tests.store.receiver import Receiver, receiving

DOCUMENTS = ("a", "b", "c d", "ü")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("remote") / "store"
    fill(path, *DOCUMENTS)
    return path


@pytest.fixture(scope="module")
def endpoint(store: Path) -> Iterator[str]:
    """Give an endpoint that cuts its answers short, so that they must be asked for in pages."""
    with running(store, "--max-rows", "150") as client:
        yield f"{client.base_url}sparql"


def test_records_are_the_same(store: Path, endpoint: str) -> None:
    with open_store(store) as local, open_store(Path(endpoint)) as remote:
        assert remote.base == local.base
        assert remote.documents() == local.documents()
        assert read_records(remote) == read_records(local)


def test_look_ups_are_the_same(store: Path, endpoint: str) -> None:
    with open_store(store) as local, open_store(Path(endpoint)) as remote:
        for name in ("Russia", "Kremlin", "russia", "Jane Roe"):
            assert actor_report(remote, name) == actor_report(local, name)
        issue = read_records(local).positions[0].issue
        assert issue_report(remote, issue) == issue_report(local, issue)


def test_few_questions_are_asked(store: Path) -> None:
    with running(store) as client, open_store(Path(f"{client.base_url}sparql")) as remote:
        actor_report(remote, "Russia")
        asked = next(line for line in client.get("/metrics").text.splitlines() if "_count" in line)
        assert float(asked.rpartition(" ")[2]) < 60


@pytest.mark.parametrize("format_", [AnswerFormat.JSON, AnswerFormat.CSV, AnswerFormat.TURTLE])
def test_queries_give_the_same(
    store: Path, endpoint: str, format_: AnswerFormat, tmp_path: Path
) -> None:
    graph = format_ is AnswerFormat.TURTLE
    form = "CONSTRUCT { ?d dcterms:title ?t } WHERE" if graph else "SELECT ?d ?t"
    query = f"{form} {{ ?d a kg:Document ; dcterms:title ?t }}{'' if graph else ' ORDER BY ?d'}"
    for number, place in enumerate((store, Path(endpoint))):
        with open_store(place) as opened, (tmp_path / str(number)).open("wb") as output:
            stream_answer(opened, query, output, format_=format_)
    assert (tmp_path / "0").read_bytes() == (tmp_path / "1").read_bytes()


COMMANDS = [
    ("actor", "Russia", "--format", "json"),
    ("issue", "Ukraine", "--format", "csv"),
    ("query", "SELECT ?d { ?d a kg:Document } ORDER BY ?d", "--format", "csv"),
    ("query", "--name", "most-active-actors"),
    ("export", "--format", "nquads"),
    ("export", "--format", "csv"),
    ("view", "--output", "-"),
    ("timeline", "Russia"),
]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_command_reads_an_endpoint_like_a_folder(
    store: Path, endpoint: str, command: tuple[str, ...], tmp_path: Path
) -> None:
    here = kg(*command, "--store", store, cwd=tmp_path)
    there = kg(*command, "--endpoint", endpoint, cwd=tmp_path)
    assert here.code == 0, here.err
    assert there == here


def test_command_that_writes_says_so(endpoint: str, tmp_path: Path) -> None:
    for command in (("build", "-"), ("remove", "a"), ("store", "optimize")):
        ran = kg(*command, "--endpoint", endpoint, cwd=tmp_path, stdin="Russia opposes it.")
        assert (ran.code, "kg push" in ran.err) == (1, True), ran.err
    assert list(tmp_path.iterdir()) == []


def test_endpoint_that_is_not_there(tmp_path: Path) -> None:
    ran = kg("stats", "--endpoint", "http://me:secret@127.0.0.1:9/sparql", cwd=tmp_path)
    assert (ran.code, "did not answer" in ran.err) == (1, True)
    assert "(connection refused); see that it runs there" in ran.err
    assert "secret" not in ran.err


def test_endpoint_of_something_else(store: Path) -> None:
    with (
        running(store) as client,
        pytest.raises(StoreError, match="404"),
        open_store(Path(f"{client.base_url}nowhere")),
    ):
        pass


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("http://a/b", "http://a/b"),
        ("HTTPS://a:1/b/c?d=e", "https://a:1/b/c?d=e"),
        ("http", ""),
        ("a/http:/b", ""),
        ("/somewhere/x", ""),
        ("httpx://a", ""),
    ],
)
def test_address_is_told_from_a_folder(text: str, wanted: str) -> None:
    assert address_of(Path(text)) == wanted


def test_password_is_never_shown() -> None:
    assert shown("https://u:p@h/x") == "https://h/x"


# push


@pytest.fixture
def other() -> Iterator[Receiver]:
    with receiving() as receiver:
        yield receiver


def test_every_graph_is_sent_and_again_changes_nothing(
    store: Path, other: Receiver, tmp_path: Path
) -> None:
    ran = kg("push", other.address, "--store", store, cwd=tmp_path)
    assert ran.code == 0, ran.err
    with open_store(store) as opened:
        names = {graph.value for graph in opened.database.named_graphs()}
    assert set(other.graphs) == names
    before = dict(other.graphs)
    assert kg("push", other.address, "--store", store, cwd=tmp_path).code == 0
    assert other.graphs == before


def test_no_blank_nodes_are_sent(store: Path, other: Receiver, tmp_path: Path) -> None:
    kg("push", other.address, "--store", store, cwd=tmp_path)
    bodies = [body for name, body in other.graphs.items() if "/graph/" in name]
    assert bodies
    assert not any(
        line.startswith("_:") or " _:" in line for body in bodies for line in body.splitlines()
    )


def test_server_that_stumbles_is_asked_again(store: Path, other: Receiver, tmp_path: Path) -> None:
    other.stumbles = 3
    ran = kg("push", other.address, "--store", store, cwd=tmp_path)
    assert (ran.code, other.stumbles) == (0, 0)


def test_server_that_refuses_is_told(store: Path, other: Receiver, tmp_path: Path) -> None:
    other.refuses = True
    ran = kg("push", other.address, "--store", store, cwd=tmp_path)
    assert (ran.code, "403" in ran.err, "Traceback" in ran.err) == (1, True, False)


def test_only_what_differs_is_sent_when_the_other_can_be_asked(
    store: Path, other: Receiver, tmp_path: Path
) -> None:
    fill(tmp_path / "there", "a", "b", "gone")
    with running(tmp_path / "there") as client:
        compare = f"{client.base_url}sparql"
        ran = kg("push", other.address, "--store", store, "--compare", compare, cwd=tmp_path)
    assert "1 removed, 2 unchanged" in ran.out
    sent = {name.rpartition("/")[2] for name in other.graphs if "/graph/" in name}
    assert sent == {"c%20d", "%C3%BC", "-names"}


@pytest.mark.parametrize("scheme", ["digest", "basic"])
def test_password_is_shown_as_the_server_asks(other: Receiver, scheme: str) -> None:
    other.password, other.scheme = "secret", scheme
    with Web(other.address, Credentials("me", "secret")) as web:
        assert web.send("PUT", content=b"").status_code == 204


def test_wrong_password_is_told(other: Receiver) -> None:
    other.password = "secret"
    with (
        Web(other.address, Credentials("me", "wrong")) as web,
        pytest.raises(StoreError, match="401"),
    ):
        web.send("PUT", content=b"")


def test_nothing_to_read_is_told(tmp_path: Path) -> None:
    with open_writer(tmp_path / "s"):
        pass
    with running(tmp_path / "s") as client:
        ran = kg("stats", "--endpoint", f"{client.base_url}sparql", cwd=tmp_path)
    assert (ran.code, "holds no document" in ran.err) == (1, True)
