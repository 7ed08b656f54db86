"""Decisions: kept, replayed, reversible, and never destructive."""

from pathlib import Path

import pytest

from kg.errors import ExchangeError, VocabularyError
from kg.model import ActorType, Polarity
from kg.pipeline import build
from kg.query import RecordFilter, read_extracted, read_outcome, read_records
from kg.records import ActorRecord
from kg.review.candidates import candidates
from kg.review.decisions import Decision, Judgement, assertion_key
from kg.review.graph import review_graph
from kg.review.identity import identify
from kg.review.ledger import read_ledger, record_decision, withdraw_decision
from kg.review.outcome import outcome_of
from kg.review.scoring import score_ledger
from kg.store import open_store, open_writer
from tests.analysis.made import made_position as position
from tests.analysis.made import made_records as records
from tests.analysis.made import made_relation as relation

SAME, DIFFERENT, UNSURE = Judgement.SAME, Judgement.DIFFERENT, Judgement.UNSURE


def actors(*ids: str) -> dict[str, ActorRecord]:
    return {i: ActorRecord(i, f"urn:{i}", i.title(), ActorType.PERSON) for i in ids}


def test_ledger_is_sorted_and_read_back(tmp_path: Path) -> None:
    path = tmp_path / "ledger.tsv"
    made = [
        Decision(SAME, "b", "a", "ann", "same\tman"),
        Decision(Judgement.REJECT, "position/1"),
        Decision(Judgement.CORRECT, "position/2", "stance=opposes"),
    ]
    for decision in made:
        record_decision(path, decision)
    lines = path.read_text().splitlines()
    assert lines[1:] == sorted(lines[1:])
    assert {d.key for d in read_ledger(path)} == {d.key for d in made}
    assert "same man" in lines[-1]
    assert read_ledger(tmp_path / "none.tsv") == ()


def test_later_decision_replaces_an_earlier_one_and_can_be_withdrawn(tmp_path: Path) -> None:
    path = tmp_path / "ledger.tsv"
    record_decision(path, Decision(SAME, "a", "b"))
    record_decision(path, Decision(DIFFERENT, "b", "a"))
    assert [d.judgement for d in read_ledger(path)] == [DIFFERENT]
    assert withdraw_decision(path, ("a", "b"))
    assert not withdraw_decision(path, ("a", "b"))
    assert read_ledger(path) == ()


def test_merged_ledgers_that_disagree_are_named(tmp_path: Path) -> None:
    path = tmp_path / "ledger.tsv"
    path.write_text("same\ta\tb\nsame\tb\ta\tben\ndifferent\ta\tb\n")
    with pytest.raises(ExchangeError, match="a and b is judged both same and different"):
        read_ledger(path)
    path.write_text("maybe\ta\tb\n")
    with pytest.raises(ExchangeError, match=r"ledger\.tsv:1: no decision"):
        read_ledger(path)


def test_same_is_followed_step_by_step_to_one_that_stands_for_all() -> None:
    found = identify(
        [Decision(SAME, "c.doc1", "b-person"), Decision(SAME, "a", "b-person")],
        actors("a", "b-person", "c.doc1", "d"),
    )
    assert dict(found.canonical) == {"b-person": "a", "c.doc1": "a"}


def test_contradictory_merges_are_left_undone() -> None:
    decisions = [Decision(SAME, "a", "b"), Decision(SAME, "b", "c"), Decision(DIFFERENT, "c", "a")]
    found = identify([*decisions, Decision(SAME, "x", "y")], actors("a", "b", "c", "x", "y"))
    assert dict(found.canonical) == {"y": "x"}
    assert [(c.first, c.second) for c in found.conflicts] == [("a", "c")]


def test_unsure_and_absent_actors_change_nothing() -> None:
    decisions = [Decision(UNSURE, "a", "b"), Decision(SAME, "a", "gone")]
    assert identify(decisions, actors("a", "b")).canonical == {}


def test_outcome_merges_rejects_and_corrects_without_touching_the_rest() -> None:
    made = records(
        position("a supports k d1"),
        position("b opposes k d1", sources=("a",)),
        position("b demands k d1"),
        relation("b accuses c d1"),
    )
    first, second, third = made.positions
    outcome = outcome_of(
        [
            Decision(SAME, "a", "b"),
            Decision(Judgement.REJECT, assertion_key(third.iri)),
            Decision(Judgement.CORRECT, assertion_key(first.iri), "polarity=negated"),
            Decision(Judgement.CORRECT, assertion_key(made.relations[0].iri), "relation=praises"),
        ],
        made.actors,
    )
    reviewed = outcome.apply(made)
    assert [p.actor for p in reviewed.positions] == ["a", "a"]
    assert reviewed.positions[0].qualifiers.polarity is Polarity.NEGATED
    assert reviewed.positions[1].qualifiers.sources == ("a",)
    assert [(r.subject, r.type.name) for r in reviewed.relations] == [("a", "praises")]
    assert reviewed.actors["a"].aliases == ("B",)
    assert "b" not in reviewed.actors
    assert made.positions == (first, second, third)


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("stance=loves", VocabularyError),
        ("colour=red", ExchangeError),
        ("polarity=maybe", ExchangeError),
        ("stance", ExchangeError),
    ],
)
def test_corrections_that_cannot_be_applied_are_refused(text: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        outcome_of([Decision(Judgement.CORRECT, "position/1", text)], {})


def test_candidates_come_with_reasons_and_leave_out_what_is_decided() -> None:
    made = records(
        relation("vladimir-putin holds-office-in russia d1"),
        relation("putin.d2 holds-office-in russia d2"),
        position("jane-roe supports k d1"),
        position("john-roe opposes k d1"),
    )
    named = {
        "vladimir-putin": "Vladimir Putin",
        "putin.d2": "Putin",
        "jane-roe": "Jane Roe",
        "john-roe": "John Roe",
    }
    people = {
        i: ActorRecord(i, f"urn:{i}", n, ActorType.PERSON, country="RUS") for i, n in named.items()
    }
    made = type(made)(
        people, made.issues, made.documents, made.relations, made.positions, made.statements
    )
    (found,) = candidates(made)
    assert {found.first, found.second} == {"vladimir-putin", "putin.d2"}
    assert any("same office" in reason for reason in found.reasons)
    decided = Decision(UNSURE, "putin.d2", "vladimir-putin")
    assert candidates(made, [decided]) == ()


def test_verdicts_score_the_extraction() -> None:
    made = records(*(position(f"{a} supports k d1") for a in "abc"), position("d opposes k d1"))
    verdicts = (Judgement.ACCEPT, Judgement.REJECT, Judgement.DOUBT, Judgement.CORRECT)
    decisions = [
        Decision(verdict, assertion_key(p.iri), "stance=demands" if verdict is verdicts[3] else "")
        for verdict, p in zip(verdicts, made.positions, strict=True)
    ]
    scores = {(s.kind, s.name): s for s in score_ledger(made, outcome_of(decisions, made.actors))}
    assert (scores["all", ""].right, scores["all", ""].wrong) == (1, 2)
    assert scores["position", "supports"].precision == 0.5


TEXT = "Russia opposes NATO's eastward expansion. Poland supports NATO's expansion."


def test_decisions_hold_in_a_store_are_reversible_and_survive_a_rebuild(tmp_path: Path) -> None:
    article, store = tmp_path / "a.txt", tmp_path / "kg"
    article.write_text(TEXT)
    build([article], store)
    with open_store(store) as opened:
        before = read_records(opened)
        quads = sorted(map(str, opened.database))
        base = opened.base
    target = next(p for p in before.positions if p.actor == "russia")
    decisions = [Decision(Judgement.REJECT, assertion_key(target.iri))]
    outcome = outcome_of([*decisions, Decision(SAME, "poland", "russia")], before.actors)
    with open_writer(store) as writer:
        writer.put_review(review_graph(outcome, base))
    with open_store(store) as opened:
        assert read_outcome(opened) == outcome
        after = read_records(opened)
        assert target.iri not in {p.iri for p in after.positions}
        assert len({p.actor for p in after.positions}) == 1
        assert read_records(opened, RecordFilter(actors=("russia",))).positions
        assert read_extracted(opened) == before
    article.write_text(TEXT + " ")
    build([article], store)
    with open_store(store) as opened:
        assert read_outcome(opened) == outcome
    with open_writer(store) as writer:
        writer.put_review(b"")
    with open_store(store) as opened:
        assert sorted(map(str, opened.database)) == quads
