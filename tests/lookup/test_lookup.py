from datetime import date

import pytest

from kg.errors import NotFoundError
from kg.lookup import How, Kind, actor_report, find_actor, find_issue, issue_report
from kg.model import Polarity
from kg.query import RecordFilter
from kg.rdf import write_extraction
from kg.store import Store, load_store
from tests.sample import MEMBERSHIP, sample_extraction, shifted_extraction

DAY = date(2025, 6, 1)


@pytest.fixture(scope="module")
def store() -> Store:
    extractions = [sample_extraction(), shifted_extraction("later", DAY)]
    return load_store(write_extraction(e) for e in extractions)


@pytest.mark.parametrize(
    ("asked", "id_", "how"),
    [
        ("Russia", "russia", How.NAME),
        ("russia", "russia", How.NAME),
        ("Kremlin", "russia", How.ALIAS),
        ("the Kremlin", "russia", How.ALIAS),
        ("Moscow", "russia", How.ALIAS),
        ("Jane Roe", "jane-roe-person", How.NAME),
        ("jane-roe-person", "jane-roe-person", How.ALIAS),
        ("Roe", "jane-roe-person", How.WORDS),
        ("the alliance", "nato", How.ALIAS),
    ],
)
def test_actor_is_found_by(store: Store, asked: str, id_: str, how: How) -> None:
    found = find_actor(store, asked)
    assert (found.id, found.how) == (id_, how)


@pytest.mark.parametrize(
    "asked",
    [
        "Ukraine's membership of NATO",
        "ukraine's membership of nato",
        "membership-ukraine-nato",
        "Kyiv's accession to the alliance",
        "membership NATO",
    ],
)
def test_issue_is_found_by(store: Store, asked: str) -> None:
    assert find_issue(store, asked).id == MEMBERSHIP.id


def test_alias_is_explained_and_a_name_is_not(store: Store) -> None:
    assert find_actor(store, "Kremlin").explain() == "'Kremlin' is taken for Russia"
    assert find_actor(store, "Russia").explain() == ""


def test_unknown_actor_suggests_near_names(store: Store) -> None:
    with pytest.raises(NotFoundError) as caught:
        find_actor(store, "Rusia")
    assert str(caught.value) == "no actor is named 'Rusia'; nearest: Russia"


@pytest.mark.parametrize("asked", ["", " ", "?", "'; DROP ALL", "\x00"])
def test_nonsense_is_not_found(store: Store, asked: str) -> None:
    with pytest.raises(NotFoundError):
        find_actor(store, asked)


def test_issue_is_no_actor(store: Store) -> None:
    with pytest.raises(NotFoundError):
        find_actor(store, "Ukraine's membership of NATO")


def test_actor_report_holds_positions_relations_and_statements(store: Store) -> None:
    kinds = [row.kind for row in actor_report(store, "Jane Roe").rows]
    assert kinds == [Kind.RELATION, Kind.STATEMENT]
    rows = actor_report(store, "Kremlin").rows
    assert [row.term for row in rows] == ["opposes", "supports", "negotiates with"]


def test_row_says_how_and_by_whom(store: Store) -> None:
    row = actor_report(store, "Poland").rows[0]
    assert row.how() == "negated; conditional; categorically; if Ukraine reforms"
    assert row.said_by == ("Jane Roe", "analysts")


def test_report_honours_the_filter(store: Store) -> None:
    rows = actor_report(store, "Russia", RecordFilter(since=DAY)).rows
    assert [(row.day, row.term) for row in rows] == [(DAY, "supports")]


def test_camps_keep_a_denied_stance_apart(store: Store) -> None:
    report = issue_report(store, "membership-ukraine-nato")
    found = [(camp.stance, camp.polarity, camp.holders) for camp in report.camps]
    assert found == [
        ("supports", Polarity.AFFIRMED, (("Russia", 1),)),
        ("opposes", Polarity.AFFIRMED, (("Russia", 1),)),
        ("opposes", Polarity.NEGATED, (("Poland", 1),)),
    ]
    assert (report.first, report.last) == (date(2025, 3, 3), DAY)
    assert report.participants == ("NATO", "Ukraine")


def test_issue_without_positions_in_the_filter_is_still_described(store: Store) -> None:
    report = issue_report(store, MEMBERSHIP.id, RecordFilter(source="elsewhere"))
    assert (report.issue.label, report.rows) == (MEMBERSHIP.label, ())
