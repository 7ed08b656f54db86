from collections.abc import Iterator
from datetime import date

import pytest

from kg.lexicon.gazetteer import KnownName, load_gazetteer, name_key
from kg.model import ActorType, MentionForm

GAZETTEER = load_gazetteer()
OFFICES = [office for held in GAZETTEER.offices.values() for office in held]


def all_names() -> Iterator[KnownName]:
    for names in GAZETTEER.names.values():
        yield from names


@pytest.mark.parametrize(
    ("surface", "actor", "form"),
    [
        ("U.S.", "united-states", MentionForm.NAME),
        ("US", "united-states", MentionForm.NAME),
        ("the United States", "united-states", MentionForm.NAME),
        ("American", "united-states", MentionForm.DEMONYM),
        ("the White House", "united-states", MentionForm.METONYM),
        ("Burma", "myanmar", MentionForm.NAME),
        ("Cote d’Ivoire", "ivory-coast", MentionForm.NAME),
        ("Kiev", "ukraine", MentionForm.METONYM),
        ("Kremlin", "russia", MentionForm.METONYM),
        ("Elysee", "france", MentionForm.METONYM),
        ("Nato", "nato", MentionForm.NAME),
        ("Nigeriens", "niger", MentionForm.DEMONYM),
        ("Soviets", "soviet-union", MentionForm.DEMONYM),
    ],
)
def test_words_give_the_actor_they_stand_for(surface: str, actor: str, form: MentionForm) -> None:
    found = GAZETTEER.find(surface)
    assert [(name.actor, name.form) for name in found] == [(actor, form)]
    assert found[0].strong


@pytest.mark.parametrize("surface", ["us", "polish", "Luhansk Oblast", "nato", "chad", "un", ""])
def test_ordinary_words_and_false_names_give_nobody(surface: str) -> None:
    assert GAZETTEER.find(surface) == ()


@pytest.mark.parametrize("surface", ["Georgia", "Jordan", "Chad", "Turkey", "Congo", "Korean"])
def test_ambiguous_names_are_weak(surface: str) -> None:
    found = GAZETTEER.find(surface)
    assert found
    assert not any(name.strong for name in found)


def test_key_knows_no_case_accent_full_stop_or_article() -> None:
    assert name_key("The U.S.A.") == name_key("usa")
    assert name_key("São Tomé") == name_key("Sao Tome")
    assert name_key("the") == "the"


def test_offices_are_found_by_person_and_day() -> None:
    roles = [office.role for office in GAZETTEER.offices_of("vladimir-putin", date(2010, 1, 1))]
    assert roles == ["Prime Minister"]


def test_every_row_refers_to_an_actor() -> None:
    assert {name.actor for name in all_names()} == set(GAZETTEER.actors)
    parents = {actor.parent for actor in GAZETTEER.actors.values() if actor.parent}
    assert parents <= set(GAZETTEER.actors)
    held = {office.organisation for office in OFFICES}
    assert held <= set(GAZETTEER.actors)
    assert {office.person for office in OFFICES} <= set(GAZETTEER.actors)


def test_strong_names_are_unambiguous() -> None:
    for key, names in GAZETTEER.names.items():
        assert len({name.actor for name in names if name.strong}) <= 1, key


def test_capitals_and_seats_are_metonyms() -> None:
    for name in all_names():
        assert (name.form is MentionForm.METONYM) == (name.rule in {"capital", "seat"}), name


def test_offices_end_after_they_start() -> None:
    for office in OFFICES:
        assert (office.start or date.min) <= (office.end or date.max), office


def test_people_are_persons() -> None:
    for office in OFFICES:
        assert GAZETTEER.actors[office.person].type is ActorType.PERSON, office
