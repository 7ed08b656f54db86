"""Who is credited for what a word says."""

import pytest

from kg.extract.attribution import Credit, Speech
from tests.extract.parsed import sentence, speech, token
from tests.extract.reader import read


@pytest.mark.parametrize(
    ("text", "word", "sources"),
    [
        ("Oman said that Yemen attacked the ship.", "attacked", ("oman",)),
        ("Yemen attacked the ship, Oman said.", "attacked", ("oman",)),
        ("According to Oman, Yemen attacked the ship.", "attacked", ("oman",)),
        ("Oman's claim that Yemen attacked the ship was ignored.", "attacked", ("oman",)),
        ("Qatar said that Oman believes that Yemen attacked it.", "attacked", ("oman", "qatar")),
        ("Oman urged Yemen to attack nobody.", "attack", ("oman",)),
        ("Oman accused Yemen of arming the rebels.", "arming", ("oman",)),
        ("Oman denied reports that it had armed the rebels.", "armed", ("oman",)),
    ],
)
def test_source_is_credited(text: str, word: str, sources: tuple[str, ...]) -> None:
    at = sentence(text).tokens[token(text, word)].start
    found = speech(text).attribution_at(0, at)
    assert found is not None
    assert found.sources == sources


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Yemen attacked the ship.", "attacked"),
        ("Oman said that the ship was safe after Yemen attacked it.", "said"),
        ("Oman condemned the attack by Yemen.", "attack"),
        ("Oman accused Yemen of arming the rebels.", "accused"),
    ],
)
def test_author_speaks(text: str, word: str) -> None:
    at = sentence(text).tokens[token(text, word)].start
    assert speech(text).attribution_at(0, at) is None


def test_unnamed_source_still_takes_the_assertion_from_the_author() -> None:
    speech_ = Speech(credits=(Credit(0, 10, 40, "", "said"),))
    found = speech_.attribution_at(0, 20)
    assert found is not None
    assert found.sources == ()
    assert speech_.attribution_at(0, 45) is None


def test_who_says_i_in_a_quotation_is_not_the_author_of_the_text() -> None:
    found = read('Ana Roman met Malta. The tax is unacceptable.\n\nThe mood was "I am sorry".')
    assert not found.positions
