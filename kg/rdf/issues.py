"""Describes issues, their participants and their wordings."""

from kg.model import Document, Extraction, Issue, Participant
from kg.rdf.iris import slug
from kg.rdf.scope import Scope, Triples
from kg.rdf.terms import literal, name, node, own


def describe_issues(triples: Triples, scope: Scope, extraction: Extraction) -> None:
    """Write every issue that the document names."""
    for issue in extraction.issues:
        label = issue_label(issue, extraction.document)
        _name(triples, scope.issues[issue.id], label, issue.frame)
        if issue.bound and issue.frame:
            general = node(scope.iris.of("issue", issue.frame))
            _name(triples, general, issue.label, issue.frame)
            triples.add(scope.issues[issue.id], name("skos:broader"), general)
        _describe(triples, scope, issue)


def issue_label(issue: Issue, document: Document) -> str:
    """Give the label; an issue that only its document makes clear says which document that is."""
    if not issue.bound:
        return issue.label
    return f"{issue.label} ({document.date.isoformat() if document.date else document.id})"


def _name(triples: Triples, subject: str, label: str, frame: str) -> None:
    pairs = {
        name("rdf:type"): own("Issue"),
        name("skos:prefLabel"): literal(label),
        own("frame"): frame and literal(frame),
    }
    triples.add_all(subject, pairs)


def _describe(triples: Triples, scope: Scope, issue: Issue) -> None:
    subject = scope.issues[issue.id]
    for wording in issue.wordings:
        triples.add(subject, name("skos:altLabel"), literal(wording))
    for participant in issue.participants:
        _describe_participant(triples, scope, issue, participant)
    _link(triples, scope, issue)


def _link(triples: Triples, scope: Scope, issue: Issue) -> None:
    subject = scope.issues[issue.id]
    for other in issue.broader:
        triples.add(subject, name("skos:broader"), node(scope.iris.of("issue", other)))
    for other in issue.related:
        there = scope.issues.get(other) or node(scope.iris.of("issue", other))
        triples.add(subject, name("skos:related"), there)


def _describe_participant(
    triples: Triples, scope: Scope, issue: Issue, participant: Participant
) -> None:
    subject = scope.issues[issue.id]
    key = f"{issue.id}.{slug(participant.role)}.{slug(participant.name)}"
    filled = scope.own("participation", key)
    actor = scope.actors.get(participant.actor, "")
    triples.add(subject, own("participation"), filled)
    pairs = {
        name("rdf:type"): own("Participation"),
        own("role"): literal(participant.role),
        own("filler"): literal(participant.name),
        own("participant"): actor,
    }
    triples.add_all(filled, pairs)
    if actor:
        triples.add(subject, own("participant"), actor)
