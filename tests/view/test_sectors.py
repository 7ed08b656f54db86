import re
from dataclasses import replace

import pytest

from kg.model import ActorType
from kg.records import ActorRecord, Records
from kg.resources import resource
from kg.view.payload import Tables
from kg.view.sectors import sector_of, sector_words

STATE = ActorRecord("ukraine", "", "Ukraine", ActorType.STATE, sector="GOV", country="UKR")
PERSON = ActorRecord("anna", "", "Anna", ActorType.PERSON, sector="MIL", country="UKR")


@pytest.mark.parametrize(
    ("actor", "words"),
    [
        (STATE, ""),
        (PERSON, "military"),
        (replace(PERSON, sector="GOV"), "government"),
        (replace(PERSON, sector=""), ""),
        (replace(PERSON, sector="XYZ"), "XYZ"),
    ],
)
def test_sectors_are_said_in_words(actor: ActorRecord, words: str) -> None:
    assert sector_of(actor) == words


@pytest.mark.parametrize(
    ("actors", "country"),
    [((STATE, PERSON), "Ukraine"), ((PERSON,), "UKR"), ((replace(PERSON, country=""),), "")],
)
def test_countries_have_the_names_of_their_states(
    actors: tuple[ActorRecord, ...], country: str
) -> None:
    rows = Tables(Records(actors={actor.id: actor for actor in actors})).as_json()["actors"]
    assert isinstance(rows, list)
    assert rows[-1][4] == country


def test_state_is_not_said_to_be_in_itself() -> None:
    rows = Tables(Records(actors={"ukraine": STATE})).as_json()["actors"]
    assert isinstance(rows, list)
    assert rows[0][4] == ""


def test_every_sector_of_the_actors_has_its_words() -> None:
    used = set()
    for table in resource("data", "actors").iterdir():
        if table.name.endswith(".csv"):
            text = table.read_text(encoding="utf-8")
            used |= set(re.findall(r",(?:state|organisation|person|group),([A-Z]{3}),", text))
    assert len(used) > 10
    assert used <= sector_words().names.keys()
