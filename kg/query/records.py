"""Reads a store, or the part of it that is asked for, as typed records."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from typing import TypeVar

from kg.model import ActorType
from kg.query.assertions import position_record, relation_record, statement_record
from kg.query.filters import RecordFilter
from kg.query.nodes import Node, Nodes
from kg.query.reviewed import read_outcome
from kg.rdf import id_of
from kg.records import (
    ActorRecord,
    DocumentRecord,
    IssueRecord,
    PositionRecord,
    Records,
    RelationRecord,
    StatementRecord,
)
from kg.review.outcome import Outcome
from kg.store import Store
from kg.vocabulary import actor_class, expand

AnyRecord = TypeVar("AnyRecord", RelationRecord, PositionRecord, StatementRecord)
_EVERYTHING = RecordFilter()
_NOTHING_DECIDED = Outcome()
_RELATION = ("kg:subject", "kg:object")
_POSITION = ("kg:holder", "kg:addressee")
_STATEMENT = ("kg:speaker", "kg:addressee")


def read_records(store: Store, wanted: RecordFilter = _EVERYTHING) -> Records:
    """Give the assertions that pass, with the actors, issues and documents that they name.

    Without a filter every actor, issue and document of the store is there, also those of which
    nothing is asserted. What a reader decided is applied: actors judged the same stand as one,
    rejected assertions are left out, corrected ones changed.
    """
    outcome = read_outcome(store)
    if outcome == _NOTHING_DECIDED:
        return read_extracted(store, wanted)
    actors = tuple(member for actor in wanted.actors for member in outcome.members(actor))
    return outcome.apply(read_extracted(store, replace(wanted, actors=actors)))


def read_extracted(store: Store, wanted: RecordFilter = _EVERYTHING) -> Records:
    """Give what passes as it was extracted, without a reader's decisions."""
    reading = _Reading(store, wanted)
    relations = reading.relations() if wanted.wants_relations else ()
    positions = reading.positions() if wanted.wants_positions else ()
    statements = reading.statements() if wanted.wants_statements else ()
    return reading.complete(relations, positions, statements)


class _Reading:
    """One pass over a store."""

    def __init__(self, store: Store, wanted: RecordFilter) -> None:
        self._store = store
        self._nodes = Nodes(store)
        self._wanted = wanted
        self._documents: dict[str, DocumentRecord] = {}

    def relations(self) -> tuple[RelationRecord, ...]:
        names = self._wanted.relations
        found = (relation_record(self._nodes, n) for n in self._find("kg:Relation", _RELATION))
        kept = (r for r in found if r and (not names or r.type.name in names))
        return self._passing(kept)

    def positions(self) -> tuple[PositionRecord, ...]:
        names, issues = self._wanted.stances, self._wanted.issues
        found = (position_record(self._nodes, n) for n in self._find("kg:Position", _POSITION))
        kept = (p for p in found if p and (not names or p.stance.name in names))
        return self._passing(p for p in kept if not issues or p.issue in issues)

    def statements(self) -> tuple[StatementRecord, ...]:
        found = (statement_record(self._nodes, n) for n in self._find("kg:Statement", _STATEMENT))
        return self._passing(found)

    def _find(self, kind: str, roles: tuple[str, ...]) -> Iterator[Node]:
        wanted = expand(kind)
        for iri in sorted(set(self._candidates(kind, roles))):
            node = self._nodes.describe(iri)
            if wanted in node.all("rdf:type"):
                yield node

    def _candidates(self, kind: str, roles: tuple[str, ...]) -> Iterable[str]:
        """List the nodes that can pass, by the narrowest condition that an index serves."""
        iris = self._store.iris
        if self._wanted.actors:
            named = [iris.of("actor", id_) for id_ in self._wanted.actors]
            return (s for role in roles for iri in named for s in self._nodes.having(role, iri))
        if self._wanted.issues:
            asked = [iris.of("issue", id_) for id_ in self._wanted.issues]
            return (s for iri in asked for s in self._nodes.having("kg:issue", iri))
        if self._wanted.documents:
            told = [iris.of("document", id_) for id_ in self._wanted.documents]
            return (s for iri in told for s in self._nodes.having("kg:inDocument", iri))
        return self._nodes.of_type(kind)

    def _passing(self, records: Iterable[AnyRecord]) -> tuple[AnyRecord, ...]:
        kept = [r for r in records if self._wanted.passes(self._document(r.document))]
        return tuple(sorted(kept, key=self._order))

    def _order(self, record: AnyRecord) -> tuple[date, str, int, str]:
        day = self._document(record.document).date or date.max
        offset = record.evidence[0].start if record.evidence else 0
        return day, record.document, offset, record.iri

    def _document(self, id_: str) -> DocumentRecord:
        if id_ not in self._documents:
            iri = self._store.iris.of("document", id_)
            self._documents[id_] = _document_record(self._nodes.describe(iri), id_)
        return self._documents[id_]

    def complete(
        self,
        relations: tuple[RelationRecord, ...],
        positions: tuple[PositionRecord, ...],
        statements: tuple[StatementRecord, ...],
    ) -> Records:
        """Add what the assertions name."""
        issues = self._issues(positions)
        actors = self._actors(_actor_ids(relations, positions, statements), issues)
        documents = {r.document for rows in (relations, positions, statements) for r in rows}
        if self._wanted == _EVERYTHING:
            documents |= {id_of(iri) for iri in self._nodes.of_type("kg:Document")}
        return Records(
            actors=actors,
            issues=issues,
            documents={id_: self._document(id_) for id_ in sorted(documents)},
            relations=relations,
            positions=positions,
            statements=statements,
        )

    def _issues(self, positions: tuple[PositionRecord, ...]) -> Mapping[str, IssueRecord]:
        iris = {self._store.iris.of("issue", p.issue) for p in positions}
        if self._wanted == _EVERYTHING:
            iris |= set(self._nodes.of_type("kg:Issue"))
        return {id_of(iri): _issue_record(self._nodes, iri) for iri in sorted(iris)}

    def _actors(
        self, ids: set[str], issues: Mapping[str, IssueRecord]
    ) -> Mapping[str, ActorRecord]:
        iris = {self._store.iris.of("actor", id_) for id_ in ids}
        iris |= {self._store.iris.of("actor", i) for r in issues.values() for i in r.participants}
        if self._wanted == _EVERYTHING:
            iris |= {i for c in _types_by_class() for i in self._nodes.having("rdf:type", c)}
        found = (_actor_record(self._nodes, iri) for iri in sorted(iris))
        return {record.id: record for record in found}


def _actor_ids(
    relations: tuple[RelationRecord, ...],
    positions: tuple[PositionRecord, ...],
    statements: tuple[StatementRecord, ...],
) -> set[str]:
    rows = (relations, positions, statements)
    ids = {id_ for found in rows for record in found for id_ in record.qualifiers.sources}
    ids |= {id_ for r in relations for id_ in (r.subject, r.object)}
    ids |= {id_ for p in positions for id_ in (p.actor, p.addressee)}
    ids |= {id_ for s in statements for id_ in (s.speaker, s.addressee)}
    return ids - {""}


def _document_record(node: Node, id_: str) -> DocumentRecord:
    return DocumentRecord(
        id=id_,
        iri=node.iri,
        title=node.text("dcterms:title"),
        date=node.day("dcterms:date"),
        source=node.text("kg:source"),
        url=node.text("schema:url"),
        fields=_fields(node.all("kg:metadata")),
    )


def _fields(rows: Iterable[str]) -> tuple[tuple[str, str], ...]:
    parts = (row.partition(": ") for row in rows)
    return tuple(sorted((name, value) for name, _, value in parts))


def _issue_record(nodes: Nodes, iri: str) -> IssueRecord:
    node = nodes.describe(iri)
    return IssueRecord(
        id=id_of(iri),
        iri=iri,
        label=node.text("skos:prefLabel") or id_of(iri),
        frame=node.text("kg:frame"),
        participants=tuple(map(id_of, node.all("kg:participant"))),
        wordings=node.all("skos:altLabel"),
        broader=tuple(map(id_of, node.all("skos:broader"))),
        related=tuple(map(id_of, node.all("skos:related"))),
    )


def _actor_record(nodes: Nodes, iri: str) -> ActorRecord:
    node = nodes.describe(iri)
    return ActorRecord(
        id=id_of(iri),
        iri=iri,
        name=node.text("skos:prefLabel") or id_of(iri),
        type=_actor_type(node),
        sector=node.text("kg:sector"),
        country=node.text("kg:country"),
        parent=node.id("kg:partOf"),
        wikidata=node.id("skos:exactMatch"),
        aliases=node.all("skos:altLabel"),
    )


@cache
def _types_by_class() -> Mapping[str, ActorType]:
    return {actor_class(kind): kind for kind in ActorType}


def _actor_type(node: Node) -> ActorType:
    known = (_types_by_class().get(iri) for iri in node.all("rdf:type"))
    return next((kind for kind in known if kind), ActorType.GROUP)
