"""Reads whom a named person belongs to from what stands beside the name.

"King Hamad of Bahrain", "Bruce Riedel of the Brookings Institution", "VOA's David Gollust", and
"a committee consisting of ...".
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.lexicon.descriptions import load_descriptions
from kg.lexicon.roles import RoleHit
from kg.model import ActorType, Mention, MentionForm, Tenure
from kg.resolve.cast import Member
from kg.resolve.offices import RELATIONS
from kg.resolve.reading import Reading
from kg.resolve.scene import Scene
from kg.tree import children, conjuncts, preposition

_BESIDE = frozenset({"of", "from", "at", "with"})


def introduce_affiliations(reading: Reading, scene: Scene) -> None:
    """Write down the offices and memberships that stand beside names in a sentence."""
    index = scene.sentence.index
    settled = {t.person for t in reading.tenures if t.sentence == index}
    for mention in list(reading.by_sentence.get(index, ())):
        member = reading.cast.members[mention.actor]
        if mention.form is MentionForm.NAME and member.type is ActorType.PERSON:
            owner = _beside(reading, scene, mention)
            if owner and member.id not in settled:
                _affiliate(reading, scene, mention, owner)
    for body, person in _listed(reading, scene):
        span = (index, person.first, person.last)
        reading.tenures.append(Tenure(person.actor, body.id, "member-of", "member", *span))


def _beside(reading: Reading, scene: Scene, mention: Mention) -> Member | None:
    """Find the state or body in "X of Y" or "Y's X"."""
    for token in children(scene.sentence, mention.head, ("nmod",)):
        behind = token >= mention.last and preposition(scene.sentence, token) in _BESIDE
        before = scene.sentence.tokens[token].deprel == "nmod:poss" and token < mention.head
        found = reading.at(scene, token) if behind or before else None
        if found and found.type in (ActorType.STATE, ActorType.ORGANISATION):
            return found
    return None


def _affiliate(reading: Reading, scene: Scene, mention: Mention, owner: Member) -> None:
    member = reading.cast.members[mention.actor]
    title = _title(reading, scene, member)
    relation = RELATIONS.get(title.role.kind, "") if title else ""
    if not relation and owner.type is ActorType.STATE:
        return
    role = ""
    if title:
        tokens = scene.sentence.tokens
        role = reading.document.text[tokens[title.first].start : tokens[title.last - 1].end]
    span = (scene.sentence.index, mention.first, mention.last)
    reading.tenures.append(Tenure(member.id, owner.id, relation or "member-of", role, *span))
    member.country = member.country or owner.country
    member.parent = member.parent or owner.id
    if title is None:
        member.sector = member.sector or owner.sector


def _title(reading: Reading, scene: Scene, member: Member) -> RoleHit | None:
    for role in scene.roles:
        if reading.titles.get((scene.sentence.index, role.first)) is member:
            return role
    return None


def _listed(reading: Reading, scene: Scene) -> Iterator[tuple[Member, Mention]]:
    """List the persons of whom a body is said to consist."""
    verbs = load_descriptions().consisting_verbs
    named = {m.head: m for m in reading.by_sentence.get(scene.sentence.index, ())}
    for index, token in enumerate(scene.sentence.tokens):
        if token.lemma not in verbs or token.deprel not in ("acl", "acl:relcl") or token.head < 0:
            continue
        body = reading.at(scene, token.head)
        if body is None or body.type is not ActorType.ORGANISATION:
            continue
        for part in children(scene.sentence, index, ("obl", "obj")):
            for person in conjuncts(scene.sentence, part):
                found = named.get(person)
                if found and reading.cast.members[found.actor].type is ActorType.PERSON:
                    yield body, found
