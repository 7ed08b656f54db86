"""Describes issues, their participants and their wordings."""

from kg.model import Extraction, Issue, Participant
from kg.rdf.iris import slug
from kg.rdf.scope import Scope, Triples
from kg.rdf.terms import literal, name, node, own


def describe_issues(triples: Triples, scope: Scope, extraction: Extraction) -> None:
    """Write every issue that the document names."""
    for issue in extraction.issues:
        _describe(triples, scope, issue)


def _describe(triples: Triples, scope: Scope, issue: Issue) -> None:
    subject = scope.issues[issue.id]
    pairs = {
        name("rdf:type"): own("Issue"),
        name("skos:prefLabel"): literal(issue.label),
        own("frame"): issue.frame and literal(issue.frame),
    }
    triples.add_all(subject, pairs)
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
        triples.add(subject, name("skos:related"), node(scope.iris.of("issue", other)))


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
