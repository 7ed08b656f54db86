from pathlib import Path

import pytest

from kg.errors import LexiconError
from kg.lexicon.gazetteer import extend, load_gazetteer
from kg.model import ActorType

HEADER = "name,type,sector,country,aliases,weak_aliases\n"


def table(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "own.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_own_actor_is_found_by_name_and_alias(tmp_path: Path) -> None:
    row = "Lakeland Water Council,organisation,NGO,CHE,LWC;Water Council,Council\n"
    gazetteer = extend(load_gazetteer(), table(tmp_path, HEADER + row))
    for surface in ("Lakeland Water Council", "LWC", "the Water Council"):
        (name,) = gazetteer.find(surface)
        assert (name.actor, name.strong) == ("lakeland-water-council", True)
    assert not gazetteer.find("Council")[0].strong
    actor = gazetteer.actors["lakeland-water-council"]
    assert (actor.type, actor.sector, actor.country) == (ActorType.ORGANISATION, "NGO", "CHE")


def test_own_row_completes_a_known_actor(tmp_path: Path) -> None:
    row = "Russia,state,,,Rossiya,\n"
    gazetteer = extend(load_gazetteer(), table(tmp_path, HEADER + row))
    assert gazetteer.find("Rossiya")[0].actor == "russia"
    assert gazetteer.actors["russia"].country == "RUS"


def test_shipped_gazetteer_stays_as_it_was(tmp_path: Path) -> None:
    extend(load_gazetteer(), table(tmp_path, HEADER + "Russia,state,,,Rossiya,\n"))
    assert load_gazetteer().find("Rossiya") == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("title,type\nX,state\n", "own.csv:1: no column 'name'"),
        ("name,type,alias\nX,state,Y\n", "own.csv:1: unknown column 'alias'"),
        (HEADER + "Alpha,state,,,,\nBeta,contry,,,,\n", "own.csv:3: 'contry' is no type of actor"),
        (HEADER + "Alpha,organization,,,,\n", "nearest: organisation"),
        (HEADER + ",state,,,,\n", "own.csv:2: no name"),
        (HEADER + "Alpha,state,a,b,c,d,e\n", "own.csv:2: more fields than columns"),
    ],
)
def test_errors_name_file_and_line(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(LexiconError) as caught:
        extend(load_gazetteer(), table(tmp_path, text))
    assert message in str(caught.value)


def test_missing_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(
        LexiconError,
        match=r"actor table .*none\.csv: no such file or directory; give",
    ):
        extend(load_gazetteer(), tmp_path / "none.csv")
