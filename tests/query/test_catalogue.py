from datetime import date

import pytest

from kg.errors import OptionError, QueryError, VocabularyError
from kg.query import Table, ask_table, fill, named_queries, named_query
from kg.rdf import Iris, write_extraction
from kg.store import Store, load_store
from tests.sample import MEMBERSHIP, sample_extraction, shifted_extraction

IRIS = Iris()
DAY = "2025-03-03"
VALUES = {
    "actor": "russia",
    "other": "steve-witkoff-person",
    "issue": MEMBERSHIP.id,
    "document": "dispatch-1",
    "relation": "negotiates-with",
}


@pytest.fixture(scope="module")
def store() -> Store:
    extractions = [sample_extraction(), shifted_extraction("later", date(2025, 6, 1))]
    return load_store(write_extraction(e) for e in extractions)


def asked(store: Store, name: str, **values: str) -> Table:
    return ask_table(store, fill(named_query(name), values, IRIS))


def rows(store: Store, name: str, **values: str) -> list[tuple[str, ...]]:
    return [tuple(cell.value for cell in row) for row in asked(store, name, **values).rows]


@pytest.mark.parametrize("name", named_queries())
def test_named_query_runs_and_has_a_purpose(store: Store, name: str) -> None:
    query = named_query(name)
    values = {p.name: VALUES[p.name] for p in query.parameters if p.required}
    assert asked(store, name, **values).columns
    assert query.purpose.endswith(".")


@pytest.mark.parametrize("name", named_queries())
def test_every_variable_with_a_dollar_is_a_declared_parameter(name: str) -> None:
    query = named_query(name)
    used = {word.strip("(),;.") for word in query.text.split() if word.startswith("$")}
    assert {u.removeprefix("$") for u in used} <= {p.name for p in query.parameters}


@pytest.mark.parametrize(
    ("name", "values", "expected"),
    [
        ("who-opposes-what", {}, [("Russia", MEMBERSHIP.label, "1")]),
        ("who-opposes-what", {"actor": "poland"}, []),
        ("who-supports-what", {"actor": "russia"}, [("Russia", MEMBERSHIP.label, "1")]),
        (
            "who-negotiates-with-whom",
            {},
            [("Russia", "Steve Witkoff", "1", "2025-03-03", "2025-03-03")],
        ),
        ("most-contested-issues", {}, [(MEMBERSHIP.label, "1", "1")]),
        (
            "shifts",
            {},
            [("Russia", MEMBERSHIP.label, "2025-03-03", "opposes", "2025-06-01", "supports")],
        ),
        (
            "offices",
            {"actor": "nato"},
            [("Jane Roe", "official", "NATO", "2025-03-03", "2025-03-03")],
        ),
        (
            "conditions",
            {},
            [("Poland", "opposes", MEMBERSHIP.label, "if Ukraine reforms", "dispatch-1")],
        ),
        ("statements-of-speaker", {"actor": "russia"}, []),
        (
            "claims-of-source",
            {"actor": "jane-roe-person"},
            [("2025-03-03", "Poland", "opposes", MEMBERSHIP.label, "dispatch-1")],
        ),
        ("plover-events", {"since": "2025-03-04"}, []),
        (
            "plover-events",
            {"until": "2025-03-03"},
            [("2025-03-03", "Russia", "CONSULT", "Steve Witkoff", "actual", "dispatch-1")],
        ),
    ],
)
def test_named_query_answers(
    store: Store, name: str, values: dict[str, str], expected: list[tuple[str, ...]]
) -> None:
    assert rows(store, name, **values) == expected


def test_count_is_not_multiplied_by_documents_that_name_an_actor(store: Store) -> None:
    found = {row[0]: row[1:] for row in rows(store, "most-active-actors")}
    assert found["Russia"] == ("3", "2")


@pytest.mark.parametrize(
    ("name", "values", "message"),
    [
        ("positions-on-issue", {}, "needs issue"),
        ("shifts", {"actr": "russia"}, "has no parameter 'actr'; it takes: actor"),
        ("denied-positions", {"a": "b"}, "no parameters"),
        ("most-active-actors", {"limit": "many"}, "is not a whole number"),
        ("plover-events", {"since": "yesterday"}, "is not a day"),
    ],
)
def test_wrong_parameter_is_refused(name: str, values: dict[str, str], message: str) -> None:
    with pytest.raises(OptionError, match=message):
        fill(named_query(name), values, IRIS)


def test_unknown_relation_as_a_parameter_is_refused() -> None:
    with pytest.raises(VocabularyError):
        fill(named_query("relations-of-type"), {"relation": "negotiate"}, IRIS)


def test_value_cannot_break_out_of_its_place(store: Store) -> None:
    hostile = "x> ?p ?o } # "
    assert rows(store, "who-opposes-what", actor=hostile) == []


def test_unknown_name_suggests_the_nearest() -> None:
    with pytest.raises(QueryError, match="nearest: who-opposes-what"):
        named_query("who-oposes-what")
