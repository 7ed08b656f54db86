"""What the graph of one real article must hold; the article lies beside the checkout."""

from pathlib import Path

import pytest

from kg.pipeline import build
from kg.query import read_records
from kg.records import Records
from kg.store import open_store
from tests.shared import shared


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> Records:
    store = tmp_path_factory.mktemp("seed") / "kg"
    article: Path = shared("eval", "dev", "texts", "seed.txt")
    build([article], store)
    with open_store(store) as opened:
        return read_records(opened)


def related(records: Records) -> set[tuple[str, str, str]]:
    return {(n(records, r.subject), r.type.name, n(records, r.object)) for r in records.relations}


def n(records: Records, actor: str) -> str:
    return records.actors[actor].name


def positions(records: Records, actor: str, stance: str) -> set[str]:
    return {
        records.issues[p.issue].label
        for p in records.positions
        if n(records, p.actor) == actor and p.stance.name == stance
    }


RELATIONS = [
    ("Vladimir Putin", "negotiates-with", "Steve Wittkopf"),
    ("Vladimir Putin", "holds-office-in", "Russia"),
    ("Steve Wittkopf", "represents", "United States"),
    ("Mark Rutte", "holds-office-in", "NATO"),
    ("Donald Trump", "holds-office-in", "United States"),
    ("NATO", "promises", "Ukraine"),
    ("NATO", "promises", "Georgia"),
    ("Ukraine", "seeks-membership-in", "NATO"),
]


@pytest.mark.parametrize("fact", RELATIONS, ids=" ".join)
def test_relation_is_in_the_graph(records: Records, fact: tuple[str, str, str]) -> None:
    assert fact in related(records)


MEMBERSHIP = "Ukraine's membership of NATO"
POSITIONS = [
    ("Russia", "opposes", "Expansion of NATO"),
    ("Russia", "opposes", MEMBERSHIP),
    ("Ukraine", "supports", MEMBERSHIP),
    ("Donald Trump", "rules-out", MEMBERSHIP),
]


@pytest.mark.parametrize("fact", POSITIONS, ids=" ".join)
def test_position_is_in_the_graph(records: Records, fact: tuple[str, str, str]) -> None:
    actor, stance, label = fact
    assert label in positions(records, actor, stance)


def test_russia_demands_guarantees(records: Records) -> None:
    assert any("guarantee" in label.lower() for label in positions(records, "Russia", "demands"))


def test_ushakov_speaks_for_russia_and_is_the_source_of_what_he_said(records: Records) -> None:
    (ushakov,) = (a for a in records.actors.values() if a.name == "Yuri Ushakov")
    bodies = {r.object for r in records.relations if r.subject == ushakov.id}
    parents = {records.actors[b].parent for b in bodies} | bodies
    assert "russia" in parents
    said = [s for s in records.statements if s.speaker == ushakov.id]
    assert any("battlefield successes" in s.content for s in said)


def test_different_wordings_of_membership_meet_in_one_issue(records: Records) -> None:
    (issue,) = (i for i in records.issues.values() if i.label == MEMBERSHIP)
    words = " | ".join(issue.wordings)
    assert "Western military alliance" in words
    assert "immediate accession" in words
    assert "join NATO" in words
