"""Reads a lexicon table strictly: every key is known, every list holds what it should."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kg.errors import LexiconError
from kg.resources import resource


@dataclass(frozen=True, slots=True)
class Table:
    """One entry of a lexicon file with the place it stands at, for messages."""

    file: str
    name: str
    values: Mapping[str, Any]

    def fail(self, message: str, *, near: Collection[str] = ()) -> LexiconError:
        """Give the error that names file and entry."""
        return LexiconError(f"{self.file}: [{self.name}] {message}", near=sorted(near))

    def check_keys(self, known: Collection[str]) -> None:
        """Refuse a key that the format does not have.

        Raises:
            LexiconError: it lists the keys that there are.
        """
        for key in self.values:
            if key not in known:
                near = difflib.get_close_matches(key, known, n=2)
                raise self.fail(f"has no key {key!r}; known: {', '.join(sorted(known))}", near=near)

    def words(self, key: str) -> tuple[str, ...]:
        """Give a list of strings, empty when the key is absent.

        Raises:
            LexiconError: the value is no list of strings.
        """
        value = self.values.get(key, [])
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return tuple(value)
        raise self.fail(f"{key} must be a list of strings, not {value!r}")

    def word(self, key: str) -> str:
        """Give one string, empty when the key is absent.

        Raises:
            LexiconError: the value is no string.
        """
        value = self.values.get(key, "")
        if isinstance(value, str):
            return value
        raise self.fail(f"{key} must be a string, not {value!r}")

    def flag(self, key: str) -> bool:
        """Give a truth value, false when the key is absent.

        Raises:
            LexiconError: the value is neither true nor false.
        """
        value = self.values.get(key, False)
        if isinstance(value, bool):
            return value
        raise self.fail(f"{key} must be true or false, not {value!r}")


def read_tables(folder: str) -> Iterator[Table]:
    """Read every entry of ``data/lexicon/<folder>/*.toml`` in order of file and line.

    Raises:
        LexiconError: a file is no TOML, or a top-level value is no table.
    """
    files = resource("data", "lexicon", folder).iterdir()
    for file in sorted((f for f in files if f.name.endswith(".toml")), key=lambda f: f.name):
        yield from parse_tables(file.read_text(encoding="utf-8"), f"{folder}/{file.name}")


def parse_tables(text: str, file: str) -> Iterator[Table]:
    """Parse the entries of one file.

    Raises:
        LexiconError: the text is no TOML, or a top-level value is no table.
    """
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"{file}: {error}") from error
    for name, values in content.items():
        if not isinstance(values, dict):
            raise LexiconError(f"{file}: {name!r} must be a table, not {values!r}")
        yield Table(file, name, values)
