"""Known actors, what they are called, and who held which office when.

The tables are ``data/actors/actors.csv``, ``names.csv``, ``person-names.csv``, ``surnames.csv``
and ``offices.csv``; their columns and sources are described in ``data/README.md``. A user adds a
table of their own with :func:`extend`.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from importlib.resources.abc import Traversable
from itertools import chain
from operator import methodcaller
from pathlib import Path

from kg.errors import LexiconError
from kg.lexicon.derived import derived, forget_derived
from kg.lexicon.keys import name_key
from kg.lexicon.known import Gazetteer, KnownActor, KnownName, KnownOffice
from kg.lexicon.lazy_rows import LazyRows, Row, SortedRows
from kg.lexicon.own_actors import OwnActor, read_own_actors
from kg.model import ActorType, MentionForm
from kg.resources import resource

__all__ = [
    "Gazetteer",
    "KnownActor",
    "KnownName",
    "KnownOffice",
    "extend",
    "load_gazetteer",
    "name_key",
    "names_by_actor",
    "own_actor_files",
    "use_own_actors",
]

_TYPES = {kind.value: kind for kind in ActorType}
_FORMS = {form.value: form for form in MentionForm}


def use_own_actors(*paths: Path) -> None:
    """Let the process know a user's own actors from now on, in place of earlier tables of a user.

    Raises:
        LexiconError: a file cannot be read, or a row cannot be used; names file and line.
    """
    gazetteer = _shipped()
    for path in paths:
        gazetteer = extend(gazetteer, path)
    _IN_USE[:] = [gazetteer] if paths else []
    _FILES[:] = paths
    forget_derived()


def own_actor_files() -> tuple[Path, ...]:
    """Give the user's tables in use."""
    return tuple(_FILES)


#: The one thing that a process can change: which gazetteer is in use.
_IN_USE: list[Gazetteer] = []
_FILES: list[Path] = []


def load_gazetteer() -> Gazetteer:
    """Give the gazetteer in use: the shipped one, with a user's own actors where they were given.

    Raises:
        LexiconError: a table is missing or has a row that cannot be used.
    """
    return _IN_USE[0] if _IN_USE else _shipped()


@cache
def _shipped() -> Gazetteer:
    by_key: dict[str, str] = {}
    for line in chain.from_iterable(_lines(file, 7) for file in _NAMES):
        # the last column, or else the first in lower case
        key = line.rpartition(",")[2] or _text(line).lower()
        other = by_key.setdefault(key, line)
        if other is not line:
            by_key[key] = f"{other}\n{line}"
    names = LazyRows(by_key, lambda lines: _strong_first(map(_name, csv.reader(lines))))
    actors = SortedRows(_lines("actors.csv", 8), lambda lines: _actor(_parsed(lines)))
    offices = SortedRows(_lines("offices.csv", 6), lambda lines: _offices(_parsed(lines)))
    return Gazetteer(actors, names, offices)


_NAMES = ("names.csv", "person-names.csv", "surnames.csv")


@derived
def names_by_actor() -> Mapping[str, frozenset[str]]:
    """Give the names of each known actor by its id."""
    names = load_gazetteer().names
    if isinstance(names, LazyRows):
        return LazyRows(_by_actor(names.lines()), lambda lines: _texts(map(_name, _parsed(lines))))
    found: dict[str, list[KnownName]] = {}
    for name in chain.from_iterable(names.values()):
        found.setdefault(name.actor, []).append(name)
    return {actor: _texts(rows) for actor, rows in found.items()}


def _texts(names: Iterable[KnownName]) -> frozenset[str]:
    return frozenset(name.text for name in names)


def _by_actor(lines: Iterable[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in lines:
        actor = line.split(",", 2)[1] if line[0] != '"' else next(csv.reader([line]))[1]
        found[actor] = f"{found[actor]}\n{line}" if actor in found else line
    return found


def _text(line: str) -> str:
    return next(csv.reader([line]))[0] if line[0] == '"' else line.partition(",")[0]


def _parsed(lines: list[str]) -> list[Row]:
    return list(csv.reader(lines))


def _actor(rows: list[Row]) -> KnownActor:
    row = rows[0]
    return KnownActor(row[0], row[1], _TYPES[row[2]], *row[3:])


def _name(row: Row) -> KnownName:
    return KnownName(row[0], row[1], _FORMS[row[2]], row[3], row[4] == "strong", row[5])


def _offices(rows: list[Row]) -> tuple[KnownOffice, ...]:
    return tuple(map(_office, rows))


def _office(row: Row) -> KnownOffice:
    return KnownOffice(row[0], row[1], row[2], _day(row[3]), _day(row[4]), row[5])


def _strong_first(names: Iterable[KnownName]) -> tuple[KnownName, ...]:
    rows = list(names)
    if len(rows) < 2:
        return tuple(rows)
    return tuple(sorted(rows, key=lambda n: (not n.strong, n.actor, n.form.value, n.rule)))


_COMMAS = methodcaller("count", ",")


def _lines(file: str, columns: int) -> list[str]:
    """Give the lines of a table below its head; each is parsed when it is first asked for."""
    lines = _read(resource("data", "actors", file))
    doubtful = (i for i, commas in enumerate(map(_COMMAS, lines)) if commas != columns - 1)
    for index in doubtful:  # a name may hold a comma, between quotation marks
        found = len(next(csv.reader([lines[index]])))
        if found != columns:
            message = f"{file}:{index + 1}: {found} columns, expected {columns}; build it anew"
            raise LexiconError(message)
    return lines[1:]


def _read(table: Traversable) -> list[str]:
    try:
        return table.read_bytes().decode("utf-8").splitlines()
    except OSError as error:
        message = f"cannot read actor table {table.name}: {error.strerror}; reinstall the package"
        raise LexiconError(message) from error


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def extend(gazetteer: Gazetteer, path: Path) -> Gazetteer:
    """Give the gazetteer with a user's own table of actors added.

    The table is a CSV file with the columns of :func:`~kg.lexicon.own_actors.read_own_actors`. A
    row whose name gives the id of a known actor adds names to it and changes what the row fills in.

    Raises:
        LexiconError: the file cannot be read, or a row cannot be used; names file and line.
    """
    actors, names = dict(gazetteer.actors), {key: gazetteer.names[key] for key in gazetteer.names}
    for own in read_own_actors(path):
        actors[own.actor.id] = _completed(actors.get(own.actor.id), own)
        for name in own.names:
            key = name_key(name.text)
            others = [n for n in names.get(key, ()) if n.actor != name.actor]
            names[key] = _strong_first([name, *others])
    return Gazetteer(actors, names, gazetteer.offices)


def _completed(known: KnownActor | None, own: OwnActor) -> KnownActor:
    """Lay what the user's row says over what is known."""
    if known is None:
        return own.actor
    given = {column: getattr(own.actor, column) for column in own.given}
    return replace(known, **given)
