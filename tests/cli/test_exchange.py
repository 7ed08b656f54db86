"""Taking over what others coded, and giving coders a project."""

import csv
import io
import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.command import kg
from tests.cli.debate import fill
from tests.shared import shared

CODINGS = """\
organisation,concept,stance,quote,date
Poland,Gas sanctions,1,"Poland is for it.",2022-03-01
Example Union,Gas sanctions,0,"We are against it.",2022-03-01
Poland,Gas sanctions,perhaps,"Poland hesitates.",2022-03-02
"""
ICEWS = """\
Event Date,Source Name,CAMEO Code,Target Name
2015-02-12,Russia,036,Ukraine
2015-02-13,France,190,Nowhere
"""


def test_table_of_codings_is_taken_over_and_a_bad_row_named(tmp_path: Path) -> None:
    table, store = tmp_path / "codings.csv", tmp_path / "store"
    table.write_text(CODINGS, encoding="utf-8")
    columns = "actor=organisation,issue=concept"
    done = kg("import", table, "--columns", columns, "--store", store)
    assert done.code == 1
    assert done.out == "1 document, 2 positions, 0 relations; 1 row left out\n"
    assert "codings.csv:4: 'perhaps' is no stance" in done.err
    found = json.loads(kg("issue", "Gas sanctions", "--format", "json", "--store", store).out)
    assert {(row["actor"], row["does"]) for row in found} == {
        ("Poland", "supports"),
        ("Example Union", "opposes"),
    }


def test_event_table_is_told_by_its_columns(tmp_path: Path) -> None:
    table, store = tmp_path / "events.csv", tmp_path / "store"
    table.write_text(ICEWS, encoding="utf-8")
    assert "2 relations; 0 rows left out" in kg("import", table, "--store", store).out


def test_project_goes_out_and_comes_back(tmp_path: Path) -> None:
    store, project = fill(tmp_path / "store"), tmp_path / "debate.dna"
    done = kg("export", "--format", "dna", "--output", project, "--store", store)
    assert done.code == 0
    assert "3 documents, 7 statements; coder Admin, password kg" in done.err
    with closing(sqlite3.connect(project)) as database:
        assert database.execute("SELECT COUNT(*) FROM STATEMENTS").fetchone() == (7,)
    back = tmp_path / "back"
    assert kg("import", project, "--store", back).out.startswith("3 documents, 7 positions")
    options = ["--aggregation", "ignore", "--format", "csv"]
    before = kg("network", *options, "--bodies", "--store", store).out
    assert _weights(before) == _weights(kg("network", *options, "--store", back).out)


def _weights(table: str) -> list[tuple[str, str, str]]:
    rows = csv.DictReader(io.StringIO(table))
    return sorted((row["first"], row["second"], row["weight"]) for row in rows)


def test_project_gets_the_whole_texts(tmp_path: Path) -> None:
    text, store, project = tmp_path / "a.txt", tmp_path / "store", tmp_path / "a.dna"
    text.write_text("Nothing here. Russia opposes NATO's expansion. Nor here.", encoding="utf-8")
    kg("build", text, "--store", store)
    kg("export", "--format", "dna", "--output", project, "--texts", text, "--store", store)
    with closing(sqlite3.connect(project)) as database:
        [(stored,)] = database.execute("SELECT Text FROM DOCUMENTS").fetchall()
    assert stored == text.read_text(encoding="utf-8")


def test_project_needs_a_file_and_leaves_an_old_one_alone(tmp_path: Path) -> None:
    store = fill(tmp_path / "store")
    done = kg("export", "--format", "dna", "--store", store)
    assert (done.code, "name its file with --output" in done.err) == (1, True)
    old = tmp_path / "old.dna"
    old.write_text("mine", encoding="utf-8")
    done = kg("export", "--format", "dna", "--output", old, "--store", store)
    assert (done.code, old.read_text(encoding="utf-8")) == (1, "mine")


def test_events_go_out_in_plover_classes(sample_store: Path) -> None:
    out = kg("export", "--format", "events", "--store", sample_store).out
    [row] = [r for r in csv.DictReader(io.StringIO(out)) if r["relation"] == "negotiates-with"]
    assert (row["source"], row["event"], row["target"]) == ("Russia", "CONSULT", "Steve Witkoff")


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("none.csv", None, "no such file"),
        ("none.dna", None, "no such file"),
        (
            "a.csv",
            "a,b\n1,2\n",
            "no column 'actor', 'issue', 'stance'; the file has: a, b; map",
        ),
        (
            "b.csv",
            ",".join(["n" * 99, *map(str, range(20))]),
            f"has: {'n' * 40}…, 0, 1, 2, 3, 4, 5, 6,",
        ),
        ("c.csv", ",".join(map(str, range(20))), "9, 10, 11 …; map them"),
        ("a.dna", "text", "not a project of the Discourse Network Analyzer"),
    ],
)
def test_what_cannot_be_read_is_named(
    tmp_path: Path, name: str, content: str | None, message: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_text(content, encoding="utf-8")
    done = kg("import", path, "--store", tmp_path / "store")
    assert (done.code, message in done.err) == (1, True), done.err
    assert not (tmp_path / "store").exists()


def test_bargaining_table_has_persons_under_their_body(tmp_path: Path) -> None:
    store = fill(tmp_path / "store")
    options = ["--bargaining", "--format", "json"]
    rows = json.loads(kg("issue", "Gas sanctions", *options, "--store", store).out)
    assert [(row["party"], row["side"], row["said_by"]) for row in rows] == [
        ("Hungary", "red line", "Ann Example"),
        ("Hungary", "demand", ""),
        ("Hungary", "condition", ""),
        ("Poland", "red line", ""),
    ]
    assert rows[2]["condition"] == "if paid"


def test_reference_sample_gives_the_published_sum_on_the_command_line(tmp_path: Path) -> None:
    sample, store = shared("peers", "dna", "sample.dna"), tmp_path / "store"
    assert kg("import", sample, "--store", store).code == 0
    options = ["--mode", "two-mode", "--aggregation", "ignore", "--duplicates", "include"]
    done = kg("network", *options, "--format", "csv", "--store", store)
    total = sum(float(row["weight"]) for row in csv.DictReader(io.StringIO(done.out)))
    with closing(sqlite3.connect(f"file:{sample}?mode=ro", uri=True)) as database:
        [(coded,)] = database.execute("SELECT COUNT(*) FROM STATEMENTS").fetchall()
    assert 0 < total <= coded
