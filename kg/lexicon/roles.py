"""Role nouns: what persons, groups and bodies are called by what they do."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Any

from kg.errors import LexiconError
from kg.resources import resource

_FILE = "roles.toml"
#: Sector key of nouns that take their sector from what stands beside them.
_OPEN = "any"


class RoleKind(Enum):
    """What a role noun names."""

    OFFICE = "office"
    DELEGATE = "delegate"
    MEMBER = "member"
    PERSON = "person"
    GROUP = "group"
    BODY = "body"
    GOVERNMENT = "government"
    STATES = "states"
    EQUIPMENT = "equipment"

    @property
    def personal(self) -> bool:
        """Tell whether one such noun is one person."""
        return self in _PERSONAL


_PERSONAL = frozenset({RoleKind.OFFICE, RoleKind.DELEGATE, RoleKind.MEMBER, RoleKind.PERSON})


@dataclass(frozen=True, slots=True)
class Role:
    """One role noun.

    Attributes:
        name: the noun, singular and in lower case, "foreign minister".
        words: the same, word by word.
        sector: PLOVER sector code, or "" when the words beside it decide.
    """

    name: str
    words: tuple[str, ...]
    kind: RoleKind
    sector: str


@dataclass(frozen=True, slots=True)
class RoleHit:
    """A role noun found in words ``first`` up to ``last`` (exclusive)."""

    role: Role
    first: int
    last: int
    plural: bool


@dataclass(frozen=True, slots=True)
class Roles:
    """All role nouns.

    Attributes:
        by_last: roles by their last word, those of most words first.
        irregular: singular of irregular plurals.
    """

    by_last: Mapping[str, tuple[Role, ...]]
    irregular: Mapping[str, str]

    def singular(self, word: str) -> str:
        """Give the singular of a noun in lower case.

        >>> roles = load_roles()
        >>> roles.singular("ministers"), roles.singular("parties"), roles.singular("gunmen")
        ('minister', 'party', 'gunman')
        """
        if found := self.irregular.get(word):
            return found
        return next((form for form in stems(word) if form in self.by_last), word)

    def ending_at(self, words: Sequence[str], index: int) -> RoleHit | None:
        """Give the longest role noun whose last word stands at ``index``; words in lower case.

        >>> hit = load_roles().ending_at(["the", "foreign", "ministers"], 2)
        >>> hit.role.name, hit.first, hit.last, hit.plural
        ('minister', 2, 3, True)
        """
        word = words[index]
        for last in (word, self.singular(word)):
            for role in self.by_last.get(last, ()):
                first = index + 1 - len(role.words)
                if first >= 0 and _same(words, first, role.words):
                    return RoleHit(role, first, index + 1, last != word or word.endswith("people"))
        return None


def _same(words: Sequence[str], first: int, wanted: tuple[str, ...]) -> bool:
    return all(words[first + i] == word for i, word in enumerate(wanted[:-1]))


def stems(word: str) -> Iterator[str]:
    """Give what a regular plural may be the plural of, whether there is such a noun or not.

    >>> list(stems("parties"))
    ['party', 'parti', 'partie']
    """
    if word.endswith("ies"):
        yield word[:-3] + "y"
    if word.endswith("es"):
        yield word[:-2]
    if word.endswith("s"):
        yield word[:-1]


@cache
def load_roles() -> Roles:
    """Give the shipped role nouns; they are read once.

    Raises:
        LexiconError: the table has an unknown kind, or a noun twice.
    """
    table = tomllib.loads(resource("data", "lexicon", _FILE).read_text(encoding="utf-8"))
    return read_roles(table, _FILE)


def read_roles(table: Mapping[str, Any], file: str) -> Roles:
    """Index the parsed table.

    Raises:
        LexiconError: the table has an unknown kind, or a noun twice.
    """
    irregular = {str(plural): str(noun) for plural, noun in table.get("irregular", {}).items()}
    by_last: dict[str, list[Role]] = {}
    seen: set[str] = set()
    for role in _entries(table, file):
        spelling = " ".join(role.words)
        if spelling in seen:
            raise LexiconError(f"{file}: {role.name!r} stands twice; keep one of them")
        seen.add(spelling)
        by_last.setdefault(role.words[-1], []).append(role)
    ordered = {last: tuple(sorted(found, key=_longest)) for last, found in by_last.items()}
    return Roles(ordered, irregular)


def _longest(role: Role) -> tuple[int, str]:
    return (-len(role.words), role.name)


def _entries(table: Mapping[str, Any], file: str) -> Iterator[Role]:
    kinds = {kind.value: kind for kind in RoleKind}
    for name, sectors in table.items():
        if name == "irregular":
            continue
        if name not in kinds:
            raise LexiconError(f"{file}: unknown kind {name!r}; known: {', '.join(kinds)}")
        for sector, nouns in sectors.items():
            code = "" if sector == _OPEN else str(sector)
            for noun in nouns:
                yield from _spellings(noun, kinds[name], code)


def _spellings(noun: str, kind: RoleKind, sector: str) -> Iterator[Role]:
    """Give a noun as one reads its words; a hyphen may be a word of its own in a parsed text."""
    yield Role(noun, tuple(noun.split()), kind, sector)
    if "-" in noun:
        yield Role(noun, tuple(noun.replace("-", " - ").split()), kind, sector)
