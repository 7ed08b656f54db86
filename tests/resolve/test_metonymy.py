"""Capitals and seats: governments where they act, places where they do not."""

import pytest

from tests.resolve.reading import meant, read


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("Moscow rejected the proposal on Tuesday.", "Moscow", "russia"),
        ("The Kremlin announced new talks.", "Kremlin", "russia"),
        ("Talks between Tokyo and Seoul resumed.", "Seoul", "south-korea"),
        ("Washington's position has not changed.", "Washington", "united-states"),
        ("Sanctions on Tehran were lifted.", "Tehran", "iran"),
        ("The pact was rejected by Beijing.", "Beijing", "china"),
        ("Brussels urged Ankara to free him.", "Ankara", "turkey"),
    ],
)
def test_a_town_that_acts_is_its_government(text: str, words: str, actor: str) -> None:
    assert (words, actor) in meant(text)


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("The ministers met in Moscow.", "Moscow"),
        ("A delegation visited Tehran on Monday.", "Tehran"),
        ("He lives in the suburbs of Paris.", "Paris"),
        ("Beijing's streets were empty.", "Beijing"),
        ("A bomb exploded near Baghdad.", "Baghdad"),
        ("The mayor of London resigned.", "London"),
    ],
)
def test_a_town_that_does_not_act_is_a_place(text: str, town: str) -> None:
    found = read(text)
    assert town in {place.text for place in found.places}
    assert town not in {mention.text for mention in found.mentions}
