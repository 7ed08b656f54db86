"""Statements, reports and letters: they speak for their author, where the text names one."""

import pytest

from kg.model import ActorType
from tests.resolve.reading import meant, read


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("Iran's letter accused Norway of spying.", "Iran's letter", "iran"),
        ("The Iranian statement denied it.", "The Iranian statement", "iran"),
        (
            "An Amnesty International report found abuse.",
            "An Amnesty International report",
            "amnesty-international",
        ),
        ("The report by the World Bank warned of debt.", "The report", "world-bank"),
        ("Norway issued a statement. The statement blamed Chad.", "The statement", "norway"),
        (
            "In a letter, Norway rejected the tax. The letter said it was unfair.",
            "The letter",
            "norway",
        ),
        ("NATO released a report. The document said Chad was safe.", "The document", "nato"),
        ("NATO issued a report. The report said Chad was safe. It praised Niger.", "It", "nato"),
        ("According to a report by NATO, the road is open.", "a report", "nato"),
        (
            "The finance ministry's report warned of debt.",
            "The finance ministry's report",
            "finance-ministry",
        ),
    ],
)
def test_a_paper_speaks_for_its_author(text: str, words: str, actor: str) -> None:
    assert (words, actor) in meant(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A Russian study found that bears sleep.", "A Russian study"),
        ("Chad rejected the World Bank report.", "the World Bank report"),
        ("Norway met Chad. The report said that trade grew.", "The report"),
        ("Norway issued a statement. A report said that trade grew.", "A report"),
        ("The report on NATO said that trade grew.", "The report"),
        ("A letter seen by Sky News says that trade grew.", "A letter"),
        ("A report obtained by Reuters found that trade grew.", "A report"),
    ],
)
def test_a_paper_stays_a_thing(text: str, words: str) -> None:
    assert words not in {said for said, _ in meant(text)}


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("The president of the Senate Ana Roman left.", "Ana Roman"),
        ("Director of the World Bank Ana Roman left.", "Ana Roman"),
        ("Spokesman for NATO Jon Berg left.", "Jon Berg"),
    ],
)
def test_a_title_with_its_body_belongs_to_the_name_behind(text: str, person: str) -> None:
    persons = [found.name for found in read(text).actors if found.type is ActorType.PERSON]
    assert persons == [person]


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Its president, Ana Roman, said no. Ana Roman left.", {"Ana Roman"}),
        ("The union's leader, Jon Berg, spoke.", {"Jon Berg"}),
        ("His Indian counterpart, Jon Berg, spoke.", {"Jon Berg"}),
    ],
)
def test_an_office_and_the_name_set_off_behind_it_are_one(text: str, persons: set[str]) -> None:
    found = read(text).actors
    assert {actor.name for actor in found if actor.type is ActorType.PERSON} == persons


def test_a_title_does_not_reach_over_a_comma() -> None:
    text = "The director of the World Bank, Ana Roman and Jon Berg met."
    assert "Jon Berg" in [found.name for found in read(text).actors]
