"""Persons with their offices."""

import calendar
import re
from itertools import chain

from tables import ActorRow, OfficeRow, Tables, curated, listed, slug

#: "Prime Minister @israel 1996-06/1999-07": role, organisation if not the state, first and last.
OFFICE = re.compile(r"(?P<role>[^@\d]+?) (?:@(?P<where>\S+) )?(?P<start>[\d-]*)/(?P<end>[\d-]*)")

#: Surnames that are also words, first names, or borne by many others in the news.
COMMON = frozenset(row["surname"] for row in curated("common_surnames.psv"))

#: Curated tables of persons; all but the first leave out Wikidata ids.
PEOPLE = (
    "people.psv",
    "heads.psv",
    "ministers.psv",
    "commanders.psv",
    "regional.psv",
    "envoys.psv",
    "public.psv",
)

#: Sectors whose people do not act for the state they come from.
INTERNATIONAL = frozenset({"IGO", "NGO"})


def add_people(tables: Tables) -> None:
    """Add persons, their names and their offices."""
    states = {row["iso3"]: slug(row["name"]) for row in curated("states.psv")}
    former = {row["iso3"]: slug(row["name"]) for row in curated("former.psv") if not row["parent"]}
    roles = {row["code"]: row["role"] for row in curated("roles.psv")}
    for row in chain.from_iterable(map(curated, PEOPLE)):
        home = (former | states)[row["country"]]
        person = _add_person(tables, row, home)
        tables.offices.extend(_office(person, home, text, roles) for text in listed(row["offices"]))


def _add_person(tables: Tables, row: dict[str, str], home: str) -> str:
    name, sector = row["name"].lstrip("*-?"), row["sector"] or "GOV"
    person = slug(name)
    parent = "" if sector in INTERNATIONAL else home
    tables.actors.append(
        ActorRow(person, name, "person", sector, row["country"], parent, row.get("wikidata", ""))
    )
    weak = "?" if row["name"].startswith("?") else ""
    tables.add_names(person, "name", "person", [weak + name])
    _add_short_names(tables, person, row)
    return person


def _add_short_names(tables: Tables, person: str, row: dict[str, str]) -> None:
    """Add the last word of the name, weak unless "*" leads the name; "-" says it is no surname."""
    marks, name = row["name"][:2], row["name"].lstrip("*-?")
    if "-" not in marks and " " in name:
        mark = "" if "*" in marks else "?"
        _add_short_name(tables, person, mark + name.split()[-1])
    for text in listed(row["names"]):
        if " " in text:
            tables.add_names(person, "name", "person", [text])
        else:
            _add_short_name(tables, person, text)


def _add_short_name(tables: Tables, person: str, text: str) -> None:
    mark = "?" if text in COMMON else ""
    tables.add_names(person, "name", "surname", [mark + text])


def _office(person: str, home: str, text: str, roles: dict[str, str]) -> OfficeRow:
    found = OFFICE.fullmatch(text)
    if not found:
        message = f"office {text!r} of {person!r}; expected: role @organisation from/to"
        raise SystemExit(message)
    start, end = first_day(found["start"]), last_day(found["end"])
    role = roles.get(found["role"], found["role"])
    return OfficeRow(person, start, found["where"] or home, role, end)


def first_day(when: str) -> str:
    """Give the first day of a year, month or day.

    >>> first_day("1996-06")
    '1996-06-01'
    """
    return when and f"{when}-01-01"[:10] if len(when) == 4 else when and f"{when}-01"[:10]


def last_day(when: str) -> str:
    """Give the last day of a year, month or day.

    >>> last_day("1996-02")
    '1996-02-29'
    """
    if len(when) == 7:
        days = calendar.monthrange(int(when[:4]), int(when[5:]))[1]
        return f"{when}-{days}"
    return f"{when}-12-31" if len(when) == 4 else when
