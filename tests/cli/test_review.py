"""A reader's decisions on the command line."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from kg.cli.app import app
from kg.query import read_records
from kg.store import open_store
from tests.cli.command import Done, kg
from tests.cli.debate import fill


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """Give the debate as a store of one's own."""
    return fill(tmp_path / "store")


def answer(store: Path, typed: str, *options: str) -> Done:
    """Review with typed answers, as from a pipe."""
    kg("--version")  # loads the commands
    arguments = ["review", *options, "--store", str(store)]
    result = CliRunner().invoke(app, arguments, input=typed)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return Done(result.exit_code, result.stdout, result.stderr)


def ledger(store: Path) -> list[str]:
    path = store.parent / "kg-ledger.tsv"
    return path.read_text(encoding="utf-8").splitlines()[1:] if path.exists() else []


def test_pair_is_shown_with_reasons_and_sentences(store: Path) -> None:
    done = answer(store, "q\n", "--ask", "actors")
    assert "1/1  the same? one name is part of the other" in done.out
    assert "Ann Mary Example (person) [ann-mary-example-person]" in done.out
    assert '"Ann Example is against."' in done.out
    assert ledger(store) == []


def test_least_certain_assertion_comes_first(store: Path) -> None:
    done = answer(store, "", "--ask", "assertions", "--limit", "1")
    assert "certainty 0.50" in done.out
    assert "Ann Example | opposes | Gas sanctions" in done.out


def test_every_answer_is_kept_at_once_and_a_wrong_key_is_asked_again(store: Path) -> None:
    done = answer(store, "x\ns\n", "--ask", "actors", "--reader", "ann")
    assert "'x' is no answer" in done.err
    assert ledger(store) == ["same\tann-example-person\tann-mary-example-person\tann\t"]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a\nq\n", ["accept"]),
        ("r\n", ["reject"]),
        ("u\n\na\nq\n", ["accept", "doubt"]),
        ("c\nstance=supports\nq\n", ["correct"]),
        ("c\nstance=suports\nstance=supports\nq\n", ["correct"]),
        ("c\nactor=Poland\nq\n", ["correct"]),
        ("c\nrelation=supports\n\nq\n", []),  # a position has no relation type
        ("c\nactor=Nobody\n\nq\n", []),
        ("", []),
    ],
)
def test_assertions_are_judged(store: Path, typed: str, kept: list[str]) -> None:
    answer(store, typed, "--ask", "assertions")
    assert [line.split("\t")[0] for line in ledger(store)] == kept


def test_decided_questions_are_not_asked_again(store: Path) -> None:
    answer(store, "s\n", "--ask", "actors")
    assert "the same?" not in answer(store, "", "--ask", "actors").out


def test_resolve_applies_decisions_and_undoes_withdrawn_ones(store: Path) -> None:
    before = _names(store)
    answer(store, "s\nr\nq\n")
    assert kg("resolve", "--store", store).out == (
        "1 actor merged; 0 assertions accepted, 1 rejected, 0 corrected, 0 in doubt\n"
    )
    assert "Ann Example" not in _names(store)
    listed = kg("review", "--list", "--store", store).out
    assert "Ann Example ~ Ann Mary Example" in listed
    reject = next(line.split("\t")[1] for line in ledger(store) if line.startswith("reject"))
    withdrawn = kg(
        "review", "--withdraw", "ann-mary-example-person ann-example-person", "--withdraw", reject,
        "--store", store,
    )  # fmt: skip
    assert withdrawn.code == 0
    kg("resolve", "--store", store)
    assert _names(store) == before


def _names(store: Path) -> list[str]:
    with open_store(store) as opened:
        records = read_records(opened)
    return sorted(actor.name for actor in records.actors.values())


def test_withdrawing_what_nobody_decided_is_an_error(store: Path) -> None:
    done = kg("review", "--withdraw", "poland", "--store", store)
    assert (done.code, "nothing is decided on 'poland'" in done.err) == (1, True)


def test_decision_on_what_the_store_lacks_waits(store: Path, tmp_path: Path) -> None:
    file = tmp_path / "other.tsv"
    file.write_text("reject\tposition/none\t\t\t\n", encoding="utf-8")
    done = kg("resolve", "--ledger", file, "--store", store)
    assert done.err == "not in the store, waiting: position/none\n"


def test_evaluate_by_ledger_gives_precision(store: Path) -> None:
    answer(store, "r\na\na\na\nq\n", "--ask", "assertions")
    path = store.parent / "kg-ledger.tsv"
    lines = kg("evaluate", "--ledger", path, "--store", store).out.splitlines()
    assert lines[0].split() == ["KIND", "TYPE", "RIGHT", "WRONG", "PRECISION"]
    assert lines[1].split() == ["all", "3", "1", "0.750"]


def test_evaluate_wants_gold_or_a_ledger(store: Path) -> None:
    done = kg("evaluate", "--store", store)
    assert (done.code, "give a folder with gold, or --ledger" in done.err) == (1, True)


def test_build_replays_the_ledger(tmp_path: Path) -> None:
    text = tmp_path / "2020-01-02-a.txt"
    text.write_text("Russia opposes NATO's eastward expansion.", encoding="utf-8")
    store = tmp_path / "new"
    kg("build", text, "--store", store)
    answer(store, "r\nq\n", "--ask", "assertions", "--limit", "1")
    rebuilt = tmp_path / "rebuilt"
    kg("build", text, "--store", rebuilt)
    with open_store(store) as first, open_store(rebuilt) as second:
        whole, reviewed = read_records(first), read_records(second)
    kinds = ("positions", "relations", "statements")
    assert sum(len(getattr(whole, k)) - len(getattr(reviewed, k)) for k in kinds) == 1
