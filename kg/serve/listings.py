"""The JSON interface: actors, issues, documents, and what is held of one of them.

Names of fields are those of ``kg actor --format json``. Lists come in pages: ``total`` says how
many items there are in all, ``offset`` where this page begins.
"""

from collections.abc import Sequence
from typing import Any

from kg.lookup import Camp, Row, actor_report, issue_report
from kg.query import ready_prefixes
from kg.query.nodes import text_of
from kg.rdf import id_of
from kg.records import ActorRecord, EvidenceRecord, IssueRecord
from kg.serve.conditions import record_filter
from kg.serve.jobs import Job
from kg.store import Store

Json = dict[str, object]

_NAMED = """
SELECT ?thing (MIN(STR(?label)) AS ?name) WHERE {
  ?thing skos:prefLabel ?label . FILTER(STRSTARTS(STR(?thing), "%s"))
} GROUP BY ?thing ORDER BY ?name ?thing
"""
_DOCUMENTS = """
SELECT ?thing (MIN(STR(?title_)) AS ?title) (MIN(STR(?date_)) AS ?date) (MIN(?source_) AS ?source)
WHERE {
  ?thing a kg:Document
  OPTIONAL { ?thing dcterms:title ?title_ }
  OPTIONAL { ?thing dcterms:date ?date_ }
  OPTIONAL { ?thing kg:source ?source_ }
} GROUP BY ?thing ORDER BY ?date ?thing
"""


def actors_reply(store: Store, job: Job) -> Json:
    """List actors by name."""
    return _page(_select(store, _NAMED % store.iris.of("actor", ""), ("name",)), job)


def issues_reply(store: Store, job: Job) -> Json:
    """List issues by label."""
    return _page(_select(store, _NAMED % store.iris.of("issue", ""), ("name",)), job)


def documents_reply(store: Store, job: Job) -> Json:
    """List documents by day."""
    return _page(_select(store, _DOCUMENTS, ("title", "date", "source")), job)


def _select(store: Store, query: str, names: Sequence[str]) -> list[Json]:
    found: Any = store.database.query(query, prefixes=dict(ready_prefixes(store.base)))
    return [_listed(row, names) for row in found]


def _listed(row: Any, names: Sequence[str]) -> Json:
    iri = text_of(row["thing"])
    return {"id": id_of(iri), "iri": iri, **{name: text_of(row[name]) for name in names}}


def _page(items: Sequence[object], job: Job) -> Json:
    shown = items[job.offset : job.offset + job.limit]
    return {"total": len(items), "offset": job.offset, "items": list(shown)}


def actor_reply(store: Store, job: Job) -> Json:
    """Give what an actor wants, does and says."""
    report = actor_report(store, job.text, record_filter(job.options))
    head: Json = {
        "id": report.found.id,
        "iri": report.found.iri,
        "name": report.found.label,
        "found_by": report.found.how.value,
        "other_matches": list(report.found.others),
    }
    described = _actor(report.actor) if report.actor else {}
    return {**head, **described, **_page(tuple(map(_row, report.rows)), job)}


def _actor(actor: ActorRecord) -> Json:
    return {
        "type": actor.type.value,
        "sector": actor.sector,
        "country": actor.country,
        "part_of": actor.parent,
        "wikidata": actor.wikidata,
        "aliases": list(actor.aliases),
    }


def issue_reply(store: Store, job: Job) -> Json:
    """Give who stands where on an issue."""
    report = issue_report(store, job.text, record_filter(job.options))
    return {
        "id": report.found.id,
        "iri": report.found.iri,
        "name": report.found.label,
        "found_by": report.found.how.value,
        "other_matches": list(report.found.others),
        **(_issue(report.issue) if report.issue else {}),
        "participants": list(report.participants),
        "first": report.first.isoformat() if report.first else "",
        "last": report.last.isoformat() if report.last else "",
        "camps": [_camp(camp) for camp in report.camps],
        **_page(tuple(map(_row, report.rows)), job),
    }


def _issue(issue: IssueRecord) -> Json:
    return {
        "frame": issue.frame,
        "wordings": list(issue.wordings),
        "broader": list(issue.broader),
        "related": list(issue.related),
    }


def _camp(camp: Camp) -> Json:
    holders = [{"name": name, "positions": count} for name, count in camp.holders]
    return {"stance": camp.stance, "polarity": camp.polarity.value, "holders": holders}


def _row(row: Row) -> Json:
    held = row.qualifiers
    return {
        "kind": row.kind.value,
        "date": row.day.isoformat() if row.day else "",
        "actor": row.actor,
        "does": row.term,
        "object": row.object,
        "polarity": held.polarity.value,
        "modality": held.modality.value,
        "condition": held.condition,
        "strength": held.strength,
        "time": held.time_text,
        "said_by": list(row.said_by),
        "addressee": row.addressee,
        "role": row.role,
        "wording": row.wording,
        "document": row.document,
        "source": row.source,
        "iri": row.iri,
        "evidence": [_evidence(evidence) for evidence in row.evidence],
    }


def _evidence(evidence: EvidenceRecord) -> Json:
    return {
        "start": evidence.start,
        "end": evidence.end,
        "text": evidence.text,
        "sentence": evidence.sentence,
        "rule": evidence.rule,
    }
