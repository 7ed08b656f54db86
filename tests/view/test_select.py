from datetime import date

import pytest

from kg.model import Polarity, Sign
from kg.query import read_records
from kg.rdf import write_extraction
from kg.records import Records
from kg.store import load_store
from kg.view import ViewOptions
from kg.view.agreement import agreement_lines, sides
from kg.view.layout import place
from kg.view.lines import Firmness, Line, Tone, firmness_of, lines_of, sign_of, tone_of
from kg.view.scene import compose
from kg.view.select import select
from tests.view.handmade import extraction
from tests.view.synthetic import synthetic


@pytest.fixture(scope="module")
def records() -> Records:
    return read_records(load_store([write_extraction(extraction())]))


@pytest.mark.parametrize(
    ("options", "actors", "issues"),
    [
        (ViewOptions(), {"russia", "ukraine", "mark-rutte"}, 2),
        (ViewOptions(actor="russia"), {"russia", "ukraine"}, 1),
        (ViewOptions(actor="RUSSIA", depth=2), {"russia", "ukraine"}, 1),
        (ViewOptions(issue="ukraine's membership of nato"), {"russia"}, 1),
        (ViewOptions(relations=("opposes",)), {"russia", "ukraine"}, 0),
        (ViewOptions(stances=("opposes",)), {"russia", "mark-rutte"}, 2),
        (ViewOptions(since=date(2025, 1, 1)), set(), 0),
        (ViewOptions(since=date(2024, 6, 3), until=date(2024, 6, 3)), None, 2),
    ],
)
def test_options_keep_what_they_name(
    records: Records, options: ViewOptions, actors: set[str] | None, issues: int
) -> None:
    kept = select(records, options).records
    assert actors is None or {key.removesuffix("-person") for key in kept.actors} == actors
    assert len(kept.issues) == issues


def test_denied_opposition_is_neither_support_nor_opposition(records: Records) -> None:
    denied = [p for p in records.positions if p.qualifiers.polarity is Polarity.NEGATED]
    assert [sign_of(position) for position in denied] == [Sign.NEUTRAL]
    assert [firmness_of(position) for position in denied] == [Firmness.OPEN]


@pytest.mark.parametrize(
    ("positive", "negative", "tone"),
    [(2, 1, Tone.SUPPORT), (1, 2, Tone.OPPOSE), (3, 2, Tone.MIXED), (0, 0, Tone.NEUTRAL)],
)
def test_a_side_needs_two_to_one(positive: int, negative: int, tone: Tone) -> None:
    assert tone_of(positive, negative) is tone


def test_parallel_assertions_are_one_line_that_counts_them() -> None:
    records = synthetic(300)
    lines = lines_of(records)
    assert len({(line.first, line.second) for line in lines}) == len(lines)
    apart = [r for r in records.relations if r.subject != r.object]
    assert sum(line.count for line in lines) == len(apart) + len(records.positions)


def test_layout_repeats_itself_and_spreads_points() -> None:
    lines = lines_of(synthetic(60))
    keys = sorted({key for line in lines for key in (line.first, line.second)})
    spots = place(keys, lines)
    assert spots == place(keys, lines)
    assert len(set(spots.values())) == len(keys)


def test_large_graph_draws_its_strongest_and_what_was_asked_for() -> None:
    records = synthetic(2000)
    assert 140 <= len(compose(records, None).points) <= 150
    weakest = min(records.actors, key=lambda a: sum(r.subject == a for r in records.relations))
    assert f"a:{weakest}" in {p.key for p in compose(records, None, f"a:{weakest}").points}


def test_allies_and_opponents_are_told_by_shared_issues() -> None:
    taken = {
        "a": {"x": Tone.SUPPORT, "y": Tone.OPPOSE},
        "b": {"x": Tone.SUPPORT, "y": Tone.OPPOSE},
        "c": {"x": Tone.OPPOSE, "z": Tone.SUPPORT},
        "d": {"z": Tone.MIXED},
    }
    found = {(line.first, line.second): line for line in agreement_lines(taken)}
    assert found["a:a", "a:b"] == Line("a:a", "a:b", 2, 0, 0, Tone.SUPPORT, Firmness.ASSERTED)
    assert found["a:a", "a:c"].tone is Tone.OPPOSE
    assert ("a:c", "a:d") not in found


def test_denied_position_takes_no_side(records: Records) -> None:
    assert list(sides(records)) == ["russia"]
