"""Makes small records for tests from rows of words."""

from datetime import date

from kg.model import ActorType, Modality, Polarity
from kg.records import (
    ActorRecord,
    DocumentRecord,
    EvidenceRecord,
    IssueRecord,
    PositionRecord,
    QualifierRecord,
    Records,
    RelationRecord,
)
from kg.vocabulary import relation_types, stances


def made_evidence(document: str, sentence: str) -> EvidenceRecord:
    """Put different sentences at different places."""
    start = 1000 * sum(map(ord, sentence))
    end = start + len(sentence)
    return EvidenceRecord(document, start, end, sentence, sentence, start, start, start + 1)


def made_position(
    row: str,
    *,
    sources: tuple[str, ...] = (),
    polarity: Polarity = Polarity.AFFIRMED,
    modality: Modality = Modality.ACTUAL,
    condition: str = "",
    sentence: str = "",
) -> PositionRecord:
    """Read ``actor stance issue document`` from one row."""
    actor, stance, issue, document = row.split()
    qualifiers = QualifierRecord(polarity, modality, sources, condition=condition)
    text = sentence or f"{actor} {stance} {issue} in {document}"
    key = f"{row}{sources}{polarity.value}{modality.value}".replace(" ", "-")
    iri = f"https://example.org/position/{key}"
    evidence = (made_evidence(document, text),)
    return PositionRecord(
        iri, document, actor, stances()[stance], issue, issue, qualifiers, evidence
    )


def made_relation(row: str) -> RelationRecord:
    """Read ``subject type object document`` from one row."""
    subject, name, other, document = row.split()
    iri = f"https://example.org/relation/{row.replace(' ', '-')}"
    evidence = (made_evidence(document, row),)
    kind = relation_types()[name]
    return RelationRecord(iri, document, subject, kind, other, QualifierRecord(), evidence)


def made_records(
    *assertions: PositionRecord | RelationRecord,
    days: dict[str, date] | None = None,
    sources: dict[str, str] | None = None,
    issues: tuple[IssueRecord, ...] = (),
) -> Records:
    """Put assertions into records; documents named in ``days`` have that day."""
    positions = tuple(a for a in assertions if isinstance(a, PositionRecord))
    relations = tuple(a for a in assertions if isinstance(a, RelationRecord))
    names = {p.actor for p in positions} | {a for r in relations for a in (r.subject, r.object)}
    documents = {a.document for a in assertions} | set(days or {})
    known = {i.id: i for i in issues}
    for issue in {p.issue for p in positions} - known.keys():
        known[issue] = IssueRecord(issue, f"urn:{issue}", issue)
    return Records(
        actors={n: ActorRecord(n, f"urn:{n}", n.title(), ActorType.STATE) for n in sorted(names)},
        issues=known,
        documents={
            d: DocumentRecord(
                d, f"urn:{d}", date=(days or {}).get(d), source=(sources or {}).get(d, "")
            )
            for d in sorted(documents)
        },
        relations=relations,
        positions=positions,
    )
