"""Names in other spellings than the tables have."""

import pytest

from kg.resolve.phrase import describe
from kg.resolve.spelling import near_person, near_state


@pytest.mark.parametrize(
    ("name", "actor"),
    [
        ("Mohammed Husein Roble", "mohamed-hussein-roble"),
        ("Mohamad Khatami", "mohammad-khatami"),
        ("Abdulfattah al-Burhan", "abdel-fattah-al-burhan"),
        ("Bashar el Assad", "bashar-al-assad"),
        ("Xi Jin-ping", "xi-jinping"),
        ("Kim Jongun", "kim-jong-un"),
        ("Abe Shinzo", "shinzo-abe"),
        ("Orban Viktor", "viktor-orban"),
        ("Volodimir Zelenskii", "volodymyr-zelensky"),
    ],
)
def test_a_person_is_found_by_another_transliteration_or_order(name: str, actor: str) -> None:
    found = near_person(name.split())
    assert found
    assert found.actor == actor


@pytest.mark.parametrize(
    "name",
    ["Maria Macron", "Marie Le Pen", "Thomas Blair", "Roble", "Mario Lund", "Juan Carlos Soto", ""],
)
def test_another_name_finds_nobody(name: str) -> None:
    assert near_person(name.split()) is None


@pytest.mark.parametrize(
    ("word", "state"),
    [
        ("Kazahks", "kazakhstan"),
        ("Ukranian", "ukraine"),
        ("Phillipines", "philippines"),
        ("Isreali", "israel"),
        ("Portugese", "portugal"),
        ("Tajikstan", "tajikistan"),
        ("Afganistan", "afghanistan"),
    ],
)
def test_one_wrong_letter_still_tells_a_state(word: str, state: str) -> None:
    found = near_state(word)
    assert found
    assert found.actor == state


@pytest.mark.parametrize(
    "word",
    [
        "Columbia",
        "Kenyon",
        "Indiana",
        "Jordon",
        "Romano",
        "Marines",
        "Martians",
        "Irons",
        "Koreans",
    ],
)
def test_words_of_their_own_are_no_slips(word: str) -> None:
    assert near_state(word) is None


@pytest.mark.parametrize(
    ("phrase", "country", "sector"),
    [
        ("Ukranian soldiers", "UKR", "MIL"),
        ("the Isreali prime minister", "ISR", "GOV"),
        ("Gen. Valeri Gerasimov", "RUS", "MIL"),
        ("Kenyon Martin", "", ""),
    ],
)
def test_phrases_are_described_through_other_spellings(
    phrase: str, country: str, sector: str
) -> None:
    found = describe(phrase)
    assert (found.country, found.sector) == (country, sector)
