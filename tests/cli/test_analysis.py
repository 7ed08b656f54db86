"""The analysis commands on a small debate."""

import csv
import io
import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from tests.cli.command import kg
from tests.cli.debate import fill

TIMES = ["2022-05-02", "2024-02-26"]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the debate as a store that no test may change."""
    return fill(tmp_path_factory.mktemp("debate") / "store")


def rows(store: Path, *arguments: str) -> list[dict[str, Any]]:
    done = kg(*arguments, "--format", "json", "--store", store)
    assert done.code == 0, done.err
    found: list[dict[str, Any]] = json.loads(done.out)
    return found


def test_timeline_shows_positions_in_order_with_the_shift_and_both_quotes(store: Path) -> None:
    done = kg("timeline", "Hungary", "--issue", "Sweden's membership of NATO", "--store", store)
    lines = done.out.splitlines()
    assert lines[0] == "Hungary: 2 positions on 1 issue"
    assert [line.split()[0] for line in lines[3:5]] == TIMES
    assert "opposes (2022-05-02) -> supports (2024-02-26)" in done.out
    assert '"Hungary opposes Sweden\'s accession." [first]' in done.out
    assert 'Ann Example: "Hungary now supports it." [third]' in done.out
    assert "silent since 2024-02-26 (0 days before the last document)" in done.out


def test_timeline_for_programs_names_shift_and_silence(store: Path) -> None:
    found = rows(store, "timeline", "Hungary")
    assert [row["date"] for row in found] == ["2022-05-02", "2023-01-09", "2024-02-26"]
    assert found[2]["shift"] == "opposes (2022-05-02) -> supports (2024-02-26)"
    assert (found[1]["silent_since"], found[1]["silent_days"]) == ("2023-01-09", 413)


def test_actor_without_positions_is_told_so(store: Path) -> None:
    done = kg("timeline", "Sweden", "--since", "2024-01-01", "--store", store)
    assert (done.code, done.out) == (0, "")
    assert "takes no position here" in done.err


def test_compare_puts_both_quotes_side_by_side(store: Path) -> None:
    found = rows(store, "compare", "Hungary", "Poland", "--until", "2022-12-31")
    assert [(row["verdict"], row["first_quote"], row["second_quote"]) for row in found] == [
        ("disagree", "Hungary opposes Sweden's accession.", "Poland backs Sweden.")
    ]
    assert [row["verdict"] for row in rows(store, "compare", "Hungary", "Poland")] == [
        "disagree",
        "agree",
    ]


def test_compare_names_the_silent_one_when_asked(store: Path) -> None:
    done = kg("compare", "Sweden", "Hungary", "--store", store)
    assert "on 1 more issue one of them is silent" in done.err
    assert "(silent)" in kg("compare", "Sweden", "Hungary", "--silent", "--store", store).out


def test_an_actor_cannot_be_compared_with_itself(store: Path) -> None:
    done = kg("compare", "Hungary", "Hungary", "--store", store)
    assert (done.code, done.out) == (1, "")
    assert "name two actors" in done.err


@pytest.mark.parametrize(
    ("options", "readings"),
    [
        ([], ["change over time"]),
        (["--bodies"], ["spokesman against principal", "change over time"]),
        (["--bodies", "--issue", "Gas sanctions"], ["spokesman against principal"]),
        (["--reading", "differing reports"], []),
        (["Poland"], []),
    ],
)
def test_contradictions_are_told_apart(
    store: Path, options: list[str], readings: list[str]
) -> None:
    assert [r["reading"] for r in rows(store, "contradictions", *options)] == readings


@pytest.mark.parametrize(
    ("sides", "changes"),
    [
        (TIMES, {"changed": 1, "newly contested": 1, "new": 3, "dropped": 0}),
        (["first", "third"], {"changed": 1, "newly contested": 0, "new": 1, "dropped": 2}),
        (["F Gazette", "third"], {"changed": 1, "newly contested": 0, "new": 1, "dropped": 2}),
        (["..2022-12-31", "2024-01-01.."], {"changed": 1, "new": 1, "dropped": 2}),
    ],
)
def test_diff_takes_days_documents_and_sources(
    store: Path, sides: list[str], changes: dict[str, int]
) -> None:
    found = rows(store, "diff", *sides)
    for kind, number in changes.items():
        assert sum(row["change"] == kind for row in found) == number, kind


def test_diff_between_stores(store: Path, tmp_path: Path) -> None:
    other = fill(tmp_path / "other")
    assert rows(store, "diff", str(store), str(other)) == []


def test_diff_names_what_it_does_not_know(store: Path) -> None:
    done = kg("diff", "first", "thirt", "--store", store)
    assert done.code == 1
    assert "'thirt' is no day, range of days, document or source of the store; nearest: third" in (
        done.err
    )


def test_support_counts_documents_and_sources(store: Path) -> None:
    found = rows(store, "support", "--least", "2")
    assert [(r["actor"], r["does"], r["independent"]) for r in found] == [
        ("Ann Example", "holds office in", 3)
    ]
    assert found[0]["sources"] == "F Gazette, S Gazette, T Gazette"


def ties(store: Path, *options: str) -> dict[tuple[str, str], float]:
    return {
        (row["first"], row["second"]): row["weight"] for row in rows(store, "network", *options)
    }


def test_two_mode_network_subtracts_by_default(store: Path) -> None:
    found = ties(store)
    assert found["Sweden", "Sweden's membership of NATO"] == 1
    assert found["Poland", "Gas sanctions"] == -1
    assert ("Hungary", "Sweden's membership of NATO") not in found  # once for, once against


def test_one_mode_networks_and_their_normalisation(store: Path) -> None:
    options = ["--mode", "actors", "--aggregation", "congruence"]
    assert ties(store, *options)["Poland", "Sweden"] == 1
    assert ties(store, *options, "--normalisation", "average")["Poland", "Sweden"] == 0.6667
    assert ties(store, *options, "--actor", "Poland", "--actor", "Hungary") == {
        ("Hungary", "Poland"): 1
    }
    assert ties(store, "--mode", "issues", "--aggregation", "conflict")


def test_why_opens_a_weight_into_its_quotes(store: Path) -> None:
    options = ["--mode", "actors", "--aggregation", "congruence", "--why", "Sweden", "Poland"]
    done = kg("network", *options, "--store", store)
    assert done.out.startswith("Sweden and Poland: weight 1, of 2 positions")
    assert '"Sweden wants to join." [first]' in done.out
    assert '"Poland backs Sweden." [first]' in done.out


def test_windows_give_a_row_a_window(store: Path) -> None:
    options = ["--mode", "actors", "--measure", "polarisation", "--window", "365", "--step", "365"]
    found = rows(store, "network", *options)
    assert [row["window_from"] for row in found] == ["2022-05-02", "2023-05-02"]
    assert found[0]["polarisation"] == 1


@pytest.mark.parametrize("measure", ["matrix", "communities", "degree", "strength"])
def test_measures_are_rows(store: Path, measure: str) -> None:
    assert rows(store, "network", "--mode", "actors", "--measure", measure)


def test_table_without_rows_says_so_to_people_only(store: Path) -> None:
    options: list[str | Path] = ["support", "--least", "99", "--store", store]
    assert kg(*options).err == "nothing found\n"
    assert (kg(*options, "--format", "json").out, kg(*options, "--format", "csv").err) == (
        "[]\n",
        "",
    )


def test_matrix_is_a_csv(store: Path) -> None:
    options = ["--aggregation", "ignore", "--measure", "matrix", "--format", "csv"]
    table = list(csv.reader(io.StringIO(kg("network", *options, "--store", store).out)))
    assert table[0] == ["", "Gas sanctions", "Sweden's membership of NATO"]
    assert ["Hungary", "1", "2"] in table


def test_network_goes_into_a_file_as_it_is_printed(store: Path, tmp_path: Path) -> None:
    for format_ in ("table", "json", "csv", "md"):
        options = ["network", "--format", format_, "--store", store]
        kg(*options, "--output", tmp_path / format_)
        assert (tmp_path / format_).read_text(encoding="utf-8") == kg(*options).out


@pytest.mark.parametrize("format_", ["graphml", "gexf", "svg"])
def test_files_are_well_formed_and_the_same_every_time(
    store: Path, tmp_path: Path, format_: str
) -> None:
    texts = []
    for name in ("a", "b"):
        path = tmp_path / name
        done = kg("network", "--format", format_, "--output", path, "--store", store)
        assert done.err == f"wrote {path}\n"
        texts.append(path.read_text(encoding="utf-8"))
    assert texts[0] == texts[1]
    assert ElementTree.fromstring(texts[0]) is not None  # noqa: S314 - written by ourselves
    assert "Sweden" in texts[0]


def test_gexf_carries_days(store: Path) -> None:
    options = ["--format", "gexf", "--aggregation", "ignore"]
    assert 'start="2022-05-02" end="2024-02-26"' in kg("network", *options, "--store", store).out


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--mode", "actors", "--aggregation", "combine"], "does not go with a one-mode network"),
        (["--normalisation", "cosine"], "does not go with a two-mode network"),
        (["--window", "30", "--format", "gexf"], "holds one network, not windows"),
        (["--actor", "Hungry"], "no actor is named 'Hungry'; nearest: Hungary"),
    ],
)
def test_choices_that_do_not_go_together(store: Path, options: list[str], message: str) -> None:
    done = kg("network", *options, "--store", store)
    assert (done.code, done.out) == (1, "")
    assert message in done.err
