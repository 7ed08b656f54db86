"""Persons' positions given to the state or organisation that they speak for."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Self

from kg.model import ActorType, Polarity
from kg.records import PositionRecord, Records

_OFFICES = frozenset({"holds-office-in", "represents"})
_BODIES = frozenset({ActorType.STATE, ActorType.ORGANISATION})


def by_body(records: Records) -> Records:
    """Let bodies hold the positions of the persons who speak for them.

    A person speaks for the body that the same document gives them (holds office in, represents),
    else for the one that most documents give, else for the parent that is known of them. The person
    becomes the nearest source of the position, so that the voice is not lost. Persons without a
    body keep their positions, and so do groups.
    """
    offices = _Offices.of(records)
    positions = tuple(_given(p, offices.body(p.actor, p.document)) for p in records.positions)
    return replace(records, positions=positions)


def _given(position: PositionRecord, body: str) -> PositionRecord:
    if not body:
        return position
    sources = dict.fromkeys((position.actor, *position.qualifiers.sources))
    qualifiers = replace(position.qualifiers, sources=tuple(sources))
    return replace(position, actor=body, qualifiers=qualifiers)


@dataclass(frozen=True, slots=True)
class _Offices:
    """Bodies of persons, by document and over all."""

    said: Mapping[tuple[str, str], str]
    usual: Mapping[str, str]

    @classmethod
    def of(cls, records: Records) -> Self:
        said: dict[tuple[str, str], str] = {}
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        for relation in records.relations:
            affirmed = relation.qualifiers.polarity is Polarity.AFFIRMED
            if relation.type.name in _OFFICES and affirmed:
                body = _final(records, relation.object)
                if body and _is_person(records, relation.subject):
                    said.setdefault((relation.document, relation.subject), body)
                    counts[relation.subject][body] += 1
        usual = {
            actor.id: body
            for actor in records.actors.values()
            if actor.type is ActorType.PERSON and (body := _final(records, actor.parent))
        }
        usual |= {person: _most(found) for person, found in counts.items()}
        return cls(said, usual)

    def body(self, person: str, document: str) -> str:
        """Give the body that a person speaks for in a document, or ""."""
        return self.said.get((document, person)) or self.usual.get(person, "")


def _most(found: Counter[str]) -> str:
    return min(found, key=lambda body: (-found[body], body))


def _is_person(records: Records, actor: str) -> bool:
    known = records.actors.get(actor)
    return known is not None and known.type is ActorType.PERSON


def _final(records: Records, actor: str) -> str:
    """Give the actor when it is a body that the records know."""
    known = records.actors.get(actor)
    return actor if known is not None and known.type in _BODIES else ""
