"""Names that many bear: who is meant where a text gives a known name to somebody else."""

import pytest

from kg.model import ActorType
from tests.resolve.reading import meant, read


def names(text: str) -> set[str]:
    return {found.name for found in read(text).actors}


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("Ana Paris left. Paris said the church was closed.", "Paris", "ana-paris"),
        ("Jon London resigned. London denied theft.", "London", "jon-london"),
        ("Paul Dewar spoke. Dewar denied theft.", "Dewar", "paul-dewar"),
        ("Dean Kamen spoke. Kamen denied theft.", "Kamen", "dean-kamen"),
        ("Chad signed the pact.", "Chad", "chad"),
        ("Norway praised Chad.", "Chad", "chad"),
        ("Theresa May said no. May left.", "May", "theresa-may"),
    ],
)
def test_a_name_means_whom_the_text_gives_it_to(text: str, words: str, actor: str) -> None:
    assert (words, actor) in meant(text)


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        ("Ana Paris left. She was born in Paris.", ("Paris", "ana-paris")),
        ("Paris, May 7, 2015\n\nFrance voted.", ("May", "theresa-may")),
        ("France will vote in May.", ("May", "theresa-may")),
        ("Shadow Home Secretary Ana Roman left.", ("Shadow Home", "shadow-home")),
        ("He was the Foreign Affairs minister of Chad.", ("Foreign Affairs", "foreign-affairs")),
        ("Norway met the Labour Party of Chad.", ("Labour Party", "labour-party-uk")),
    ],
)
def test_a_name_means_nobody_known_here(text: str, nobody: tuple[str, str]) -> None:
    assert nobody not in meant(text)


@pytest.mark.parametrize(
    ("text", "words", "count"),
    [
        ("Kenyan officials met. The officials agreed.", "The officials", 1),
        ("Protesters sang. The protesters left.", "The protesters", 1),
        ("A group of Kenyan students sang. The students left.", "The students", 1),
        ("The six-member Afghan team left. The Afghan team won.", "The Afghan team", 1),
        ("Kenyan officials met. The Chadian officials agreed.", "Chadian officials", 2),
        ("Kenyan officials met. Other officials agreed.", "Other officials", 2),
    ],
)
def test_a_definite_group_is_the_one_before(text: str, words: str, count: int) -> None:
    groups = [found for found in read(text).actors if found.type is ActorType.GROUP]
    assert len(groups) == count, [found.name for found in groups]
    assert any(said == words for said, _ in meant(text))


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        (
            "Amnesty International met the envoy. The army left.",
            "The army",
            "amnesty-international",
        ),
        ("Reuters met the envoy. The court ruled.", "The court", "reuters"),
    ],
)
def test_a_noun_does_not_mean_a_body_of_another_kind(text: str, words: str, actor: str) -> None:
    assert (words, actor) not in meant(text)


def test_a_name_is_what_the_bracket_behind_it_abbreviates() -> None:
    text = "The Sudan Doctors' Network (SDN) met. The SDN left. The World Bank (WB) met."
    ids = {found.name: found.id for found in read(text).actors}
    assert ("SDN", ids["Sudan Doctors' Network"]) in meant(text)
    assert "World Bank" in ids


def test_what_a_person_leads_is_no_body() -> None:
    assert names("Ana Roman resigned her leadership of the movement.") >= {"Ana Roman"}
    assert not any("leadership" in name for name in names("Ana Roman resigned her leadership."))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The scientists found that yields fall.", "scientists"),
        ("According to the Kremlin spokesman, gas will flow.", "Kremlin spokesman"),
        ("According to an official, gas will flow.", "official"),
        ('"We lost it," said a woman in the camp.', "woman"),
        ("It failed, despite an adviser admitting that it was weak.", "adviser"),
    ],
)
def test_who_says_something_is_an_actor(text: str, name: str) -> None:
    assert name in names(text)
