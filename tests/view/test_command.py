import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

import kg.cli.read
import kg.cli.view  # noqa: F401 - registers the command
from kg.cli.app import app
from kg.rdf import write_extraction
from kg.store import open_writer
from tests.view.handmade import extraction

RUNNER = CliRunner()


@pytest.fixture
def store(tmp_path: Path) -> Path:
    with open_writer(tmp_path / "store") as writer:
        writer.put(write_extraction(extraction()))
        writer.publish()
    return tmp_path / "store"


@pytest.mark.parametrize(
    ("arguments", "start"),
    [
        ([], "<!DOCTYPE html>"),
        (["--actor", "Russia", "--depth", "2"], "<!DOCTYPE html>"),
        (["--kind", "matrix", "--format", "svg"], "<svg"),
    ],
)
def test_command_writes_the_file_it_names(
    store: Path, tmp_path: Path, arguments: list[str], start: str
) -> None:
    output = tmp_path / "out"
    done = RUNNER.invoke(app, ["view", "--store", str(store), "--output", str(output), *arguments])
    assert done.exit_code == 0, done.output
    assert output.read_text(encoding="utf-8").startswith(start)
    assert done.stdout == ""


def test_dash_writes_to_standard_output(store: Path) -> None:
    done = RUNNER.invoke(app, ["view", "--store", str(store), "--output", "-"])
    assert done.stdout.startswith("<!DOCTYPE html>")


def test_unknown_actor_ends_with_the_nearest_names(store: Path) -> None:
    done = RUNNER.invoke(app, ["view", "--store", str(store), "--actor", "Rusia"])
    assert done.exit_code == 1
    assert "no actor is named 'Rusia'; nearest: Russia" in done.stderr


def test_read_writes_a_page_named_after_the_document(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "note.txt").write_text("Russia opposes NATO's expansion.", encoding="utf-8")
    done = RUNNER.invoke(app, ["read", "note.txt"])
    assert done.exit_code == 0, done.output
    assert "Russia" in (tmp_path / "note.html").read_text(encoding="utf-8")
    assert done.stdout == ""


def test_read_gives_every_document_a_file_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ids = ["a/b", "a-b", "A?b", "../x", "l" * 400, "l" * 401, "…"]
    rows = [json.dumps({"id": id_, "text": "Russia opposes NATO's expansion."}) for id_ in ids]
    (tmp_path / "in.jsonl").write_text("\n".join(rows), encoding="utf-8")
    assert RUNNER.invoke(app, ["read", "in.jsonl"]).exit_code == 0
    assert {path.stem for path in tmp_path.glob("*.html")} == {
        "a-b",
        "a-b-2",
        "A-b-3",
        "x",
        "l" * 60,
        f"{'l' * 60}-2",
        "document",
    }


def test_read_refuses_one_output_for_two_documents(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("Russia opposes NATO's expansion.", encoding="utf-8")
    done = RUNNER.invoke(app, ["read", str(tmp_path), "--output", str(tmp_path / "x.html")])
    assert done.exit_code == 1
    assert "there are 2 documents" in done.stderr
    assert not (tmp_path / "x.html").exists()
