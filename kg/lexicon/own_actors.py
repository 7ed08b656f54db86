"""Reads a user's own table of actors."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from kg.errors import LexiconError, reason
from kg.lexicon.keys import name_key
from kg.lexicon.known import KnownActor, KnownName
from kg.model import ActorType, MentionForm

_TYPES = {kind.value: kind for kind in ActorType}
_OPTIONAL = ("sector", "country", "parent", "wikidata", "source")
_COLUMNS = ("name", "type", *_OPTIONAL, "aliases", "weak_aliases")


@dataclass(frozen=True, slots=True)
class OwnActor:
    """One row of a user's table.

    Attributes:
        given: columns of the actor that the row fills in.
    """

    actor: KnownActor
    names: tuple[KnownName, ...]
    given: tuple[str, ...]


def read_own_actors(path: Path) -> list[OwnActor]:
    """Read a CSV file in UTF-8 whose first line names its columns.

    ``name`` and ``type`` (state, organisation, person or group) are needed; ``sector``,
    ``country``, ``parent``, ``wikidata``, ``source``, ``aliases`` and ``weak_aliases`` may be
    there. Several aliases are set apart by semicolons.

    Raises:
        LexiconError: the file cannot be read, or a row cannot be used; names file and line.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        message = f"cannot read the actor table {path}: {reason(error)}; give a CSV file in UTF-8"
        raise LexiconError(message) from error
    return list(_rows(path.name, text))


def _rows(file: str, text: str) -> Iterator[OwnActor]:
    reader = csv.DictReader(text.splitlines(), restval="")
    _check_header(file, list(reader.fieldnames or ()))
    for row in reader:
        where = f"{file}:{reader.line_num}"
        if None in row:
            message = f"{where}: more fields than columns; quote a field that holds a comma"
            raise LexiconError(message)
        yield _own_actor(where, {column: value.strip() for column, value in row.items()})


def _check_header(file: str, columns: list[str]) -> None:
    for column in ("name", "type"):
        if column not in columns:
            message = f"{file}:1: no column {column!r}; expected: {', '.join(_COLUMNS)}"
            raise LexiconError(message)
    for column in columns:
        if column not in _COLUMNS:
            near = get_close_matches(column, _COLUMNS)
            message = f"{file}:1: unknown column {column!r}; expected: {', '.join(_COLUMNS)}"
            raise LexiconError(message, near=near)


def _own_actor(where: str, row: dict[str, str]) -> OwnActor:
    kind, slug = _TYPES.get(row["type"]), _slug(row["name"])
    if not slug:
        message = f"{where}: no name; every row needs one with letters of the Latin alphabet"
        raise LexiconError(message)
    if kind is None:
        message = f"{where}: {row['type']!r} is no type of actor; expected: {', '.join(_TYPES)}"
        raise LexiconError(message, near=get_close_matches(row["type"], _TYPES))
    values = [row.get(column, "") for column in _OPTIONAL]
    actor = KnownActor(slug, row["name"], kind, *values)
    given = ("name", "type", *(c for c, v in zip(_OPTIONAL, values, strict=True) if v))
    return OwnActor(actor, tuple(_names(actor, row)), given)


def _names(actor: KnownActor, row: dict[str, str]) -> Iterator[KnownName]:
    yield KnownName(actor.name, actor.id, MentionForm.NAME, "name", True, actor.source)
    for column in ("aliases", "weak_aliases"):
        for alias in filter(None, map(str.strip, row.get(column, "").split(";"))):
            strong = column == "aliases"
            yield KnownName(alias, actor.id, MentionForm.NAME, "alias", strong, actor.source)


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name_key(name).replace("'", "")).strip("-")
