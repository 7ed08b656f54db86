import json
from pathlib import Path

import pytest

from kg.query import named_queries
from tests.cli.command import kg

OPPOSERS = "SELECT ?who ?what { ?who kg:opposes ?what }"


def test_answer_is_a_table_with_short_names(sample_store: Path) -> None:
    done = kg("query", OPPOSERS, "--store", sample_store)
    assert done.code == 0
    assert done.out == ("WHO           WHAT\nactor:russia  issue:membership-ukraine-nato\n")


def test_json_is_the_standard_format(sample_store: Path) -> None:
    done = kg("query", OPPOSERS, "--format", "json", "--store", sample_store)
    answer = json.loads(done.out)
    assert answer["head"]["vars"] == ["who", "what"]
    assert answer["results"]["bindings"][0]["who"]["type"] == "uri"


def test_graph_is_shown_as_turtle(sample_store: Path) -> None:
    done = kg("query", "CONSTRUCT WHERE { ?a kg:opposes ?b }", "--store", sample_store)
    assert "actor:russia kg:opposes issue:membership-ukraine-nato ." in done.out


def test_named_query_takes_any_name_of_an_actor(sample_store: Path) -> None:
    arguments = ["--name", "who-opposes-what", "--set", "actor=Kremlin"]
    done = kg("query", *arguments, "--format", "csv", "--store", sample_store)
    assert done.err == "'Kremlin' is taken for Russia\n"
    assert done.out.splitlines()[1] == "Russia,Ukraine's membership of NATO,1"


def test_query_comes_from_a_file(sample_store: Path, tmp_path: Path) -> None:
    file = tmp_path / "q.rq"
    file.write_text("ASK { actor:russia kg:opposes ?x }", encoding="utf-8")
    assert kg("query", "--file", file, "--store", sample_store).out == "ANSWER\ntrue\n"


def test_list_names_every_query_with_its_parameters() -> None:
    out = kg("query", "--list", columns=200).out
    assert [line.split()[0] for line in out.splitlines()[1:]] == list(named_queries())
    assert "issue: issue  " in out


def test_shown_query_runs_elsewhere(sample_store: Path) -> None:
    done = kg("query", "--name", "demands", "--show", "--store", sample_store)
    assert done.out.startswith("PREFIX dcterms: <http://purl.org/dc/terms/>\n")


def test_prefixes_are_explained(sample_store: Path) -> None:
    out = kg("query", "--explain-prefixes", "--store", sample_store).out
    assert "kg:        <https://w3id.org/actor-positions/ontology#>" in out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "give one of"),
        ([OPPOSERS, "--name", "demands"], "give one of"),
        (["--name", "demand"], "nearest: demands"),
        (["--name", "demands", "--set", "actor"], "has no value"),
        (["--name", "demands", "--set", "who=Russia"], "has no parameter 'who'"),
        (["--name", "demands", "--set", "actor=Rusia"], "no actor is named 'Rusia'"),
        ([OPPOSERS, "--set", "a=b"], "--set goes with --name only"),
        (["SELECT * { ?s kg:oposes ?o }"], "kg:oposes is no term of the ontology"),
        (["SELECT * { SERVICE <http://127.0.0.1/> {} }"], "add --allow-federation"),
        (["INSERT DATA { <a:a> <a:b> <a:c> }"], "changes the store and is refused"),
        ([OPPOSERS, "--format", "turtle"], "SELECT cannot be answered as turtle"),
        (
            ["--file", "missing.rq"],
            "missing.rq: cannot be read as a query (no such",
        ),
    ],
)
def test_mistakes_end_with_1_and_a_hint(
    sample_store: Path, arguments: list[str], message: str
) -> None:
    done = kg("query", *arguments, "--store", sample_store)
    assert (done.code, done.out) == (1, "")
    assert message in done.err
