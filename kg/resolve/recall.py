"""Finds who a definite phrase takes up again: "the minister", "the alliance", "the two sides"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kg.lexicon.descriptions import load_descriptions
from kg.lexicon.gazetteer import load_gazetteer, name_key
from kg.model import ActorType
from kg.resolve.antecedents import nearest
from kg.resolve.cast import Member
from kg.resolve.reading import Reading
from kg.resolve.scene import Scene

#: Nouns that name one office in several ways.
_SAME = {"spokeswoman": "spokesman", "spokesperson": "spokesman", "advisor": "adviser"}


def same_noun(noun: str) -> str:
    """Give the form under which variants of a role noun are one.

    >>> same_noun("spokeswoman")
    'spokesman'
    """
    return _SAME.get(noun, noun)


def recent(reading: Reading, fits: Callable[[Member], bool]) -> Iterator[Member]:
    """List actors mentioned so far, the last one first."""
    seen: set[str] = set()
    for mention in reversed(reading.mentions):
        if mention.actor not in seen:
            seen.add(mention.actor)
            member = reading.cast.members[mention.actor]
            if fits(member):
                yield member


def recall_person(reading: Reading, noun: str, modifiers: set[str], owner: str) -> Member | None:
    """Find the person who was said to be what the phrase says.

    Args:
        reading: the document so far.
        noun: last word of the role noun, "minister".
        modifiers: the words before it, "foreign".
        owner: id of the state or body that the phrase names, or "".
    """
    noun = same_noun(noun)

    def fits(member: Member) -> bool:
        if member.type is not ActorType.PERSON:
            return False
        return any(_is(role, belongs) for role, belongs in _roles(member))

    def _is(role: str, belongs: str) -> bool:
        words = role.lower().split()
        if not words or same_noun(words[-1]) != noun or (owner and belongs not in ("", owner)):
            return False
        return modifiers <= set(words)

    return next(recent(reading, fits), None)


def _roles(member: Member) -> Iterator[tuple[str, str]]:
    yield from member.roles
    if member.known:
        for office in load_gazetteer().offices_of(member.id):
            yield office.role, office.organisation


def recall_body(
    reading: Reading, scene: Scene, token: int, noun: str, modifiers: set[str]
) -> Member | None:
    """Find the organisation or state that a definite noun takes up again."""
    lists = load_descriptions()

    def named(member: Member) -> bool:
        return member.type is not ActorType.PERSON and _is_called(member, noun, modifiers)

    def of_kind(member: Member) -> bool:
        return name_key(member.name) in lists.kinds.get(noun, ())

    def any_such(member: Member) -> bool:
        return member.type.value in lists.refers.get(noun, ()) and not member.plural

    found = next(recent(reading, named), None) or next(recent(reading, of_kind), None)
    if found or noun in lists.kinds:
        return found
    return nearest(reading, scene, token, any_such)


def recall_several(reading: Reading, noun: str, number: int) -> list[Member]:
    """Find the last actors that "the two sides" or "both leaders" may take up.

    They are in order of mention; empty when fewer came up.
    """
    kind = load_descriptions().several.get(noun, "")

    def fits(member: Member) -> bool:
        if kind == "any":
            return member.type in (ActorType.STATE, ActorType.ORGANISATION) or member.known
        return member.type.value == kind

    found = [member for member, _ in zip(recent(reading, fits), range(number), strict=False)]
    return found[::-1] if len(found) == number else []


def _is_called(member: Member, noun: str, modifiers: set[str]) -> bool:
    words = set(name_key(member.name).split())
    words.update(word for role, _ in member.roles for word in role.lower().split())
    return noun in words and modifiers <= words
