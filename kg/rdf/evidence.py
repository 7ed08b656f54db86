"""Writes the words that carry an assertion as a web annotation."""

from kg.model import Document, Evidence
from kg.rdf.iris import digest
from kg.rdf.scope import Scope, Triples
from kg.rdf.terms import literal, name, node, number, own


def add_evidence(
    triples: Triples, scope: Scope, assertion: str, document: Document, evidence: Evidence
) -> None:
    """Write one evidence of an assertion; its offsets have been verified.

    Source: Web Annotation Data Model, sections 4.2.4 and 4.2.5 (selectors).
    """
    spans = (evidence.start, evidence.end, evidence.cue_start, evidence.cue_end)
    key = digest(assertion, *map(str, spans), evidence.rule, evidence.entry)
    subject = scope.own("evidence", key)
    triples.add(assertion, own("evidence"), subject)
    pairs = {
        name("rdf:type"): own("Evidence"),
        own("passage"): _passage(triples, scope, document, evidence.start, evidence.end),
        own("sentence"): _passage(
            triples, scope, document, evidence.sentence_start, evidence.sentence_end
        ),
        own("cueStart"): number(evidence.cue_start),
        own("cueEnd"): number(evidence.cue_end),
        own("rule"): literal(evidence.rule),
        own("entry"): evidence.entry and literal(evidence.entry),
    }
    triples.add_all(subject, pairs)


def _passage(triples: Triples, scope: Scope, document: Document, start: int, end: int) -> str:
    subject = node(scope.iris.passage(scope.id, start, end))
    pairs = {
        name("rdf:type"): own("Passage"),
        name("oa:hasSource"): scope.document,
        name("oa:hasSelector"): subject,
        name("oa:start"): number(start),
        name("oa:end"): number(end),
        name("oa:exact"): literal(document.text[start:end]),
    }
    triples.add_all(subject, pairs)
    return subject
