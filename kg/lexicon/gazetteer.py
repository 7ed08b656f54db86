"""Known actors, what they are called, and who held which office when.

The tables are ``data/actors/actors.csv``, ``names.csv`` and ``offices.csv``; their columns and
sources are described in ``data/README.md``. A user adds a table of their own with :func:`extend`.
"""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources.abc import Traversable

from kg.errors import LexiconError
from kg.model import ActorType, MentionForm
from kg.resources import resource

_TYPES = {kind.value: kind for kind in ActorType}
_FORMS = {form.value: form for form in MentionForm}
#: Marks that writers leave out or vary: "U.S." is "US", "al-Qaeda" is "al Qaeda".
_MARKS = str.maketrans(
    {
        "-": " ",
        "‐": " ",
        "‑": " ",
        "–": " ",
        ",": " ",
        "/": " ",
        "&": " and ",
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "`": "'",
        "ı": "i",
        "ł": "l",
        "Ł": "L",
        "ø": "o",
        "Ø": "O",
        "đ": "d",
        "Đ": "D",
    }
)


@dataclass(frozen=True, slots=True)
class KnownActor:
    """One row of ``actors.csv``.

    Attributes:
        id: slug of the name, "united-states".
        sector: PLOVER sector code; a state has GOV.
        country: ISO 3166-1 alpha-3 of the state it belongs to, or "" for international actors.
        parent: id of the state or organisation it is part of, or "".
        wikidata: Q-number where it is certain, or "".
    """

    id: str
    name: str
    type: ActorType
    sector: str
    country: str
    parent: str
    wikidata: str
    source: str


@dataclass(frozen=True, slots=True)
class KnownName:
    """One way to call a known actor.

    Attributes:
        text: as written, "U.S." and "al-Qaeda".
        actor: id of the actor.
        form: NAME, DEMONYM or METONYM.
        rule: kind of name: "name", "official", "alias", "acronym", "adjective", "demonym",
            "capital", "seat", "person", "surname".
        strong: whether the name alone says who is meant; a weak one ("Georgia", "IS") is also an
            ordinary word or somebody else's name, and needs context.
    """

    text: str
    actor: str
    form: MentionForm
    rule: str
    strong: bool
    source: str

    def fits(self, surface: str) -> bool:
        """Tell whether the words are spelt as this name can be.

        An acronym needs its capitals ("US" is not "us"), though a long one may be written as a
        word ("Nato"); any other name with a capital needs a capital.
        """
        letters = "".join(filter(str.isalpha, self.text))
        if not letters.isupper():
            return letters.islower() or surface != surface.lower()
        written = "".join(filter(str.isalpha, surface.removeprefix("the ").removeprefix("The ")))
        return written == letters or (len(letters) > 3 and written == letters.capitalize())


@dataclass(frozen=True, slots=True)
class KnownOffice:
    """Who held which office from when to when.

    Attributes:
        person, organisation: ids of actors.
        role: "President", "Foreign Minister", "Secretary General".
        start: first day where it is known; the first of the year or month where only that is.
        end: last day, or None while in office when the table was made.
    """

    person: str
    organisation: str
    role: str
    start: date | None
    end: date | None
    source: str


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All known actors.

    Attributes:
        actors: by id.
        names: by :func:`name_key`; of several actors under one key the strong name comes first.
        longest: number of words of the longest key.
        offices: sorted by person, start, organisation and role.
    """

    actors: Mapping[str, KnownActor]
    names: Mapping[str, tuple[KnownName, ...]]
    longest: int
    offices: tuple[KnownOffice, ...]

    def find(self, surface: str) -> tuple[KnownName, ...]:
        """Give the names that the words can stand for, strong ones first.

        >>> [name.actor for name in load_gazetteer().find("U.S.")], load_gazetteer().find("us")
        (['united-states'], ())
        """
        found = self.names.get(name_key(surface), ())
        return tuple(name for name in found if name.fits(surface))

    def offices_of(self, person: str, on: date | None = None) -> tuple[KnownOffice, ...]:
        """Give a person's offices, only those held on a day where one is given."""
        held = (office for office in self.offices if office.person == person)
        return tuple(office for office in held if on is None or _holds(office, on))


def _holds(office: KnownOffice, day: date) -> bool:
    return (office.start or date.min) <= day <= (office.end or date.max)


def name_key(text: str) -> str:
    """Give the form under which a name is looked up: no case, accents, full stops or article.

    >>> name_key("The U.S."), name_key("Élysée Palace"), name_key("al-Qaeda")
    ('us', 'elysee palace', 'al qaeda')
    """
    if not text.isalpha():
        text = text.replace(".", "").translate(_MARKS)
    if not text.isascii():
        letters = unicodedata.normalize("NFKD", text.translate(_MARKS))
        text = "".join(c for c in letters if not unicodedata.combining(c))
    words = text.casefold().split()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


class _Names(Mapping[str, tuple[KnownName, ...]]):
    """Names by key, made from their rows when first asked for: most are never met in a text."""

    __slots__ = ("_made", "_rows")

    def __init__(self, rows: Iterable[list[str]]) -> None:
        self._rows: dict[str, list[list[str]]] = {}
        self._made: dict[str, tuple[KnownName, ...]] = {}
        for row in rows:
            self._rows.setdefault(row[6] or row[0].lower(), []).append(row)

    def __getitem__(self, key: str) -> tuple[KnownName, ...]:
        if key not in self._made:
            self._made[key] = _strong_first(_name(row) for row in self._rows[key])
        return self._made[key]

    def __contains__(self, key: object) -> bool:
        return key in self._rows

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


@cache
def load_gazetteer() -> Gazetteer:
    """Give the shipped gazetteer; it is read once.

    Raises:
        LexiconError: a table is missing or has a row that cannot be used.
    """
    actors = {row[0]: _actor(row) for row in _rows("actors.csv", 8)}
    names = _Names(_rows("names.csv", 7))
    offices = tuple(map(_office, _rows("offices.csv", 6)))
    return Gazetteer(actors, names, _longest(names), offices)


def _actor(row: list[str]) -> KnownActor:
    return KnownActor(row[0], row[1], _TYPES[row[2]], *row[3:])


def _name(row: list[str]) -> KnownName:
    return KnownName(row[0], row[1], _FORMS[row[2]], row[3], row[4] == "strong", row[5])


def _office(row: list[str]) -> KnownOffice:
    return KnownOffice(row[0], row[1], row[2], _day(row[3]), _day(row[4]), row[5])


def _longest(keys: Iterable[str]) -> int:
    return max((key.count(" ") + 1 for key in keys), default=0)


def _strong_first(names: Iterable[KnownName]) -> tuple[KnownName, ...]:
    return tuple(sorted(names, key=lambda n: (not n.strong, n.actor, n.form.value, n.rule)))


def _rows(file: str, columns: int) -> list[list[str]]:
    table = resource("data", "actors", file)
    rows = _read(table)
    for number, row in enumerate(rows, 1):
        if len(row) != columns:
            message = f"{file}:{number}: {len(row)} columns, expected {columns}; build it anew"
            raise LexiconError(message)
    return rows[1:]


def _read(table: Traversable) -> list[list[str]]:
    try:
        with table.open(encoding="utf-8") as lines:
            return list(csv.reader(lines))
    except OSError as error:
        message = f"cannot read actor table {table.name}: {error.strerror}; reinstall the package"
        raise LexiconError(message) from error


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
