"""Who is who across documents, computed from decisions alone.

Source: the design of decisions as stored, replayable data is that of the entity resolver
nomenklatura.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.records import ActorRecord
from kg.review.decisions import Decision, Judgement


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two actors that one decision keeps apart while others, together, make them one."""

    first: str
    second: str


@dataclass(frozen=True, slots=True)
class Identity:
    """What follows from the decisions.

    Attributes:
        canonical: id of every merged actor to the id that stands for it; others are missing.
        conflicts: what contradicts itself; the actors concerned are not merged.
    """

    canonical: Mapping[str, str]
    conflicts: tuple[Conflict, ...]


def identify(decisions: Iterable[Decision], actors: Mapping[str, ActorRecord]) -> Identity:
    """Merge what is judged the same, step by step, and check it against what is judged different.

    The actor that stands for a group is a known one, else one that is not bound to a single
    document (its id has no dot), else the first by id. Decisions on actors that the graph lacks
    are kept for later and do nothing.
    """
    decisions = tuple(decisions)
    groups = _groups(d for d in decisions if d.judgement is Judgement.SAME)
    apart = [d for d in decisions if d.judgement is Judgement.DIFFERENT]
    conflicts, canonical = [], {}
    for group in groups:
        torn = [Conflict(*d.key) for d in apart if {*d.key} <= group]
        conflicts.extend(torn)
        present = sorted(group & actors.keys(), key=lambda id_: _rank(id_, actors[id_]))
        if present and not torn:
            canonical.update(dict.fromkeys(present[1:], present[0]))
    return Identity(dict(sorted(canonical.items())), tuple(sorted(conflicts, key=_order)))


def _order(conflict: Conflict) -> tuple[str, str]:
    return conflict.first, conflict.second


def _rank(id_: str, actor: ActorRecord) -> tuple[bool, bool, int, str]:
    unknown = not actor.wikidata and id_.endswith(f"-{actor.type.value}")
    return "." in id_, unknown, -len(actor.name), id_


def _groups(same: Iterable[Decision]) -> list[set[str]]:
    neighbours: dict[str, set[str]] = defaultdict(set)
    for decision in same:
        first, second = decision.key
        neighbours[first].add(second)
        neighbours[second].add(first)
    groups, seen = [], set[str]()
    for start in sorted(neighbours):
        if start not in seen:
            group = _reach(start, neighbours)
            seen |= group
            groups.append(group)
    return groups


def _reach(start: str, neighbours: Mapping[str, set[str]]) -> set[str]:
    found, waiting = {start}, [start]
    while waiting:
        new = neighbours[waiting.pop()] - found
        found |= new
        waiting.extend(sorted(new))
    return found
