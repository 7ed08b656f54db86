"""Pairs of actors that may be the same, the likeliest first; nothing is merged by it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from kg.model import INTERNATIONAL_CODES, ActorType
from kg.records import ActorRecord, Records
from kg.review.decisions import Decision

#: Pairs below this are too weak to bother a reader with.
_LEAST = 0.4
#: A key that more actors share than this says too little ("official").
_CROWD = 40


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two actors that may be the same.

    Attributes:
        score: in (0, 1]; higher is likelier.
        reasons: what speaks for it, in words.
    """

    first: str
    second: str
    score: float
    reasons: tuple[str, ...]


def candidates(records: Records, decisions: Iterable[Decision] = ()) -> tuple[Candidate, ...]:
    """Propose pairs of one type by name, alias, office and context; likeliest first, then by id.

    Pairs that are decided already are left out, and so are people whom no name is known of. A name
    that is part of the other ("Putin", "Vladimir Putin") or an alias of it counts most; the same
    office, country and issues add to it; another country or first name counts against.
    """
    decided = {d.key for d in decisions}
    context = _context(records)
    pairs = {pair for pair in _pairs(records.actors) if pair not in decided}
    scored = (_score(records.actors[a], records.actors[b], context) for a, b in sorted(pairs))
    likely = (c for c in scored if c.score >= _LEAST)
    return tuple(sorted(likely, key=lambda c: (-c.score, c.first, c.second)))


def _words(name: str) -> frozenset[str]:
    return frozenset(w.strip(".,'’").casefold() for w in name.split()) - {"the", "of", "and", ""}


def _is_description(actor: ActorRecord) -> bool:
    """Tell those who are only described ("a spokesman", "the army"): the words may mean anybody."""
    is_body = actor.type in {ActorType.STATE, ActorType.ORGANISATION}
    return actor.name == actor.name.lower() and not (is_body and actor.country)


def _pairs(actors: Mapping[str, ActorRecord]) -> Iterator[tuple[str, str]]:
    """Pair actors that share a name or the last word of one, instead of all with all."""
    holders: dict[tuple[ActorType, str], set[str]] = defaultdict(set)
    for actor in (a for a in actors.values() if not _is_description(a)):
        for name in (actor.name, *actor.aliases):
            holders[actor.type, name.casefold()].add(actor.id)
            if name.split():
                holders[actor.type, name.split()[-1].casefold()].add(actor.id)
    for ids in holders.values():
        if len(ids) <= _CROWD:
            yield from combinations(sorted(ids), 2)


_Context = Mapping[str, tuple[frozenset[str], frozenset[str]]]


def _context(records: Records) -> _Context:
    """Give offices (with their body) and issues by actor."""
    offices: dict[str, set[str]] = defaultdict(set)
    issues: dict[str, set[str]] = defaultdict(set)
    for relation in records.relations:
        if relation.type.structural:
            offices[relation.subject].add(f"{relation.role.casefold()} {relation.object}".strip())
    for position in records.positions:
        issues[position.actor].add(position.issue)
    return {id_: (frozenset(offices[id_]), frozenset(issues[id_])) for id_ in records.actors}


def _score(first: ActorRecord, second: ActorRecord, context: _Context) -> Candidate:
    reasons, score = [], _name_score(first, second)
    if score:
        reasons.append("same name" if score >= 0.6 else "one name is part of the other")
    offices = context[first.id][0] & context[second.id][0]
    if offices:
        score, reasons = score + 0.2, [*reasons, f"same office: {min(offices)}"]
    if context[first.id][1] & context[second.id][1]:
        score, reasons = score + 0.1, [*reasons, "positions on the same issue"]
    if (
        first.country
        and second.country
        and not INTERNATIONAL_CODES & {first.country, second.country}
    ):
        same = first.country == second.country
        score += 0.1 if same else -0.3
        reasons.append("same country" if same else "different countries")
    bounded = max(0.0, min(1.0, round(score, 3)))
    return Candidate(first.id, second.id, bounded, tuple(reasons))


def _name_score(first: ActorRecord, second: ActorRecord) -> float:
    mine, theirs = ({a.name.casefold(), *map(str.casefold, a.aliases)} for a in (first, second))
    if first.name.casefold() in theirs or second.name.casefold() in mine:
        return 0.7
    a, b = _words(first.name), _words(second.name)
    if not a or not b or first.type is ActorType.GROUP:
        return 0.0  # "technology companies" are some of the companies, not the same ones
    return 0.45 if a < b or b < a else 0.0
