"""Who is meant in short texts written for this project."""

import pytest

from kg.annotate import annotate
from kg.model import Document, Resolution
from kg.resolve import resolve


def read(text: str) -> Resolution:
    return resolve(annotate(Document("text", text)))


def meant(text: str) -> set[tuple[str, str]]:
    return {(mention.text, mention.actor) for mention in read(text).mentions}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Moscow rejected the proposal on Tuesday.", ("Moscow", "russia")),
        ("The Kremlin announced new talks.", ("Kremlin", "russia")),
        ("Talks between Tokyo and Seoul resumed.", ("Seoul", "south-korea")),
        ("Washington's position has not changed.", ("Washington", "united-states")),
        ("Israeli officials rejected the plan.", ("Israeli officials", "israeli-officials")),
        ("The Egyptian government thanked Qatar.", ("The Egyptian government", "egypt")),
        ("The French army left Mali.", ("French army", "french-army")),
        ("Protesters blocked the road.", ("Protesters", "protesters")),
    ],
)
def test_an_actor_is_found_by_what_it_is_called(text: str, expected: tuple[str, str]) -> None:
    assert expected in meant(text)


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("The ministers met in Moscow.", "Moscow"),
        ("A delegation visited Tehran on Monday.", "Tehran"),
        ("He lives in the suburbs of Paris.", "Paris"),
    ],
)
def test_a_town_that_does_not_act_is_a_place(text: str, town: str) -> None:
    found = read(text)
    assert town in {place.text for place in found.places}
    assert town not in {mention.text for mention in found.mentions}


@pytest.mark.parametrize(
    ("text", "person", "organisation", "relation"),
    [
        (
            "Ruritanian voters met. Kenyan President Adam Otieno spoke.",
            "adam-otieno",
            "kenya",
            "holds-office-in",
        ),
        (
            "Maria Lund, foreign minister of Norway, left.",
            "maria-lund",
            "norway",
            "holds-office-in",
        ),
        (
            "Sara Holm, a spokeswoman for NATO, declined to comment.",
            "sara-holm",
            "nato",
            "represents",
        ),
    ],
)
def test_an_office_is_read_from_the_text_alone(
    text: str, person: str, organisation: str, relation: str
) -> None:
    held = {(t.person, t.organisation, t.relation) for t in read(text).tenures}
    assert (person, organisation, relation) in held


@pytest.mark.parametrize(
    ("text", "pronoun", "actor"),
    [
        ("President Vladimir Putin arrived. He praised the deal.", "He", "vladimir-putin"),
        ("NATO rejected the demand. It said talks would go on.", "It", "nato"),
        ("Iran said its army was ready.", "its", "iran"),
        ("Protesters gathered. They demanded elections.", "They", "protesters"),
    ],
)
def test_a_pronoun_takes_up_an_actor(text: str, pronoun: str, actor: str) -> None:
    assert (pronoun, actor) in meant(text)


def test_reading_a_text_twice_gives_the_same() -> None:
    text = "Russian President Vladimir Putin met Iranian officials. They praised him."
    assert read(text) == read(text)


def test_mentions_give_back_their_text() -> None:
    text = "The Kremlin said it would answer. Kenyan officials welcomed the move."
    for mention in read(text).mentions:
        assert text[mention.start : mention.end] == mention.text
