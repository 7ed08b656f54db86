"""Imports tables of others: hand-coded positions, and events in PLOVER or CAMEO classes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from kg.errors import ExchangeError
from kg.exchange.columns import CodingColumns, EventColumns
from kg.exchange.naming import actor_of
from kg.exchange.quoting import QuotedText
from kg.exchange.rows import Row, read_rows
from kg.lexicon.event_classes import event_classes
from kg.model import (
    Actor,
    ActorType,
    Attribution,
    Document,
    Extraction,
    Issue,
    Position,
    Qualifiers,
    Relation,
)
from kg.rdf.iris import slug
from kg.vocabulary import stance, stances

#: How coders write agreement where they do not name a stance.
_AGREEMENT = {"1": "supports", "true": "supports", "yes": "supports", "for": "supports"} | {
    "0": "opposes",
    "false": "opposes",
    "no": "opposes",
    "against": "opposes",
}


@dataclass(frozen=True, slots=True)
class ImportedTable:
    """The documents of a table, in its order, and the rows that could not be used."""

    extractions: tuple[Extraction, ...]
    failures: tuple[ExchangeError, ...]


@dataclass(slots=True)
class _Draft:
    """One document while its rows are read."""

    id: str
    title: str = ""
    day: date | None = None
    source: str = ""
    text: QuotedText = field(default_factory=QuotedText)
    actors: dict[str, Actor] = field(default_factory=dict)
    issues: dict[str, Issue] = field(default_factory=dict)
    relations: list[Relation] = field(default_factory=list)
    positions: list[Position] = field(default_factory=list)

    def actor(self, name: str, kind: ActorType) -> str:
        made = actor_of(name, kind)
        self.actors.setdefault(made.id, made)
        return made.id

    def extraction(self) -> Extraction:
        issues = tuple(sorted(self.issues.values(), key=lambda issue: issue.id))
        return Extraction(
            document=Document(self.id, self.text.text, self.title, self.day, self.source),
            actors=tuple(self.actors.values()),
            mentions=(),
            issues=issues,
            relations=tuple(self.relations),
            positions=tuple(self.positions),
            statements=(),
        )


def import_codings(path: Path, columns: CodingColumns | None = None) -> ImportedTable:
    """Read hand-coded positions: who takes which stance on which issue, with the quote.

    A stance is one of ours ("rules-out"), or agreement as 1/0, true/false, yes/no, for/against.
    Rows of one ``document`` make one document; without that column, those of one day and source.

    Raises:
        ExchangeError: the file cannot be read as a table with these columns.
    """
    columns = columns or CodingColumns()
    required = {"actor": columns.actor, "issue": columns.issue, "stance": columns.stance}
    rows = read_rows(path, required)
    return _import(rows, lambda drafts, row: _add_coding(drafts, row, columns, path.stem))


def import_events(path: Path, columns: EventColumns | None = None) -> ImportedTable:
    """Read an event table; classes are those of PLOVER, or CAMEO codes of two digits and more.

    Rows of one document id make one document; without that column, those of one day and publisher.

    Raises:
        ExchangeError: the file cannot be read as a table with these columns.
    """
    columns = columns or EventColumns()
    required = {"source": columns.source, "target": columns.target, "event": columns.event}
    rows = read_rows(path, required)
    return _import(rows, lambda drafts, row: _add_event(drafts, row, columns, path.stem))


def _import(rows: Iterable[Row], add: Callable[[dict[str, _Draft], Row], None]) -> ImportedTable:
    drafts: dict[str, _Draft] = {}
    failures = []
    for row in rows:
        try:
            add(drafts, row)
        except ExchangeError as error:
            failures.append(error)
    return ImportedTable(tuple(d.extraction() for d in drafts.values()), tuple(failures))


def _add_coding(drafts: dict[str, _Draft], row: Row, columns: CodingColumns, stem: str) -> None:
    actor, issue = row.text(columns.actor), row.text(columns.issue)
    if not actor or not issue:
        raise ExchangeError(f"{row.place}: the row names no actor or no issue")
    name = _stance_name(row, columns.stance)
    day, kind = _day(row, columns.date), _actor_type(row, columns.actor_type)
    source = row.text(columns.source)
    draft = _draft(drafts, row.text(columns.document), stem, day, source)
    draft.title = draft.title or row.text(columns.title)
    quote = row.text(columns.quote) or f"{actor} {name} {issue}"
    issue_id = f"concept-{slug(issue)}"
    draft.issues.setdefault(issue_id, Issue(issue_id, issue, frame="", wordings=(issue,)))
    speaker = row.text(columns.speaker)
    spoken = Attribution((draft.actor(speaker, ActorType.PERSON),), "") if speaker else None
    draft.positions.append(
        Position(
            actor=draft.actor(actor, kind),
            stance=stance(name),
            issue=issue_id,
            wording=issue,
            qualifiers=Qualifiers(attribution=spoken),
            evidence=(draft.text.evidence(quote, rule="coded by hand", entry=""),),
        )
    )


def _add_event(drafts: dict[str, _Draft], row: Row, columns: EventColumns, stem: str) -> None:
    source, target = row.text(columns.source), row.text(columns.target)
    if not source or not target:
        raise ExchangeError(f"{row.place}: the row names no source or no target")
    code = row.text(columns.event)
    name = event_classes().plover(code)
    if not name:
        known = ", ".join(sorted(event_classes().relations))
        message = (
            f"{row.place}: {code!r} is no event class; expected a CAMEO code or one of {known}"
        )
        raise ExchangeError(message)
    publisher = row.text(columns.publisher)
    day = _day(row, columns.date)
    draft = _draft(drafts, row.text(columns.document), stem, day, publisher)
    quote = row.text(columns.text) or f"{source} {name} {target}"
    draft.relations.append(
        Relation(
            subject=draft.actor(source, ActorType.GROUP),
            type=event_classes().relations[name],
            object=draft.actor(target, ActorType.GROUP),
            qualifiers=Qualifiers(),
            evidence=(draft.text.evidence(quote, rule="event table", entry=code),),
        )
    )


def _draft(
    drafts: dict[str, _Draft], document: str, stem: str, day: date | None, source: str
) -> _Draft:
    own = "-".join(filter(None, (day.isoformat() if day else "", slug(source))))
    id_ = document or "-".join(filter(None, (stem, own)))
    draft = drafts.setdefault(id_, _Draft(id_))
    draft.day, draft.source = draft.day or day, draft.source or source
    return draft


def _stance_name(row: Row, column: str) -> str:
    value = row.text(column).lower()
    name = _AGREEMENT.get(value, value.replace(" ", "-"))
    if name not in stances():
        known = ", ".join(stances())
        raise ExchangeError(f"{row.place}: {value!r} is no stance; expected 1, 0 or one of {known}")
    return name


def _actor_type(row: Row, column: str) -> ActorType:
    value = row.text(column).lower()
    if not value:
        return ActorType.ORGANISATION
    try:
        return ActorType(value)
    except ValueError as error:
        known = ", ".join(kind.value for kind in ActorType)
        message = f"{row.place}: {value!r} is no type of actor; expected one of {known}"
        raise ExchangeError(message) from error


def _day(row: Row, column: str) -> date | None:
    value = row.text(column)
    if not value:
        return None
    try:
        return date.fromisoformat(value[:10])
    except ValueError as error:
        message = f"{row.place}: {value!r} is no date; write it as 2008-04-03"
        raise ExchangeError(message) from error
