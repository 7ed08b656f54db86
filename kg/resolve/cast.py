"""Who has come up in a document so far: one entry an actor, however it is called."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum

from kg.lexicon.gazetteer import KnownActor
from kg.model import Actor, ActorType, Mention, Sentence


class Gender(Enum):
    """What a text tells of a person's gender."""

    MALE = "male"
    FEMALE = "female"
    UNKNOWN = ""


@dataclass(slots=True, eq=False)
class Member:
    """An actor of the document while it is being read.

    Attributes:
        id: slug; unique in the document.
        names: what it was called by name or phrase, the longest proper one first.
        plural: whether "they" fits it and "it" does not.
        roles: role nouns said of it, with the id of the state or body they belong to.
        parent: id of the state or organisation it is part of, or "".
    """

    id: str
    name: str
    type: ActorType
    sector: str = ""
    country: str = ""
    parent: str = ""
    wikidata: str = ""
    known: bool = False
    gender: Gender = Gender.UNKNOWN
    plural: bool = False
    roles: list[tuple[str, str]] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)

    def frozen(self) -> Actor:
        """Give the value that leaves the room."""
        return Actor(
            self.id,
            self.name,
            self.type,
            self.sector,
            self.country,
            self.parent,
            self.wikidata,
            self.known,
        )


def slug(text: str) -> str:
    """Give the id made of a name.

    >>> slug("Côte d'Ivoire"), slug("U.S. officials")
    ('cote-divoire', 'us-officials')
    """
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", re.sub(r"['.]", "", plain.lower())).strip("-") or "actor"


class Cast:
    """All actors of a document, by id and by what they were called."""

    def __init__(self) -> None:
        self.members: dict[str, Member] = {}
        self._by_key: dict[str, Member] = {}

    def __iter__(self) -> Iterator[Member]:
        return iter(self.members.values())

    def get(self, key: str) -> Member | None:
        """Give the actor that was called so, or None."""
        return self._by_key.get(key)

    def call(self, key: str, member: Member) -> None:
        """Remember one more way to call an actor."""
        self._by_key.setdefault(key, member)

    def known(self, actor: KnownActor) -> Member:
        """Give the entry of a known actor, a new one at its first use."""
        found = self.members.get(actor.id)
        if found is None:
            found = Member(
                actor.id,
                actor.name,
                actor.type,
                actor.sector,
                actor.country,
                actor.parent,
                actor.wikidata,
                known=True,
            )
            self.members[actor.id] = found
        return found

    def new(self, name: str, kind: ActorType) -> Member:
        """Add an actor that the gazetteer lacks."""
        base = slug(name)
        unique, number = base, 2
        while unique in self.members:
            unique, number = f"{base}-{number}", number + 1
        member = Member(unique, name, kind)
        self.members[unique] = member
        return member


def head_of(sentence: Sentence, first: int, last: int) -> int:
    """Give the token of a span that governs it: its head stands outside the span."""
    tokens = sentence.tokens
    for index in range(first, last):
        if not first <= tokens[index].head < last:
            return index
    return first


def in_text_order(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Sort by sentence and token, an outer span before the spans in it."""
    return tuple(sorted(mentions, key=lambda m: (m.sentence, m.first, -m.last, m.actor)))
