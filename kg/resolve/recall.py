"""Finds who a definite phrase takes up again: "the minister", "the alliance", "the two sides"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kg.lexicon.descriptions import load_descriptions
from kg.lexicon.gazetteer import load_gazetteer, name_key
from kg.model import ActorType
from kg.resolve.cast import Member
from kg.resolve.reading import Reading

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


def recall_body(reading: Reading, noun: str, modifiers: set[str]) -> Member | None:
    """Find the organisation that a definite noun takes up again."""

    def named(member: Member) -> bool:
        return member.type is not ActorType.PERSON and _is_called(member, noun, modifiers)

    def of_kind(member: Member) -> bool:
        kinds = load_descriptions().kinds.get(noun)
        return bool(kinds) and name_key(member.name) in (kinds or ())

    def any_such(member: Member) -> bool:
        kinds = load_descriptions().refers.get(noun, frozenset())
        return member.type.value in kinds and not member.plural

    for fits in (named, of_kind, any_such):
        if noun in load_descriptions().kinds and fits is any_such:
            continue
        if found := next(recent(reading, fits), None):
            return found
    return None


def _is_called(member: Member, noun: str, modifiers: set[str]) -> bool:
    words = set(name_key(member.name).split())
    words.update(word for role, _ in member.roles for word in role.lower().split())
    return noun in words and modifiers <= words
