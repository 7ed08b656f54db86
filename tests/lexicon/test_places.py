import pytest

from kg.lexicon.gazetteer import load_gazetteer
from kg.lexicon.places import load_places


@pytest.mark.parametrize(
    ("place", "country"),
    [
        ("karachi", "PAK"),
        ("bombay", "IND"),
        ("mumbai", "IND"),
        ("ciudad juarez", "MEX"),
        ("kharkov", "UKR"),
        ("deir ez zor", "SYR"),
        ("florida", "USA"),
    ],
)
def test_place_tells_its_state(place: str, country: str) -> None:
    assert load_places()[place].country == country


@pytest.mark.parametrize(
    "word", ["nice", "reading", "split", "victoria", "springfield", "san jose"]
)
def test_words_and_names_of_several_places_are_left_out(word: str) -> None:
    assert word not in load_places()


def test_no_place_is_named_like_a_known_actor() -> None:
    assert not set(load_places()) & set(load_gazetteer().names)


def test_countries_are_those_of_the_gazetteer() -> None:
    known = {actor.country for actor in load_gazetteer().actors.values()}
    assert {place.country for place in load_places().values()} <= known
