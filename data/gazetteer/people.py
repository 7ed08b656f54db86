"""Persons with their offices."""

import calendar
import re

from tables import ActorRow, OfficeRow, Tables, curated, listed, slug

#: "Prime Minister @israel 1996-06/1999-07": role, organisation if not the state, first and last.
OFFICE = re.compile(r"(?P<role>[^@\d]+?) (?:@(?P<where>\S+) )?(?P<start>[\d-]*)/(?P<end>[\d-]*)")


def add_people(tables: Tables) -> None:
    """Add persons, their names and their offices."""
    states = {row.country: row.id for row in reversed(tables.actors) if not row.parent}
    for row in curated("people.psv"):
        home = states.get(row["country"], "")
        person = _add_person(tables, row, home)
        for text in listed(row["offices"]):
            tables.offices.append(_office(person, home, text))


def _add_person(tables: Tables, row: dict[str, str], home: str) -> str:
    name = row["name"].lstrip("*-")
    person = slug(name)
    tables.actors.append(
        ActorRow(
            person, name, "person", row["sector"] or "GOV", row["country"], home, row["wikidata"]
        )
    )
    tables.add_names(person, "name", "person", [name])
    _add_short_names(tables, person, row)
    return person


def _add_short_names(tables: Tables, person: str, row: dict[str, str]) -> None:
    """Add the last word of the name, weak unless "*" leads the name; "-" says it is no surname."""
    last = row["name"].split()[-1]
    if not row["name"].startswith("-") and " " in row["name"]:
        mark = "" if row["name"].startswith("*") else "?"
        tables.add_names(person, "name", "surname", [mark + last.lstrip("*")])
    for text in listed(row["names"]):
        rule = "person" if " " in text else "surname"
        tables.add_names(person, "name", rule, [text])


def _office(person: str, home: str, text: str) -> OfficeRow:
    found = OFFICE.fullmatch(text)
    if not found:
        message = f"people.psv: office {text!r} of {person!r}; expected: role @organisation from/to"
        raise SystemExit(message)
    where = found["where"] or home
    return OfficeRow(
        person, first_day(found["start"]), where, found["role"], last_day(found["end"])
    )


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
