"""Finds which person a definite phrase takes up again: "the minister", "the Chinese leader"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.lexicon.descriptions import load_descriptions
from kg.lexicon.gazetteer import load_gazetteer
from kg.model import ActorType
from kg.resolve.cast import Member
from kg.resolve.reading import Reading
from kg.resolve.recall import recent
from kg.resolve.role_phrases import RolePhrase

#: Nouns that name one office in several ways.
_SAME = {"spokeswoman": "spokesman", "spokesperson": "spokesman", "advisor": "adviser"}


def same_noun(noun: str) -> str:
    """Give the form under which variants of a role noun are one.

    >>> same_noun("spokeswoman")
    'spokesman'
    """
    return _SAME.get(noun, noun)


def recall_person(reading: Reading, phrase: RolePhrase) -> Member | None:
    """Find the person who was said to be what the phrase says, by the text before all.

    "The Chinese leader" is who heads the state; "the former minister" who held the office once and
    is not said to hold it now.
    """
    office = _Office(reading, phrase)
    for fits in (office.told, office.known):
        if found := next(recent(reading, phrase.scene, phrase.first, fits), None):
            return found
    return None


@dataclass(frozen=True, slots=True)
class _Office:
    """The office that a phrase says a person holds or held."""

    reading: Reading
    phrase: RolePhrase

    def told(self, member: Member) -> bool:
        """Tell whether the text said so of the person."""
        roles = member.roles if member.type is ActorType.PERSON else ()
        return any(self._is(role, belongs, self.phrase.modifiers) for role, belongs in roles)

    def known(self, member: Member) -> bool:
        """Tell whether the person is known to have held it."""
        if member.type is not ActorType.PERSON:
            return False
        wanted = self.phrase.modifiers - load_descriptions().former
        past = wanted != self.phrase.modifiers
        if past and any(self._is(role, belongs, wanted) for role, belongs in member.roles):
            return False
        return any(self._is(role, belongs, wanted) for role, belongs in _offices(member))

    def _is(self, role: str, belongs: str, wanted: set[str]) -> bool:
        words, noun = role.lower().split(), same_noun(self.phrase.noun)
        owner = self.phrase.owner.id if self.phrase.owner else ""
        if not words or not _belongs(self.reading, belongs, owner):
            return False
        if (
            noun == "leader"
            and owner
            and not wanted
            and role.lower() in load_descriptions().leaders
        ):
            return True
        return same_noun(words[-1]) == noun and wanted <= set(words)


def _belongs(reading: Reading, body: str, owner: str) -> bool:
    """Tell whether a body is the owner or a part of it; unknown ones may be."""
    if not owner or body in ("", owner):
        return True
    member = reading.cast.members.get(body)
    return member is not None and member.parent == owner


def _offices(member: Member) -> Iterator[tuple[str, str]]:
    if member.known:
        for office in load_gazetteer().offices_of(member.id):
            yield office.role, office.organisation
