"""Project files of the Discourse Network Analyzer: what is written is read back whole."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from kg.errors import ExchangeError
from kg.exchange.dna import DnaDocument, DnaProject, DnaStatement, read_dna, write_dna
from kg.exchange.dna.schema import password_digest
from tests.shared import shared

SAMPLE = DnaProject(
    documents=(
        DnaDocument(
            1, "Hearing", "We oppose the bill. They back it.", author="Clerk", date=1106697600
        ),
        DnaDocument(2, "Note", "No.", "A", "B", "C", "D", "E", -5),
    ),
    statements=(
        DnaStatement(1, 1, 0, 19, "Ann Example", "Example Union", "The bill", agreement=False),
        DnaStatement(2, 1, 20, 33, "", "Example Board", "The bill", agreement=True),
        DnaStatement(3, 2, 0, 3, "Ann Example", "", "Another bill; 'quoted'", agreement=False),
    ),
)


def test_written_project_is_read_back_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.dna"
    write_dna(SAMPLE, path, password="secret")
    assert read_dna(path) == SAMPLE


def test_reference_sample_survives_a_round_trip(tmp_path: Path) -> None:
    project = read_dna(shared("peers", "dna", "sample.dna"))
    assert (len(project.documents), len(project.statements)) == (7, 40)
    write_dna(project, tmp_path / "b.dna", password="sample")
    assert read_dna(tmp_path / "b.dna") == project


def columns(path: Path) -> dict[str, list[tuple[str, str]]]:
    with closing(sqlite3.connect(path)) as database:
        names = [
            row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type='table'")
        ]
        return {
            name: [(row[1], row[2]) for row in database.execute(f"PRAGMA table_info({name})")]
            for name in names
        }


def test_written_file_has_the_tables_and_columns_of_the_program(tmp_path: Path) -> None:
    reference = columns(shared("peers", "dna", "sample.dna"))
    write_dna(SAMPLE, tmp_path / "a.dna", password="secret")
    assert columns(tmp_path / "a.dna") == reference


def test_login_digest_is_that_of_the_program() -> None:
    path = shared("peers", "dna", "sample.dna")
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
        (stored,) = database.execute("SELECT Password FROM CODERS WHERE ID = 1").fetchone()
    import base64

    assert password_digest("sample", base64.b64decode(stored)[:16]) == stored


def test_written_file_satisfies_its_own_keys(tmp_path: Path) -> None:
    write_dna(SAMPLE, tmp_path / "a.dna", password="secret")
    with closing(sqlite3.connect(tmp_path / "a.dna")) as database:
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_existing_file_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.dna"
    path.write_text("mine")
    with pytest.raises(ExchangeError, match="the file exists"):
        write_dna(SAMPLE, path, password="secret")
    assert path.read_text() == "mine"


def test_what_is_no_project_is_named(tmp_path: Path) -> None:
    (tmp_path / "text.dna").write_text("no database" * 100)
    with pytest.raises(ExchangeError, match=r"text\.dna: not a project"):
        read_dna(tmp_path / "text.dna")
    with pytest.raises(ExchangeError, match="no such file"):
        read_dna(tmp_path / "none.dna")


def test_missing_statement_type_names_those_of_the_file(tmp_path: Path) -> None:
    write_dna(SAMPLE, tmp_path / "a.dna", password="secret")
    with pytest.raises(ExchangeError, match="the file has the types: DNA Statement"):
        read_dna(tmp_path / "a.dna", statement_type="Frame")


def test_overlong_concepts_are_cut_to_the_limit_of_the_program(tmp_path: Path) -> None:
    long = DnaStatement(1, 1, 0, 5, "", "Board", "x" * 300, agreement=True)
    write_dna(DnaProject(SAMPLE.documents, (long,)), tmp_path / "a.dna", password="s")
    assert len(read_dna(tmp_path / "a.dna").statements[0].concept) == 190
