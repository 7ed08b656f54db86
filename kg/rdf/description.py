"""Describes the document and where its graph comes from."""

from kg.model import Document
from kg.rdf.digest import document_digest
from kg.rdf.scope import Scope, Triples
from kg.rdf.terms import day, literal, name, node, own


def describe_document(triples: Triples, scope: Scope, document: Document) -> None:
    """Write title, date, source and address; the text itself is not in the graph."""
    pairs = {
        name("rdf:type"): own("Document"),
        name("dcterms:identifier"): literal(document.id),
        name("dcterms:title"): document.title and literal(document.title),
        name("dcterms:date"): day(document.date) if document.date else "",
        own("source"): document.source and literal(document.source),
        name("schema:url"): document.url and literal(document.url),
        own("digest"): literal(document_digest(document)),
    }
    triples.add_all(scope.document, pairs)
    for field, value in document.fields:
        triples.add(scope.document, own("metadata"), literal(f"{field}: {value}"))


def keep_text(triples: Triples, scope: Scope, document: Document) -> None:
    """Write the whole text, so that spans can be read in their surroundings."""
    triples.add(scope.document, own("text"), literal(document.text))


def describe_graph(triples: Triples, scope: Scope, *, software: str, fingerprint: str) -> None:
    """Write which run of which software made the graph; no time, so that output stays the same."""
    graph = scope.own("graph", scope.id)
    activity = scope.own("extraction", scope.id)
    agent = node(scope.iris.of("software", software))
    triples.add_all(
        graph,
        {
            name("rdf:type"): own("DocumentGraph"),
            name("prov:wasDerivedFrom"): scope.document,
            name("prov:wasGeneratedBy"): activity,
        },
    )
    triples.add_all(
        activity,
        {
            name("rdf:type"): name("prov:Activity"),
            name("prov:used"): scope.document,
            name("prov:wasAssociatedWith"): agent,
            own("fingerprint"): literal(fingerprint),
        },
    )
    triples.add_all(
        agent,
        {name("rdf:type"): name("prov:SoftwareAgent"), name("skos:prefLabel"): literal(software)},
    )
