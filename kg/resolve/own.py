"""Adds actors that have no other name than their role."""

from __future__ import annotations

from kg.model import ActorType, MentionForm
from kg.resolve.bodies import known_body
from kg.resolve.cast import Member
from kg.resolve.offices import remember
from kg.resolve.reading import Reading
from kg.resolve.role_phrases import RolePhrase, called_span, calling


def own_actor(reading: Reading, phrase: RolePhrase, kind: ActorType) -> Member:
    """Mention an actor that has no other name than its role."""
    name = calling(reading, phrase)
    owner = phrase.owner
    key = f"role {owner.id if owner else ''} {' '.join(name.lower().split())}"
    member = reading.cast.get(key)
    if member is None:
        member = (
            known_body(reading, phrase)
            or _written_out(reading, phrase, name)
            or _new(reading, phrase, name, kind)
        )
        reading.cast.call(key, member)
    form = MentionForm.GROUP if kind is ActorType.GROUP else MentionForm.ROLE
    reading.mention(member, called_span(phrase), form, f"role:{phrase.hit.role.kind.value}")
    if kind is not ActorType.PERSON:
        remember(phrase, member)
    return member


def _written_out(reading: Reading, phrase: RolePhrase, name: str) -> Member | None:
    """Find the body that the text calls by the initials of this name: "IIP"."""
    initials = "".join(word[0] for word in name.split() if word[0].isupper())
    member = reading.cast.get(f"acronym {initials.lower()}") if len(initials) > 1 else None
    if member:
        found = phrase.described()
        member.name, member.sector = name, found.sector or member.sector
        member.country = found.country
    return member


def _new(reading: Reading, phrase: RolePhrase, name: str, kind: ActorType) -> Member:
    found, owner = phrase.described(), phrase.owner
    member = reading.cast.new(name, kind)
    member.sector, member.plural = found.sector, kind is ActorType.GROUP
    member.country = "" if phrase.relational else found.country
    if owner and not phrase.relational:
        member.country, member.parent = found.country or owner.country, owner.id
    return member
