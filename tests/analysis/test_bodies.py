"""Persons' positions under the body they speak for, and readings that echo each other."""

from dataclasses import replace

import pytest

from kg.analysis.bodies import by_body
from kg.analysis.contradictions import contradictions
from kg.analysis.direction import speaking
from kg.model import ActorType
from kg.records import Records
from tests.analysis.made import made_position, made_records, made_relation


def with_persons(records: Records, *ids: str) -> Records:
    actors = {
        id_: replace(actor, type=ActorType.PERSON) if id_ in ids else actor
        for id_, actor in records.actors.items()
    }
    return replace(records, actors=actors)


def test_person_speaks_for_the_body_that_the_document_names() -> None:
    records = with_persons(
        made_records(
            made_position("ann opposes bill one"),
            made_position("ann opposes bill two"),
            made_relation("ann holds-office-in poland one"),
            made_relation("ann holds-office-in hungary two"),
        ),
        "ann",
    )
    found = [(p.document, p.actor, p.qualifiers.sources) for p in by_body(records).positions]
    assert found == [("one", "poland", ("ann",)), ("two", "hungary", ("ann",))]


def test_elsewhere_the_usual_body_counts() -> None:
    records = with_persons(
        made_records(
            made_position("ann opposes bill two"),
            made_relation("ann represents hungary one"),
        ),
        "ann",
    )
    assert [p.actor for p in by_body(records).positions] == ["hungary"]


@pytest.mark.parametrize(
    "office",
    [
        "ann meets-with hungary one",
        "ann holds-office-in ben one",
        "ben holds-office-in hungary one",
    ],
)
def test_person_without_a_body_keeps_the_position(office: str) -> None:
    made = made_records(made_position("ann opposes bill one"), made_relation(office))
    records = with_persons(made, "ann", "ben")
    assert [p.actor for p in by_body(records).positions] == ["ann"]


def test_demand_for_an_end_is_no_support_of_what_the_same_words_oppose() -> None:
    sentence = "Ann demanded an end to the blockade."
    demand = made_position("ann demands blockade one", sentence=sentence)
    against = made_position("ann opposes blockade one", sentence=sentence)
    assert speaking((demand, against)) == (against,)
    assert contradictions(made_records(demand, against)) == ()


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("ann demands talks one", "ann opposes blockade one"),  # another issue
        ("ann demands blockade one", "ben opposes blockade one"),  # another actor
        ("ann demands blockade one", "ann supports blockade one"),  # the same direction
        ("ann supports blockade one", "ann opposes blockade one"),  # no deed asked for
    ],
)
def test_other_positions_all_speak(first: str, second: str) -> None:
    pair = (made_position(first, sentence="Same."), made_position(second, sentence="Same."))
    assert speaking(pair) == pair


def test_demand_in_other_words_speaks_for_itself() -> None:
    pair = (made_position("ann demands blockade one"), made_position("ann opposes blockade one"))
    assert speaking(pair) == pair
    assert len(contradictions(made_records(*pair))) == 1
