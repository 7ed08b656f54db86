"""Writes down the offices, representations and memberships that a text states."""

from __future__ import annotations

from kg.lexicon.descriptions import load_descriptions
from kg.lexicon.roles import RoleKind
from kg.model import ActorType, Tenure
from kg.resolve.cast import Gender, Member
from kg.resolve.reading import Reading, Span
from kg.resolve.role_phrases import RolePhrase

#: The relation between a person and what their role belongs to.
RELATIONS = {
    RoleKind.OFFICE: "holds-office-in",
    RoleKind.DELEGATE: "represents",
    RoleKind.MEMBER: "member-of",
}


#: Kinds of words before the words of an office.
_NO_ROLE = frozenset({"DET", "PART", "PUNCT", "NUM", "PRON"})


def hold(reading: Reading, phrase: RolePhrase, member: Member) -> None:
    """Say of a person what the phrase says they are, with the office that follows from it."""
    remember(phrase, member)
    if member.sector in ("", "UNK"):
        member.sector = phrase.described().sector
    owner = phrase.owner
    if owner is None or owner is member or phrase.relational:
        return
    member.country = member.country or owner.country
    relation = RELATIONS.get(phrase.hit.role.kind)
    if relation == "member-of" and _is_nationality(phrase, owner):
        return
    if relation and member.type is ActorType.PERSON and _can_have(owner, relation):
        member.parent = member.parent or owner.id
        reading.tenures.append(_tenure(reading, phrase, member, owner, relation))


def _is_nationality(phrase: RolePhrase, owner: Member) -> bool:
    """Tell "a Turkish employee" from "a Thai soldier", who belongs to the state."""
    return owner.type is ActorType.STATE and phrase.hit.role.sector not in _OF_STATE


#: Sectors of those who serve a state.
_OF_STATE = frozenset({"GOV", "LEG", "MIL", "COP", "JUD", "SPY"})


def _can_have(owner: Member, relation: str) -> bool:
    return owner.type is not ActorType.PERSON or relation == "represents"


def _tenure(
    reading: Reading, phrase: RolePhrase, member: Member, owner: Member, relation: str
) -> Tenure:
    before = phrase.scene.words[phrase.first : phrase.hit.first]
    former = any(word in load_descriptions().former for word in before)
    at = (phrase.scene.sentence.index, phrase.first, phrase.hit.last)
    return Tenure(member.id, owner.id, relation, _role(reading, phrase), *at, former)


def _role(reading: Reading, phrase: RolePhrase) -> str:
    """Give the words of the office without the owner: "Special Envoy"."""
    names = [name.last for name in phrase.scene.names if name.last <= phrase.hit.first]
    first = max([phrase.first, *names])
    tokens = phrase.scene.sentence.tokens
    while first < phrase.hit.first and tokens[first].upos in (
        "DET",
        "PART",
        "PUNCT",
        "NUM",
        "PRON",
    ):
        first += 1
    return reading.text(Span(phrase.scene, first, phrase.hit.last, phrase.head))


def remember(phrase: RolePhrase, member: Member) -> None:
    """Keep by which words an actor was called, so that a later phrase can take them up."""
    words = [phrase.scene.words[i] for i in phrase.own_words() if phrase.scene.words[i].isalpha()]
    entry = (" ".join(words), phrase.owner.id if phrase.owner else "")
    if entry not in member.roles:
        member.roles.append(entry)
    gender = load_descriptions().gender.get(phrase.noun)
    if gender and member.type is ActorType.PERSON:
        member.gender = Gender(gender)
