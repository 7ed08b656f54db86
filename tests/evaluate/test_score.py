"""Measuring answers against gold."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kg.cli.app import COMMANDS, app
from kg.errors import InputError
from kg.evaluate import measure, read_answers, read_floors, read_gold, score
from kg.evaluate.answers import Answer
from kg.evaluate.figures import Scores
from kg.evaluate.gold import Gold
from tests.shared import CHECKOUT, shared

GOLD = """
title = "A theme"

[[passages]]
id = "a-01"
sentences = ["Malta said that Cyprus had rejected the offer.", "Malta did not attack Cyprus."]
entities = [
    { id = "malta", type = "state", names = ["Malta"] },
    { id = "cyprus", type = "state", names = ["Cyprus"] },
]
relations = [
    { subject = ["malta"], relation = ["attacks"], object = ["cyprus"], polarity = "negated", sentence = 1 },
]
positions = [
    { actor = ["cyprus"], stance = ["opposes"], issue = ["the offer"], source = ["malta"] },
]
statements = [
    { speaker = ["malta"], cue = "said", content = ["that Cyprus had rejected the offer"] },
]
must_not = [
    { relation = "attacks", polarity = "affirmed" },
]
"""  # noqa: E501 - one assertion a line, as gold is written
RIGHT = [
    {"kind": "entity", "name": "Malta", "type": "state"},
    {"kind": "entity", "name": "Cyprus government", "type": "state"},
    {"kind": "relation", "subject": "Malta", "predicate": "attacks", "object": "Cyprus"}
    | {"polarity": "negated", "modality": "actual"},
    {"kind": "position", "subject": "Cyprus", "stance": "opposes", "issue": "offer"}
    | {"attributed_to": "Malta", "modality": "actual"},
    {"kind": "statement", "subject": "Malta", "cue": "said"}
    | {"content": "Cyprus had rejected the offer"},
]


def gold_in(folder: Path) -> Gold:
    folder.mkdir(exist_ok=True)
    (folder / "a.toml").write_text(GOLD, encoding="utf-8")
    return read_gold(folder)


def scored(folder: Path, rows: list[dict[str, str]]) -> Scores:
    lines = [json.dumps({"doc": "a-01"} | row) for row in rows]
    return score(gold_in(folder), read_answers(lines))


def test_right_answers_score_one(tmp_path: Path) -> None:
    figures = scored(tmp_path, RIGHT).figures
    assert {name: tally.f1 for name, tally in figures.tasks.items()} == dict.fromkeys(
        figures.tasks, 1.0
    )
    assert {share.value for share in figures.shares.values()} == {1.0}


@pytest.mark.parametrize(
    ("index", "change", "task"),
    [
        (2, {"polarity": "affirmed"}, "relations"),
        (2, {"object": "Gozo"}, "relations"),
        (2, {"predicate": "aids"}, "relations"),
        (3, {"stance": "supports"}, "positions"),
        (3, {"issue": "the harbour of Valletta"}, "positions"),
        (4, {"subject": "Cyprus"}, "statements"),
        (4, {"content": "it will rain"}, "statements"),
    ],
)
def test_a_wrong_answer_costs_both_ways(
    tmp_path: Path, index: int, change: dict[str, str], task: str
) -> None:
    rows = [row | (change if i == index else {}) for i, row in enumerate(RIGHT)]
    tally = scored(tmp_path, rows).figures.tasks[task]
    assert (tally.right, tally.wrong, tally.missed) == (0, 1, 1)


def test_wrong_source_and_trap_are_counted(tmp_path: Path) -> None:
    rows = [row | ({"attributed_to": ""} if "stance" in row else {}) for row in RIGHT]
    rows.append(RIGHT[2] | {"polarity": "affirmed"})
    shares = scored(tmp_path, rows).figures.shares
    assert shares["source credited"].value == 0.5
    assert shares["traps avoided"].value == 0


def test_the_same_answer_twice_counts_once(tmp_path: Path) -> None:
    tally = scored(tmp_path, RIGHT + RIGHT).figures.tasks["relations"]
    assert (tally.right, tally.wrong, tally.missed) == (1, 0, 0)


def test_no_answers_score_nothing(tmp_path: Path) -> None:
    figures = scored(tmp_path, []).figures
    assert {tally.f1 for tally in figures.tasks.values()} == {0.0}


def test_floor_that_is_not_reached_is_named(tmp_path: Path) -> None:
    figures = scored(tmp_path, []).figures
    pins = 'gold = "x"\n\n[floors]\npositions = 0.5\n'
    (tmp_path / "floors.toml").write_text(pins, encoding="utf-8")
    floors = read_floors(tmp_path)
    assert floors is not None
    assert floors.broken(figures) == ["positions: 0.000, pinned at 0.500"]


@pytest.mark.parametrize("line", ["[1]", '{"doc": "a"}', "{", '{"kind": "entity"}'])
def test_a_line_that_is_no_answer_is_named_with_its_place(line: str) -> None:
    with pytest.raises(InputError, match="out:1"):
        read_answers([line], place="out")


def test_folder_without_gold_says_what_it_should_hold(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="holds no gold"):
        read_gold(tmp_path)


def test_unknown_term_in_gold_names_the_passage(tmp_path: Path) -> None:
    text = GOLD.replace('relation = ["attacks"]', 'relation = ["atacks"]')
    (tmp_path / "a.toml").write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=r"a-01.*atacks"):
        read_gold(tmp_path)


def test_command_prints_figures_of_another_system(tmp_path: Path) -> None:
    assert "evaluate" in COMMANDS
    __import__("kg.cli.evaluate")
    gold_in(tmp_path / "gold")
    lines = [json.dumps({"doc": "a-01"} | row) for row in RIGHT]
    (tmp_path / "out.jsonl").write_text("\n".join(lines), encoding="utf-8")
    asked = ["evaluate", str(tmp_path / "gold"), "--system", str(tmp_path / "out.jsonl")]
    result = CliRunner().invoke(app, asked)
    assert result.exit_code == 0
    assert "positions                        1.000 1.000 1.000" in result.stdout


def test_own_gold_is_read() -> None:
    gold = read_gold(CHECKOUT / "data" / "gold")
    assert len(gold.texts) >= 150
    assert sum(bool(text.traps) for text in gold.texts) >= 30


def test_reference_gold_is_read() -> None:
    gold = read_gold(shared("eval", "dev"))
    assert (len(gold.texts), len(gold.events), len(gold.sentences)) == (7, 165, 60)


def perfect(gold: Gold) -> list[Answer]:
    """Write the attribution sentences' gold as a system's answers."""
    rows = [
        {"doc": s.id, "kind": "statement", "subject": a.source, "cue": a.cue, "content": a.content}
        for s in gold.sentences
        for a in s.attributions
    ]
    return read_answers([json.dumps(row) for row in rows])


def test_gold_against_itself_is_perfect() -> None:
    gold = read_gold(shared("eval", "dev"))
    tally = score(gold, perfect(gold)).figures.tasks["attribution sentences"]
    assert tally.f1 == 1


def test_missing_answers_file_is_an_input_error(tmp_path: Path) -> None:
    gold_in(tmp_path)
    with pytest.raises(InputError, match=r"none\.jsonl"):
        measure(tmp_path, tmp_path / "none.jsonl")
