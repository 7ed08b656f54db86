"""Everything the graph holds on one actor or one issue."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from kg.lookup.names import Found, find_actor, find_issue
from kg.lookup.rows import Row, rows_of
from kg.model import Polarity
from kg.query import RecordFilter, read_records
from kg.records import ActorRecord, IssueRecord, PositionRecord, Records
from kg.store import Store
from kg.vocabulary import stances

_EVERYTHING = RecordFilter()


@dataclass(frozen=True, slots=True)
class Camp:
    """Those who hold one stance on an issue.

    Attributes:
        stance: name of the stance.
        polarity: a denied stance is a camp of its own, never its opposite.
        holders: name and number of positions, the most frequent first.
        weight: number of positions.
    """

    stance: str
    label: str
    polarity: Polarity
    holders: tuple[tuple[str, int], ...]
    weight: int


@dataclass(frozen=True, slots=True)
class ActorReport:
    """An actor with its positions, relations and statements."""

    found: Found
    actor: ActorRecord | None
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class IssueReport:
    """An issue with its camps and positions.

    Attributes:
        camps: in the order of the ontology, affirmed before denied.
        first, last: days of the first and last dated document that takes a position.
    """

    found: Found
    issue: IssueRecord
    participants: tuple[str, ...]
    camps: tuple[Camp, ...]
    rows: tuple[Row, ...]
    first: date | None
    last: date | None


def actor_report(store: Store, name: str, wanted: RecordFilter = _EVERYTHING) -> ActorReport:
    """Give what passes the filter and has the actor as subject, object, holder or speaker.

    Raises:
        NotFoundError: no actor has the name.
    """
    found = find_actor(store, name)
    records = read_records(store, replace(wanted, actors=(found.id,)))
    return ActorReport(found, records.actors.get(found.id), rows_of(records))


def issue_report(store: Store, name: str, wanted: RecordFilter = _EVERYTHING) -> IssueReport:
    """Give who takes which stance on the issue, as far as the filter lets it pass.

    Raises:
        NotFoundError: no issue has the name.
    """
    found = find_issue(store, name)
    records = read_records(store, replace(wanted, issues=(found.id,)))
    issue = records.issues.get(found.id) or IssueRecord(found.id, found.iri, found.label)
    days = sorted(d.date for d in records.documents.values() if d.date)
    return IssueReport(
        found=found,
        issue=issue,
        participants=tuple(records.actors[id_].name for id_ in issue.participants),
        camps=camps(records, records.positions),
        rows=rows_of(records),
        first=days[0] if days else None,
        last=days[-1] if days else None,
    )


def camps(records: Records, positions: Iterable[PositionRecord]) -> tuple[Camp, ...]:
    """Sort positions into camps by stance and polarity."""
    holders: dict[tuple[str, Polarity], Counter[str]] = {}
    for position in positions:
        key = position.stance.name, position.qualifiers.polarity
        holders.setdefault(key, Counter())[records.actors[position.actor].name] += 1
    keys = [(name, polarity) for name in stances() for polarity in Polarity]
    return tuple(_camp(*key, holders[key]) for key in keys if key in holders)


def _camp(stance: str, polarity: Polarity, holders: Mapping[str, int]) -> Camp:
    ranked = sorted(holders.items(), key=lambda item: (-item[1], item[0]))
    label = stances()[stance].label
    return Camp(stance, label, polarity, tuple(ranked), sum(holders.values()))
