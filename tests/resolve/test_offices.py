"""Offices, representations and memberships, from the text alone."""

import pytest

from tests.resolve.reading import read


@pytest.mark.parametrize(
    ("text", "person", "organisation", "relation", "role"),
    [
        (
            "Kenyan President Adam Otieno spoke.",
            "adam-otieno",
            "kenya",
            "holds-office-in",
            "President",
        ),
        (
            "Maria Lund, foreign minister of Norway, left.",
            "maria-lund",
            "norway",
            "holds-office-in",
            "foreign minister",
        ),
        (
            "Norway's Minister of Foreign Affairs Jon Berg left.",
            "jon-berg",
            "norway",
            "holds-office-in",
            "Minister of Foreign Affairs",
        ),
        (
            "NATO Secretary General Mark Rutte agreed.",
            "mark-rutte",
            "nato",
            "holds-office-in",
            "Secretary General",
        ),
        (
            "President Adam Otieno of Kenya arrived.",
            "adam-otieno",
            "kenya",
            "holds-office-in",
            "President",
        ),
        (
            "Sara Holm, a spokeswoman for NATO, declined.",
            "sara-holm",
            "nato",
            "represents",
            "spokeswoman",
        ),
        (
            "Jon Berg, an analyst at the Brookings Institution, agreed.",
            "jon-berg",
            "brookings-institution",
            "member-of",
            "analyst",
        ),
        (
            "Jon Berg of the Brookings Institution agreed.",
            "jon-berg",
            "brookings-institution",
            "member-of",
            "",
        ),
        (
            "The president of Kenya, Adam Otieno, spoke.",
            "adam-otieno",
            "kenya",
            "holds-office-in",
            "president",
        ),
        (
            "Adam Otieno is the president of Kenya.",
            "adam-otieno",
            "kenya",
            "holds-office-in",
            "president",
        ),
    ],
)
def test_an_office_is_read(
    text: str, person: str, organisation: str, relation: str, role: str
) -> None:
    held = {(t.person, t.organisation, t.relation, t.role) for t in read(text).tenures}
    assert (person, organisation, relation, role) in held


@pytest.mark.parametrize(
    ("text", "former"),
    [
        ("Former Kenyan President Adam Otieno spoke.", True),
        ("Kenyan President Adam Otieno spoke.", False),
    ],
)
def test_a_former_office_is_marked(text: str, former: bool) -> None:  # noqa: FBT001 expected value
    assert [tenure.former for tenure in read(text).tenures] == [former]


@pytest.mark.parametrize(
    "text",
    [
        "Adam Otieno visited Kenya.",
        "Adam Otieno, a critic of NATO, spoke.",
        "The president spoke about Kenya.",
    ],
)
def test_no_office_is_made_up(text: str) -> None:
    assert read(text).tenures == ()


def test_a_committee_has_the_members_that_are_listed() -> None:
    text = "The committee, consisting of Ada Moe, Bo Lie and Kari Dahl, agreed."
    assert {t.person for t in read(text).tenures} == {"ada-moe", "bo-lie", "kari-dahl"}


@pytest.mark.parametrize(
    ("text", "tenures"),
    [
        ("The Norwegian economist Jon Berg agreed.", 0),
        ("A Norwegian employee agreed.", 0),
        ("A Norwegian soldier agreed.", 1),
        ("The Norwegian lawmaker Jon Berg agreed.", 1),
    ],
)
def test_nationality_is_no_membership(text: str, tenures: int) -> None:
    assert len(read(text).tenures) == tenures
