import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.command import kg
from tests.sample import MEMBERSHIP

ISSUE = MEMBERSHIP.label


def test_actor_shows_sections_and_how_the_name_was_understood(sample_store: Path) -> None:
    done = kg("actor", "Kremlin", "--store", sample_store)
    assert done.code == 0
    assert done.err == "'Kremlin' is taken for Russia\n"
    assert done.out.startswith("Russia (state, GOV, RUS, Q159)\n\npositions (2)\n")
    assert "2025-03-03  Russia  opposes" in done.out
    assert "relations (1)" in done.out


def test_evidence_is_the_sentence_with_offsets(sample_store: Path) -> None:
    done = kg("actor", "Russia", "--evidence", "--store", sample_store)
    assert '"Russia rejected Ukraine\'s membership of NATO on Monday." (0-' in done.out


@pytest.mark.parametrize(
    ("options", "terms"),
    [
        (["--stance", "supports"], ["supports"]),
        (["--relation", "negotiates-with"], ["negotiates with"]),
        (["--since", "2025-06-01"], ["supports"]),
        (["--until", "2025-05-31"], ["opposes", "negotiates with"]),
        (["--source", "WRITTEN", "--stance", "opposes"], ["opposes"]),
        (["--source", "nobody"], []),
    ],
)
def test_filters_narrow_the_rows(sample_store: Path, options: list[str], terms: list[str]) -> None:
    done = kg("actor", "Russia", *options, "--format", "json", "--store", sample_store)
    assert [row["does"] for row in json.loads(done.out)] == terms


def test_json_and_csv_carry_every_field(sample_store: Path) -> None:
    done = kg("actor", "Poland", "--format", "json", "--store", sample_store)
    row = json.loads(done.out)[0]
    assert row["polarity"] == "negated"
    assert row["said_by"] == "Jane Roe < analysts"
    assert row["condition"] == "if Ukraine reforms"
    table = kg("actor", "Poland", "--format", "csv", "--store", sample_store).out
    assert next(csv.DictReader(io.StringIO(table))) == {k: str(v) for k, v in row.items()}


def test_issue_shows_camps_and_keeps_a_denial_apart(sample_store: Path) -> None:
    done = kg("issue", "membership of NATO", "--store", sample_store)
    assert done.code == 0
    lines = done.out.splitlines()
    assert lines[0] == ISSUE
    assert "  about: NATO, Ukraine" in lines
    assert any(line.startswith("denies: opposes") and "Poland" in line for line in lines)


def test_markdown_is_a_table(sample_store: Path) -> None:
    done = kg("issue", MEMBERSHIP.id, "--format", "md", "--store", sample_store)
    assert done.out.startswith("| kind | date |")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["actor", "Rusia"], "error: no actor is named 'Rusia'; nearest: Russia\n"),
        (["issue", "Rusia"], "error: no issue is named 'Rusia'"),
        (["actor", "Russia", "--stance", "oposes"], "is no stance of ontology/kg.ttl; nearest"),
        (["actor", "Russia", "--since", "2025-02-01", "--until", "2025-01-01"], "is later than"),
    ],
)
def test_mistakes_end_with_1_and_a_hint(
    sample_store: Path, arguments: list[str], message: str
) -> None:
    done = kg(*arguments, "--store", sample_store)
    assert (done.code, done.out) == (1, "")
    assert message in done.err


def test_wrong_usage_ends_with_2(sample_store: Path) -> None:
    assert kg("actor", "Russia", "--since", "soon", "--store", sample_store).code == 2


def test_missing_store_is_named(tmp_path: Path) -> None:
    done = kg("actor", "Russia", "--store", tmp_path / "none")
    assert done.code == 1
    assert "there is no store at" in done.err


def test_lookup_loads_nothing_heavy(sample_store: Path) -> None:
    code = (
        "import sys; from kg.cli.app import main; sys.argv = ['kg', 'actor', 'Russia', '--store', "
        f"{str(sample_store)!r}]\n"
        "try: main()\nexcept SystemExit: pass\n"
        "heavy = {'rdflib', 'networkx', 'pyvis', 'onnxruntime', 'numpy', 'pyshacl', 'jinja2',"
        " 'kg.annotate', 'kg.extract', 'kg.resolve', 'kg.rdf.writer', 'kg.store.writer'}\n"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"
