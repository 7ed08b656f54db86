"""Keeps the part of a graph that was asked for."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date

from kg.errors import NotFoundError, OptionError
from kg.records import PositionRecord, Records, RelationRecord, StatementRecord
from kg.view.find import find_actor, find_issue
from kg.view.keys import actor_key, issue_key
from kg.view.options import ViewOptions

#: More points than this do not move smoothly in a browser.
MOST_DRAWN = 2000
AnyRecord = RelationRecord | PositionRecord | StatementRecord


@dataclass(frozen=True, slots=True)
class Selection:
    """Records to show; ``focus`` is the key of the actor or issue in the middle, or ""."""

    records: Records
    focus: str = ""


def select(records: Records, options: ViewOptions) -> Selection:
    """Keep what the options ask for, and of actors, issues and documents what is then in use.

    Raises:
        NotFoundError: the actor, the issue, a relation or a stance is not in the graph.
        OptionError: options that do not go together.
    """
    _check(options)
    kept = _by_terms(_by_date(records, options), options)
    if options.actor:
        actor = find_actor(records, options.actor)
        return Selection(in_use(_around(kept, actor, options.depth), (actor,)), actor_key(actor))
    if options.issue:
        issue = find_issue(records, options.issue)
        return Selection(in_use(_about(kept, issue), (), (issue,)), issue_key(issue))
    return Selection(in_use(kept))


def _check(options: ViewOptions) -> None:
    if options.actor and options.issue:
        raise OptionError("an actor and an issue were both asked for; name one of them")
    if options.depth not in (1, 2, 3):
        raise OptionError(f"depth is {options.depth}; it is 1, 2 or 3")
    if options.since and options.until and options.since > options.until:
        raise OptionError(f"since ({options.since}) is later than until ({options.until})")
    if options.max_nodes is not None and not 1 <= options.max_nodes <= MOST_DRAWN:
        message = f"max-nodes is {options.max_nodes}; it is between 1 and {MOST_DRAWN}"
        raise OptionError(f"{message}, above which a picture is neither legible nor smooth")


def _by_date(records: Records, options: ViewOptions) -> Records:
    if not (options.since or options.until):
        return records
    first, last = options.since or date.min, options.until or date.max

    def in_range(record: AnyRecord) -> bool:
        document = records.documents.get(record.document)
        return bool(document and document.date and first <= document.date <= last)

    return keep(records, in_range)


def _by_terms(records: Records, options: ViewOptions) -> Records:
    if not (options.relations or options.stances):
        return records
    _known("relation", options.relations, {r.type.name for r in records.relations})
    _known("stance", options.stances, {p.stance.name for p in records.positions})
    return replace(
        records,
        relations=tuple(r for r in records.relations if r.type.name in options.relations),
        positions=tuple(p for p in records.positions if p.stance.name in options.stances),
        statements=(),
    )


def _known(kind: str, asked: Iterable[str], present: set[str]) -> None:
    for name in asked:
        if name not in present:
            message = f"no {kind} in this part of the graph is named {name!r}; it has"
            raise NotFoundError(f"{message}: {', '.join(sorted(present)) or 'none'}")


def keep(records: Records, wanted: Callable[[AnyRecord], bool]) -> Records:
    """Keep the assertions for which ``wanted`` holds."""
    return replace(
        records,
        relations=tuple(r for r in records.relations if wanted(r)),
        positions=tuple(p for p in records.positions if wanted(p)),
        statements=tuple(s for s in records.statements if wanted(s)),
    )


def ends(record: AnyRecord) -> tuple[str, ...]:
    """Give the keys of the actors and issue that an assertion joins."""
    if isinstance(record, RelationRecord):
        return actor_key(record.subject), actor_key(record.object)
    if isinstance(record, PositionRecord):
        return actor_key(record.actor), issue_key(record.issue)
    return (actor_key(record.speaker),) if record.speaker else ()


def _around(records: Records, actor: str, depth: int) -> Records:
    steps = _neighbours(records)
    near = {actor_key(actor)}
    for _ in range(depth):
        near |= {other for key in near for other in steps[key]}
    return keep(records, lambda record: bool(ends(record)) and near.issuperset(ends(record)))


def _neighbours(records: Records) -> defaultdict[str, set[str]]:
    steps: defaultdict[str, set[str]] = defaultdict(set)
    for record in joining(records):
        first, second = ends(record)
        steps[first].add(second)
        steps[second].add(first)
    return steps


def joining(records: Records) -> tuple[RelationRecord | PositionRecord, ...]:
    """Give the assertions that join two points: all but the statements."""
    return (*records.relations, *records.positions)


def _about(records: Records, issue: str) -> Records:
    holders = {actor_key(p.actor) for p in records.positions if p.issue == issue}
    near = holders | {issue_key(issue)}
    return keep(records, lambda record: len(ends(record)) > 1 and near.issuperset(ends(record)))


def in_use(records: Records, actors: Iterable[str] = (), issues: Iterable[str] = ()) -> Records:
    """Drop the actors, issues and documents that no assertion names, but the given ones."""
    keys = {key for record in _assertions(records) for key in ends(record)}
    keys |= {actor_key(name) for record in _assertions(records) for name in _voices(record)}
    keys |= {actor_key(name) for name in actors} | {issue_key(name) for name in issues}
    used = {evidence.document for record in _assertions(records) for evidence in record.evidence}
    used |= {record.document for record in _assertions(records)}
    return replace(
        records,
        actors={k: v for k, v in sorted(records.actors.items()) if actor_key(k) in keys},
        issues={k: v for k, v in sorted(records.issues.items()) if issue_key(k) in keys},
        documents={k: v for k, v in sorted(records.documents.items()) if k in used},
    )


def _assertions(records: Records) -> tuple[AnyRecord, ...]:
    return (*records.relations, *records.positions, *records.statements)


def _voices(record: AnyRecord) -> tuple[str, ...]:
    addressee = "" if isinstance(record, RelationRecord) else record.addressee
    return (*record.qualifiers.sources, *((addressee,) if addressee else ()))
