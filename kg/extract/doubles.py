"""Leaves out what another relation of the same two actors in the same sentence says better."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from kg.model import Modality, Polarity, Relation, Sign

_REFUSALS = frozenset({"rejects", "opposes"})


def without_doubles(relations: Sequence[Relation]) -> list[Relation]:
    """Drop the promise in "vowed to attack X" and the denied support of a refusal.

    Of help that is only promised, the promise stays.
    """
    types = defaultdict(set)
    for relation in relations:
        types[_place(relation)].add(relation.type.name)
    return [r for r in relations if not _is_said_better(r, types[_place(r)])]


def _place(relation: Relation) -> tuple[int, str, str]:
    return relation.evidence[0].sentence, relation.subject, relation.object


def _is_said_better(relation: Relation, types: set[str]) -> bool:
    if relation.type.name == "promises":
        return not types <= {"promises", "aids"}
    if relation.type.name == "aids" and "promises" in types:
        return relation.qualifiers.modality is Modality.PLANNED
    if relation.type.name == "agrees-with" and "allied-with" in types:
        return True
    denied = relation.qualifiers.polarity is Polarity.NEGATED
    return denied and relation.type.sign is Sign.POSITIVE and not types.isdisjoint(_REFUSALS)
