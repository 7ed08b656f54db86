"""Time, comparison, contradictions, bargaining, difference and support on small made records."""

from datetime import date

from kg.analysis.bargaining import bargaining_table
from kg.analysis.comparison import Verdict, compare
from kg.analysis.contradictions import Reading, contradictions
from kg.analysis.difference import difference, narrow
from kg.analysis.support import support, text_families
from kg.analysis.timeline import timeline
from kg.model import Modality, Polarity
from kg.records import IssueRecord
from tests.analysis.made import made_position as position
from tests.analysis.made import made_records as records
from tests.analysis.made import made_relation as relation

DAYS = {
    "d1": date(2020, 1, 1),
    "d2": date(2021, 1, 1),
    "d3": date(2022, 1, 1),
    "d9": date(2022, 1, 31),
}


def test_a_change_of_direction_is_a_shift_with_both_days() -> None:
    (line,) = timeline(
        records(
            position("a supports k d1"),
            position("a demands k d2"),
            position("a opposes k d3"),
            days=DAYS,
        ),
        "a",
    )
    (shift,) = line.shifts
    assert (shift.before.stance.name, shift.after.stance.name) == ("demands", "opposes")
    assert (shift.before_day, shift.after_day) == (DAYS["d2"], DAYS["d3"])
    assert (line.silent_since, line.silent_days) == (DAYS["d3"], 30)


def test_denial_is_a_shift_but_not_to_the_opposite() -> None:
    denied = position("a opposes k d2", polarity=Polarity.NEGATED)
    found = records(position("a opposes k d1"), denied, days=DAYS)
    assert len(timeline(found, "a")[0].shifts) == 1
    assert contradictions(found) == ()


def test_imagined_neutral_and_undated_positions_make_no_shift() -> None:
    found = records(
        position("a supports k d1"),
        position("a opposes k d2", modality=Modality.HYPOTHETICAL),
        position("a neutral k d3"),
        position("a opposes k undated"),
        days=DAYS,
    )
    assert timeline(found, "a")[0].shifts == ()


def test_timeline_of_one_issue_leaves_out_the_others() -> None:
    found = records(position("a supports k d1"), position("a supports m d1"), days=DAYS)
    assert [line.issue for line in timeline(found, "a", "m")] == ["m"]
    assert timeline(found, "nobody") == ()


def test_comparison_sorts_issues_by_verdict_and_counts_the_last_word() -> None:
    found = records(
        position("a opposes k d1"),
        position("a supports k d2"),
        position("b opposes k d1"),
        position("a supports m d1"),
        position("b offers m d2"),
        position("a supports n d1"),
        position("a supports o d1"),
        position("b conditional o d1"),
        days=DAYS,
    )
    rows = compare(found, "a", "b")
    assert [(row.issue, row.verdict) for row in rows] == [
        ("k", Verdict.DISAGREE),
        ("m", Verdict.AGREE),
        ("o", Verdict.MIXED),
        ("n", Verdict.ONE_SILENT),
    ]
    assert rows[3].second == ()


def readings(*rows: object, **options: object) -> list[Reading]:
    return [c.reading for c in contradictions(records(*rows, **options))]  # type: ignore[arg-type] # rows of this file


def test_contradictions_are_told_apart() -> None:
    week = {"d1": date(2020, 1, 1), "d2": date(2020, 1, 3), "d3": date(2021, 1, 1)}
    first, other = position("a supports k d1"), position("a opposes k d3")
    assert readings(first, other, days=week) == [Reading.CHANGE_OVER_TIME]
    assert readings(first, position("a opposes k d2"), days=week) == [Reading.DIFFERING_REPORTS]
    assert readings(first, position("a opposes k d1"), days=week) == [Reading.WITHIN_ONE_TEXT]
    spoken = position("a opposes k d2", sources=("p",))
    role = relation("p represents a d2")
    assert readings(first, spoken, role, days=week) == [Reading.SPOKESMAN_AGAINST_PRINCIPAL]
    assert readings(first, spoken, days=week) == [Reading.DIFFERING_REPORTS]


def test_contradictions_of_one_actor_only() -> None:
    found = records(
        position("a supports k d1"),
        position("a opposes k d3"),
        position("b supports k d1"),
        position("b opposes k d3"),
        days=DAYS,
    )
    assert [c.actor for c in contradictions(found, "b")] == ["b"]


def test_bargaining_table_sorts_positions_by_party_and_kind() -> None:
    narrower = IssueRecord("ceasefire-in-spring", "urn:x", "x", broader=("ceasefire",))
    found = records(
        position("a rules-out ceasefire d1"),
        position("a demands ceasefire-in-spring d2", condition="if troops leave"),
        position("b offers ceasefire d1"),
        position("b opposes ceasefire d1", polarity=Polarity.NEGATED),
        position("c supports other d1"),
        relation("b guarantees a d1"),
        relation("b guarantees z d1"),
        days=DAYS,
        issues=(narrower,),
    )
    first, second = bargaining_table(found, "ceasefire")
    assert (first.actor, second.actor) == ("a", "b")
    assert [p.stance.name for p in (*first.red_lines, *first.demands)] == ["rules-out", "demands"]
    assert first.conditions == first.demands
    assert second.red_lines == ()
    assert [r.object for r in second.guarantees] == ["a"]


def test_difference_names_new_dropped_changed_and_newly_contested() -> None:
    found = records(
        position("a supports k d1"),
        position("b supports k d1"),
        position("c supports m d1"),
        position("a opposes k d3"),
        position("b supports k d3"),
        position("d supports n d3"),
        days=DAYS,
    )
    early = narrow(found, lambda d: d.id == "d1")
    late = narrow(found, lambda d: d.id == "d3")
    result = difference(early, late)
    assert [p.actor for p in result.new] == ["d"]
    assert [p.actor for p in result.dropped] == ["c"]
    assert [(c.before.stance.name, c.after.stance.name) for c in result.changed] == [
        ("supports", "opposes")
    ]
    assert result.newly_contested == ("k",)
    assert difference(early, early).changed == ()


WIRE = "The minister told reporters on Monday that a rejects the plan for the border in full"


def test_copies_of_one_wire_text_count_once() -> None:
    found = records(
        position("a opposes k d1", sentence=WIRE),
        position("a opposes k d2", sentence=WIRE + ", our correspondent adds"),
        position("a opposes k d3", sentence="In an interview a said no to the plan again today"),
        sources={"d1": "Gazette", "d2": "Herald", "d3": "Gazette"},
    )
    (row,) = support(found)
    assert (len(row.documents), row.independent, row.outlets) == (3, 2, ("Gazette", "Herald"))
    assert text_families(found) == {"d1": "d1", "d2": "d1", "d3": "d3"}


def test_support_keeps_denial_apart() -> None:
    found = records(
        position("a opposes k d1"), position("a opposes k d2", polarity=Polarity.NEGATED)
    )
    assert len(support(found)) == 2
