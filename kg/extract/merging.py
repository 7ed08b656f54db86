"""Keeps each fact of a document once, with all its evidence."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import replace

from kg.model import Evidence, Position, Qualifiers, Relation

#: Evidence by where it begins and ends.
Places = dict[tuple[int, int], Evidence]


def merge_relations(relations: Iterable[Relation]) -> tuple[Relation, ...]:
    """Join relations of the same actors, type, polarity, mode and source, in text order.

    The order of the actors of a symmetric relation says nothing, so it does not tell facts apart.
    """
    found: dict[Hashable, Relation] = {}
    evidence: dict[Hashable, Places] = {}
    said: set[Hashable] = set()
    for relation in sorted(relations, key=lambda r: r.evidence[0].start):
        key = _relation_key(relation)
        here = (*key[:3], relation.qualifiers.polarity, relation.evidence[0].sentence)
        if here in said and key not in found:
            continue  # one sentence says it once, in the mode of its first word
        said.add(here)
        found.setdefault(key, relation)
        _note(evidence.setdefault(key, {}), relation.evidence)
    return tuple(
        replace(first, evidence=tuple(evidence[key].values())) for key, first in found.items()
    )


def _note(places: Places, more: Iterable[Evidence]) -> None:
    """Keep each place of the text once, by the rule that read it first."""
    for evidence in more:
        places.setdefault((evidence.start, evidence.end), evidence)


def _relation_key(relation: Relation) -> tuple[Hashable, ...]:
    actors = (relation.subject, relation.object)
    if relation.type.symmetric:
        actors = (min(actors), max(actors))
    return (actors, relation.type.name, relation.role, *_qualifier_key(relation.qualifiers))


def merge_positions(positions: Iterable[Position]) -> tuple[Position, ...]:
    """Join positions of the same actor, stance, issue, polarity, mode and source, in text order."""
    found: dict[Hashable, Position] = {}
    evidence: dict[Hashable, Places] = {}
    said: set[Hashable] = set()
    for position in sorted(positions, key=lambda p: p.evidence[0].start):
        what = (position.actor, position.stance.name, position.issue)
        key = (*what, *_qualifier_key(position.qualifiers))
        here = (*what, position.qualifiers.polarity, position.evidence[0].sentence)
        if here in said and key not in found:
            continue
        said.add(here)
        found.setdefault(key, position)
        _note(evidence.setdefault(key, {}), position.evidence)
    return tuple(
        replace(first, evidence=tuple(evidence[key].values())) for key, first in found.items()
    )


def _qualifier_key(qualifiers: Qualifiers) -> tuple[Hashable, ...]:
    sources = qualifiers.attribution.sources if qualifiers.attribution else None
    return (qualifiers.polarity, qualifiers.modality, sources)
