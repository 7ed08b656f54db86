"""Role nouns: who is an actor by what they do, and who is not."""

import pytest

from kg.model import ActorType
from tests.resolve.reading import actor, meant, read


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("Israeli officials rejected the plan.", "Israeli officials", "israeli-officials"),
        ("Protesters blocked the road.", "Protesters", "protesters"),
        ("The Egyptian government thanked Qatar.", "The Egyptian government", "egypt"),
        ("The Russian side agreed.", "The Russian side", "russia"),
        ("We urge those responsible to stop.", "those responsible", "those-responsible"),
        ("Hundreds protested in the square.", "Hundreds", "hundreds"),
        ("Gulf states backed the deal.", "Gulf states", "gulf-states"),
        ("Thousands of students marched.", "Thousands of students", "students"),
        ("Polish aircraft bombed the camp.", "Polish aircraft", "polish-aircraft"),
        (
            "Norwegian trade unions called a strike.",
            "Norwegian trade unions",
            "norwegian-trade-unions",
        ),
    ],
)
def test_who_acts_by_role_is_an_actor(text: str, words: str, actor: str) -> None:
    assert (words, actor) in meant(text)


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("They settled it by force.", "force"),
        ("The law affects people.", "people"),
        ("Every president swears an oath.", "president"),
        ("He asked for impartial justice.", "justice"),
        ("An inspection regime was set up.", "regime"),
        ("He lives near a hospital.", "hospital"),
        ("The country is large.", "country"),
    ],
)
def test_a_matter_is_no_actor(text: str, never: str) -> None:
    assert not [found.name for found in read(text).actors if never in found.name.split()]


@pytest.mark.parametrize(
    ("text", "name", "sector", "country"),
    [
        ("Kenyan police arrested him.", "Kenyan police", "COP", "KEN"),
        ("Afghan rebels took the town.", "Afghan rebels", "REB", "AFG"),
        ("Danish lawmakers voted.", "Danish lawmakers", "LEG", "DNK"),
        ("Thai intelligence officers fled.", "Thai intelligence officers", "SPY", "THA"),
        ("Supporters of Israel cheered.", "Supporters of Israel", "", ""),
        ("Karachi police opened fire.", "Karachi police", "COP", "PAK"),
    ],
)
def test_a_group_has_sector_and_country(text: str, name: str, sector: str, country: str) -> None:
    found = actor(text, name)
    assert found.type in (ActorType.GROUP, ActorType.ORGANISATION)
    assert (found.sector, found.country) == (sector, country)


@pytest.mark.parametrize(
    "text",
    [
        "Iran's foreign ministry protested. The Iranian Foreign Ministry called it absurd.",
        "The Iranian foreign ministry protested. The ministry called it absurd.",
    ],
)
def test_a_body_is_one_actor_in_other_words(text: str) -> None:
    bodies = {who for words, who in meant(text) if "inistry" in words}
    assert bodies == {"iranian-foreign-ministry"}


def test_a_noun_behind_a_name_only_says_what_it_names() -> None:
    found = meant("The militant group Hamas refused. Yonhap news agency reported it.")
    assert {("The militant group", "hamas"), ("Hamas", "hamas")} <= found
