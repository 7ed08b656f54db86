"""A user's own actors are known to the whole pipeline, and forgotten again."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import kg
from kg.lexicon.gazetteer import load_gazetteer, own_actor_files, use_own_actors
from kg.pipeline import fingerprint
from tests.cli.run import kg as run

TABLE = "name,type,country,aliases\nExample Harbour Union,organisation,NOR,Harbour Men;EHUX\n"
TEXT = "Harbour Men rejected the tariffs."


@pytest.fixture
def table(tmp_path: Path) -> Iterator[Path]:
    path = tmp_path / "mine.csv"
    path.write_text(TABLE)
    yield path
    use_own_actors()


def test_own_actors_are_recognised_and_forgotten(table: Path) -> None:
    shipped = load_gazetteer()
    before = fingerprint()
    use_own_actors(table)
    assert own_actor_files() == (table,)
    (position,) = kg.extract_text(TEXT).positions
    assert position.actor == "example-harbour-union"
    assert fingerprint() != before
    use_own_actors()
    assert load_gazetteer() is shipped
    assert fingerprint() == before
    assert {p.actor for p in kg.extract_text(TEXT).positions} != {"example-harbour-union"}


def test_command_takes_a_table_and_names_a_bad_one(table: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    found = run("extract", "a.txt", "--actors", "mine.csv", cwd=tmp_path)
    assert "Example Harbour Union" in found.out
    (tmp_path / "bad.csv").write_text("name,type\nX,planet\n")
    refused = run("build", "a.txt", "--actors", "bad.csv", cwd=tmp_path)
    assert (refused.code, "Traceback" in refused.err) == (1, False)
    assert "bad.csv" in refused.err
