"""Names: whom they name, and that one actor is one however it is renamed."""

from datetime import date

import pytest

from kg.model import ActorType
from tests.resolve.reading import actor, meant, read


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("The U.S. welcomed the vote.", "U.S.", "united-states"),
        ("Burma freed the monks.", "Burma", "myanmar"),
        ("NATO will expand.", "NATO", "nato"),
        ("The Globe and Mail reported it.", "Globe and Mail", "globe-and-mail"),
        ("The European Union agreed.", "European Union", "european-union"),
        ("The Israelis withdrew.", "Israelis", "israelis"),
        ("A Kenyan delegation left.", "Kenyan", "kenya"),
        ("North and South Korea met again.", "North", "north-korea"),
    ],
)
def test_a_known_name_is_its_actor(text: str, words: str, actor: str) -> None:
    assert (words, actor) in meant(text)


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("Ingrid Solheim spoke first. Solheim then left.", "Solheim", "ingrid-solheim"),
        (
            "The Northern Fisheries Forum (NFF) met in Oslo. The NFF rejected the quota.",
            "NFF",
            "northern-fisheries-forum",
        ),
        (
            "The head of the CCS (Southern Citizens' Council) left. The CCS is divided.",
            "CCS",
            "southern-citizens-council",
        ),
        ("Ligue 7 Mars (L7M) met in Tunis. L7M rejected the quota.", "L7M", "ligue-7-mars"),
        ("Ana Paris left Malta. Paris was born in 1970.", "Paris", "ana-paris"),
        ("Transport Canada spokesman Jon Berg left.", "Transport Canada", "transport-canada"),
        ("South Korea fired back. The South said it had no choice.", "South", "south-korea"),
        ("Donald John Trump won. Trump thanked voters.", "Trump", "donald-trump"),
    ],
)
def test_a_short_name_joins_the_longer_one(text: str, words: str, actor: str) -> None:
    assert (words, actor) in meant(text)


def test_an_acronym_in_brackets_overrules_the_gazetteer() -> None:
    text = "The Forum for Democracy and Dignity (FDD) met. The FDD rejected the plan."
    assert len({who for words, who in meant(text) if "FDD" in words}) == 1


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(1991, 5, 2), "george-h-w-bush"),
        (date(2005, 5, 2), "george-w-bush"),
        (date(2015, 5, 2), "bush"),
    ],
)
def test_a_surname_is_told_by_office_and_day(day: date, expected: str) -> None:
    assert ("President Bush", expected) in meant("President Bush signed it.", day)


def test_a_surname_that_the_text_gives_to_another_is_that_other() -> None:
    text = "Fred Cheney owns a shop in the United States. Cheney sells maps."
    assert "dick-cheney" not in {mention.actor for mention in read(text).mentions}


def test_a_body_of_one_state_is_not_taken_for_that_of_another() -> None:
    assert "pentagon" not in {who for _, who in meant("Chile's Defense Department agreed.")}


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("On Monday the talks resumed.", "monday"),
        ("He speaks English and German.", "germany"),
        ("They told us to wait.", "united-states"),
        ("Turnout fell in the Melton Hills West constituency.", "the-west"),
    ],
)
def test_a_word_that_names_nobody_is_no_actor(text: str, never: str) -> None:
    assert never not in {found.id for found in read(text).actors}


def test_a_people_belongs_to_its_state() -> None:
    people = actor("The Israelis withdrew.", "Israelis")
    assert (people.type, people.country, people.parent) == (ActorType.GROUP, "ISR", "israel")


def test_ids_are_slugs_and_unique() -> None:
    text = "A spokesman spoke. São Paulo's O'Neil & Sons Union left. Officials agreed."
    ids = [found.id for found in read(text).actors]
    assert len(ids) == len(set(ids))
    assert all(set(i) <= set("abcdefghijklmnopqrstuvwxyz0123456789-") for i in ids)
