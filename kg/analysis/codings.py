"""Positions as codings of discourse-network analysis: actor, issue, agreement, day, document.

A position counts as agreement (1) or disagreement (0) by the sign of its stance. Positions without
a sign (conditional, neutral) and negated ones are left out: "does not oppose" is no support.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from kg.analysis.direction import speaking
from kg.model import Modality, Polarity, Sign
from kg.records import PositionRecord, Records


@dataclass(frozen=True, slots=True)
class Coding:
    """One coded position.

    Attributes:
        actor, issue: ids, or names in imported data.
        agreement: 1 for, 0 against.
        position: IRI of the position behind it, so that every weight can be opened.
    """

    actor: str
    issue: str
    agreement: int
    document: str
    date: date | None
    position: str


class Duplicates(Enum):
    """Which repetitions of one actor's agreement on one issue count once (DNA's rules)."""

    INCLUDE = "include"
    DOCUMENT = "document"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    RANGE = "range"


class Outlook(Enum):
    """Which modalities count: what is held now, or what is planned and imagined as well."""

    ACTUAL = "actual"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Filters:
    """Which codings count; empty collections and None let everything through.

    Attributes:
        since, until: days, inclusive; codings without a date fail a filter on dates.
        actors, issues, documents: ids that are kept.
        without_actors, without_issues, without_documents: ids that are left out.
        sources: outlets of documents that are kept.
    """

    since: date | None = None
    until: date | None = None
    actors: frozenset[str] = frozenset()
    issues: frozenset[str] = frozenset()
    documents: frozenset[str] = frozenset()
    without_actors: frozenset[str] = frozenset()
    without_issues: frozenset[str] = frozenset()
    without_documents: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    outlook: Outlook = Outlook.ALL


_AGREEMENT = {Sign.POSITIVE: 1, Sign.NEGATIVE: 0}


def codings(records: Records, filters: Filters | None = None) -> tuple[Coding, ...]:
    """Code the positions of a graph, in the order of the records, once for each place of saying.

    A document that says a position in three sentences gives three codings, as three statements of a
    coder would be; :func:`without_duplicates` counts them once. What several words of one sentence
    say is said once.
    """
    filters = filters or Filters()
    found = (
        coding
        for position in speaking(records.positions)
        if _counts(position, filters)
        for coding in [_code(position, records)] * _sayings(position)
    )
    kept = tuple(coding for coding in found if coding is not None)
    sources = {d.id: d.source for d in records.documents.values()}
    if filters.sources:
        kept = tuple(c for c in kept if sources.get(c.document, "") in filters.sources)
    return select(kept, filters)


def _sayings(position: PositionRecord) -> int:
    return len({(e.sentence_start, e.sentence) for e in position.evidence})


def _counts(position: PositionRecord, filters: Filters) -> bool:
    affirmed = position.qualifiers.polarity is Polarity.AFFIRMED
    actual = position.qualifiers.modality is Modality.ACTUAL
    return affirmed and (actual or filters.outlook is Outlook.ALL)


def _code(position: PositionRecord, records: Records) -> Coding | None:
    agreement = _AGREEMENT.get(position.stance.sign)
    if agreement is None:
        return None
    document = records.documents.get(position.document)
    return Coding(
        actor=position.actor,
        issue=position.issue,
        agreement=agreement,
        document=position.document,
        date=document.date if document else None,
        position=position.iri,
    )


def select(found: Iterable[Coding], filters: Filters) -> tuple[Coding, ...]:
    """Keep the codings that pass the filters on days, actors, issues and documents."""
    return tuple(c for c in found if _in_days(c, filters) and _in_sets(c, filters))


def _in_days(coding: Coding, filters: Filters) -> bool:
    if filters.since is None and filters.until is None:
        return True
    day = coding.date
    if day is None:
        return False
    return (filters.since or day) <= day <= (filters.until or day)


def _in_sets(coding: Coding, filters: Filters) -> bool:
    return (
        _passes(coding.actor, filters.actors, filters.without_actors)
        and _passes(coding.issue, filters.issues, filters.without_issues)
        and _passes(coding.document, filters.documents, filters.without_documents)
    )


def _passes(value: str, kept: frozenset[str], dropped: frozenset[str]) -> bool:
    return (not kept or value in kept) and value not in dropped


def without_duplicates(found: Iterable[Coding], rule: Duplicates) -> tuple[Coding, ...]:
    """Count repetitions once: the first coding of each actor, issue, agreement and period stays.

    Codings without a date share one period.

    Source: Leifeld, Gruber and Bossner, "Discourse Network Analyzer Manual", section on duplicates.
    """
    found = tuple(found)
    if rule is Duplicates.INCLUDE:
        return found
    first: dict[tuple[str, str, int, str], Coding] = {}
    for coding in found:
        key = (coding.actor, coding.issue, coding.agreement, _period(coding, rule))
        first.setdefault(key, coding)
    return tuple(first.values())


def _period(coding: Coding, rule: Duplicates) -> str:
    if rule is Duplicates.DOCUMENT:
        return coding.document
    if rule is Duplicates.RANGE or coding.date is None:
        return ""
    year, week, _ = coding.date.isocalendar()
    periods = {
        Duplicates.WEEK: f"{year}-{week}",
        Duplicates.MONTH: f"{coding.date:%Y-%m}",
        Duplicates.YEAR: f"{coding.date:%Y}",
    }
    return periods[rule]


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of days, both ends inclusive, with the codings of it."""

    start: date
    end: date
    codings: tuple[Coding, ...]


def windows(found: Iterable[Coding], *, days: int, step: int) -> tuple[Window, ...]:
    """Slide a window of ``days`` over the dated codings, ``step`` days at a time, oldest first.

    The first window begins on the first dated day; the last one reaches the last dated day. Codings
    without a date are in no window.
    """
    dated = [(c.date, c) for c in found if c.date is not None]
    if not dated or days < 1 or step < 1:
        return ()
    first, last = min(day for day, _ in dated), max(day for day, _ in dated)
    made = []
    start = first
    while True:
        end = start + timedelta(days=days - 1)
        inside = tuple(coding for day, coding in dated if start <= day <= end)
        made.append(Window(start, end, inside))
        if end >= last:
            return tuple(made)
        start += timedelta(days=step)
