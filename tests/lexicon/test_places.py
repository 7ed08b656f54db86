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
        ("northern territory", "AUS"),
        ("jalisco", "MEX"),
        ("santa marta", "COL"),
        ("guangxi", "CHN"),
        ("chelyabinsk", "RUS"),
        ("dagestan", "RUS"),
        ("north kivu", "COD"),
    ],
)
def test_place_tells_its_state(place: str, country: str) -> None:
    assert load_places()[place].country == country


@pytest.mark.parametrize(
    "word",
    [
        "nice",
        "reading",
        "split",
        "victoria",
        "springfield",
        "san jose",
        "mobile",
        "jackson",
        "central",
        "northern province",
        "delta",
    ],
)
def test_words_and_names_of_several_places_are_left_out(word: str) -> None:
    assert word not in load_places()


def test_places_share_their_names_with_surnames_that_many_bear_alone() -> None:
    names = load_gazetteer().names
    shared = [row for key in load_places() if key in names for row in names[key]]
    assert {(row.rule, row.strong) for row in shared} == {("surname", False)}


def test_countries_are_those_of_the_gazetteer() -> None:
    known = {actor.country for actor in load_gazetteer().actors.values()}
    assert {place.country for place in load_places().values()} <= known
