"""The short cut gives what the command gives, and leaves alone what it does not know."""

import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kg.cli.quick import answered, understood
from kg.query import read_records
from kg.rdf import write_extraction
from kg.store import open_store, open_writer
from kg.store.format import plain_base
from tests.benchmarks.corpus import document_graphs
from tests.cli import debate
from tests.cli.command import kg
from tests.sample import sample_extraction, shifted_extraction

FORMATS = ("table", "json", "csv", "md")


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a store of all that our made-up texts have: every qualifier, ties, no date, odd ids."""
    odd = sample_extraction("Zürich 3/4")
    undated = shifted_extraction("undated", None)
    untitled = replace(odd, document=replace(odd.document, source="", title=""))
    path = tmp_path_factory.mktemp("quick") / "store"
    with open_writer(path) as writer:
        for extraction in (sample_extraction(), untitled, undated):
            writer.put(write_extraction(extraction))
        writer.put(write_extraction(shifted_extraction("later", date(2025, 6, 1))))
        writer.put_all(list(document_graphs(2)))
    return path


def names(store: Path) -> list[str]:
    with open_store(store) as opened:
        actors = read_records(opened).actors
    return sorted({*actors, *(actor.name for actor in actors.values())})


@pytest.mark.parametrize("format_", [*FORMATS, "evidence"])
def test_short_cut_prints_what_the_command_prints(
    many: Path, format_: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    options = ["--evidence"] if format_ == "evidence" else ["--format", format_]
    found = [*names(many), "Kremlin"]
    assert len(found) > 20
    for name in found:
        arguments = ["actor", name, *options, "--store", str(many)]
        expected = kg(*arguments)
        assert answered(arguments), name
        printed = capsys.readouterr()
        assert (printed.out, printed.err) == (expected.out, expected.err), name


@pytest.mark.parametrize(
    "options",
    [
        ["--relation", "negotiates-with"],
        ["--stance", "supports", "--relation", "accuses", "--relation", "negotiates-with"],
        ["--stance", "opposes", "--stance", "supports", "--evidence"],
        ["--since", "2025-04-01"],
        ["--until", "2025-04-01", "--format", "json"],
        ["--since", "2025-03-03", "--until", "2025-03-03"],
        ["--source", "WRITTEN for"],
        ["--source", "nobody"],
        ["--source", "nobody", "--format", "csv"],
    ],
)
def test_filters_do_the_same(
    many: Path,
    options: list[str],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    for name in ("Russia", "Poland", "actor-3", "Ukraine"):
        arguments = ["actor", name, *options, "--store", str(many)]
        expected = kg(*arguments, columns=200)
        assert answered(arguments) or expected.code
        printed = capsys.readouterr()
        if not expected.code:
            assert (printed.out, printed.err) == (expected.out, expected.err)


@pytest.mark.parametrize(
    "options",
    [
        ["--relation", "rules-out"],
        ["--stance", "accuses"],
        ["--stance", "suports"],
        ["--since", "20250401"],
        ["--since", "2025-4-1"],
        ["--until", "2025-02-30"],
        ["--since", "2025-04-02", "--until", "2025-04-01"],
    ],
)
def test_wrong_filter_is_left_to_the_command(
    many: Path, options: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert not answered(["actor", "Russia", *options, "--store", str(many)])
    assert capsys.readouterr() == ("", "")


def test_debate_is_told_alike(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store = debate.fill(tmp_path / "store")
    for name in ("Hungary", "Sweden", "Ann Example", "poland"):
        arguments = ["actor", name, "--format", "csv", "--store", str(store)]
        assert answered(arguments)
        assert capsys.readouterr().out == kg(*arguments).out


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["actor"],
        ["actor", "--help"],
        ["actor", "Russia", "--since", ""],
        ["actor", "Russia", "--relation"],
        ["actor", "Russia", "--bad", "opposes"],
        ["actor", "Russia", "--source=Reuters"],
        ["actor", "Russia", "China"],
        ["actor", "Russia", "--format", "xml"],
        ["actor", "Russia", "--store"],
        ["actor", "--", "-x"],
        ["--version"],
        ["issue", "Russia"],
    ],
)
def test_all_but_the_plainest_is_left_to_the_command(arguments: list[str]) -> None:
    assert understood(arguments) is None if arguments else not answered(arguments)


@pytest.mark.parametrize("order", ["before", "behind"])
def test_options_may_stand_on_either_side(order: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_STORE", "usual")
    options = ["--format", "md", "--evidence"]
    asked = understood(
        ["actor", *options, "Russia"] if order == "before" else ["actor", "Russia", *options]
    )
    assert asked
    assert (asked.name, asked.store, asked.format, asked.evidence) == (
        "Russia",
        "usual",
        "md",
        True,
    )


@pytest.mark.parametrize("name", ["Rusia", "minister", "", "<x>", "a b c"])
def test_unknown_name_is_left_to_the_command(
    many: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert not answered(["actor", name, "--store", str(many)])
    assert capsys.readouterr() == ("", "")


def test_decisions_of_a_reader_are_left_to_the_command(tmp_path: Path) -> None:
    store = debate.fill(tmp_path / "store")
    look_up = ["actor", "Hungary", "--store", str(store)]
    assert answered(look_up)
    ledger = tmp_path / "kg-ledger.tsv"
    row = "same\tann-example-person\tann-mary-example-person\tann\t"
    ledger.write_text(f"judgement\tsubject\tother\treader\tnote\n{row}\n", encoding="utf-8")
    done = kg("resolve", "--store", store, "--ledger", ledger)
    assert done.code == 0, done.err
    assert not answered(look_up)


@pytest.mark.parametrize(
    "damage",
    [
        lambda store: (store / "store.json").unlink(),
        lambda store: (store / "store.json").write_text('{"format": 99}', encoding="utf-8"),
        lambda store: (store / "current").write_text("nothing", encoding="utf-8"),
        lambda store: (store / "current").write_text("77", encoding="utf-8"),
    ],
)
def test_damaged_store_is_left_to_the_command(
    own_store: Path, damage: object, capsys: pytest.CaptureFixture[str]
) -> None:
    assert callable(damage)
    damage(own_store)
    assert not answered(["actor", "Russia", "--store", str(own_store)])
    assert capsys.readouterr() == ("", "")


def test_endpoint_is_left_to_the_command() -> None:
    assert not answered(["actor", "Russia", "--store", "http://localhost:1/sparql"])


def test_description_is_read_as_it_is_written(own_store: Path) -> None:
    with open_store(own_store) as store:
        text = (own_store / "store.json").read_text(encoding="utf-8")
        assert plain_base(text) == store.base
    assert plain_base(text.replace('"format": 1', '"format": 2')) == ""
    assert plain_base(text.replace("https:", "ht\\u0074ps:")) == ""


def test_short_cut_loads_next_to_nothing(sample_store: Path) -> None:
    look_up = ["actor", "Russia", "--format", "csv", "--store", str(sample_store)]
    code = (
        "import sys; before = set(sys.modules)\n"
        "from kg.cli.quick import answered\n"
        f"assert answered({look_up!r})\n"
        "print(sorted(n for n in set(sys.modules) - before if not n.startswith('kg')),"
        " file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    allowed = {"__future__", "_csv", "fcntl", "pyoxigraph", "pyoxigraph.pyoxigraph", "unicodedata"}
    assert set(eval(done.stderr)) <= allowed  # noqa: S307 - our own list


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
@pytest.mark.parametrize("command", [["actor", "Poland"], ["stats"]])
def test_output_that_cannot_be_written_is_told_in_a_line(
    sample_store: Path, command: list[str]
) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "-m", "kg", *command, "--store", str(sample_store)],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr == "error: the output cannot be written: no space left on device\n"


def test_new_process_takes_the_short_cut_and_ends_well(sample_store: Path) -> None:
    command = [sys.executable, "-m", "kg", "actor", "Poland", "--store", str(sample_store)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert done.stdout.startswith("Poland (")
    wrong = subprocess.run([*command, "--bad"], capture_output=True, text=True, check=False)
    assert wrong.returncode == 2
