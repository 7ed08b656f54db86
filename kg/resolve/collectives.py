"""Says which body, group or state a collective role phrase means."""

from __future__ import annotations

from dataclasses import dataclass

from kg.lexicon.descriptions import load_descriptions
from kg.lexicon.roles import RoleKind
from kg.model import ActorType, MentionForm
from kg.resolve.cast import Member
from kg.resolve.offices import remember
from kg.resolve.own import own_actor
from kg.resolve.quantities import counted_at, is_counting
from kg.resolve.reading import Reading
from kg.resolve.recall import (
    country_meant,
    recall_body,
    recall_group,
    recall_several,
    state_meant,
)
from kg.resolve.relevance import can_act, matters
from kg.resolve.role_phrases import INNER, RolePhrase
from kg.tree import child


def introduce_collective(reading: Reading, phrase: RolePhrase) -> None:
    """Mention the body, group or state that the phrase means, if it means one."""
    if phrase.inside_name or (phrase.relation in INNER and not _is_title_owner(phrase)):
        return
    if state := _state(reading, phrase):
        reading.mention(state.member, phrase.span, MentionForm.DESCRIPTION, state.rule)
    elif take_up_several(reading, phrase):
        return
    elif member := _same_collective(reading, phrase):
        reading.mention(member, phrase.span, MentionForm.DESCRIPTION, "description:body")
        remember(phrase, member)
    elif group := _part_of(reading, phrase) or recall_group(reading, phrase):
        reading.mention(group, phrase.span, MentionForm.DESCRIPTION, "description:group")
    elif can_act(reading, phrase) and matters(reading, phrase):
        own_actor(reading, phrase, ActorType.GROUP if _is_group(phrase) else ActorType.ORGANISATION)


@dataclass(frozen=True, slots=True)
class _Meant:
    """An actor and the rule that tells it."""

    member: Member
    rule: str


def _state(reading: Reading, phrase: RolePhrase) -> _Meant | None:
    """Find the state that "its government", "his country" or "the authorities" means."""
    government, owner = phrase.hit.role.kind is RoleKind.GOVERNMENT, phrase.owner
    if government and owner and owner.type is ActorType.STATE:
        return _Meant(owner, "metonym:government")
    if country := country_meant(reading, phrase):
        return _Meant(country, "description:country")
    state = state_meant(reading, phrase) if government else None
    return _Meant(state, "metonym:government") if state else None


def _part_of(reading: Reading, phrase: RolePhrase) -> Member | None:
    """Find the group that a noun of quantity counts: "a group of students"."""
    if not is_counting(phrase.scene, phrase.hit):
        return None
    counted = counted_at(phrase.scene, phrase.head)
    found = None if counted is None else reading.at(phrase.scene, counted)
    return found if found and found.type is ActorType.GROUP else None


def take_up_several(reading: Reading, phrase: RolePhrase) -> bool:
    """Mention all whom "the two sides" or "both countries" stands for."""
    if not phrase.plural or phrase.owner:
        return False
    members = recall_several(reading, phrase)
    for member in members:
        reading.mention(member, phrase.span, MentionForm.DESCRIPTION, "description:several")
    return bool(members)


def _is_group(phrase: RolePhrase) -> bool:
    return phrase.plural or phrase.hit.role.kind in (
        RoleKind.GROUP,
        RoleKind.EQUIPMENT,
        RoleKind.STATES,
    )


def _is_title_owner(phrase: RolePhrase) -> bool:
    """Tell whether a body stands inside a title: "foreign ministry spokesman"."""
    body = phrase.hit.role.kind is RoleKind.BODY
    spelt = phrase.hit.last - phrase.hit.first > 1 or phrase.owner is not None
    following = any(role.first == phrase.hit.last for role in phrase.scene.roles)
    return body and spelt and following


def _same_collective(reading: Reading, phrase: RolePhrase) -> Member | None:
    governor = phrase.scene.sentence.tokens[phrase.head].head
    if phrase.relation == "appos" and governor >= 0:
        found = reading.at(phrase.scene, governor)
        if found and found.type is not ActorType.PERSON:
            return found
    if _only_says_what(reading, phrase):
        return phrase.owner
    named = child(phrase.scene.sentence, phrase.head, "appos")
    if named is not None:
        found = reading.at(phrase.scene, named)
        if found and found.type in (ActorType.ORGANISATION, ActorType.GROUP):
            return found
    if phrase.definite and not phrase.owner and not phrase.plural:
        return recall_body(reading, phrase)
    return None


def _only_says_what(reading: Reading, phrase: RolePhrase) -> bool:
    """Tell whether the noun only says what the name before it names: "the Kifaya group"."""
    owner, before = phrase.owner, phrase.hit.first - 1
    if owner is None or owner.type is not ActorType.ORGANISATION or before < phrase.first:
        return False
    name = next((n for n in phrase.scene.names if n.last == phrase.hit.first), None)
    if name is None or phrase.plural or phrase.hit.role.name not in load_descriptions().apposed:
        return False
    return any(reading.at(phrase.scene, i) is owner for i in range(name.first, name.last))
