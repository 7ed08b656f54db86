from dataclasses import replace
from datetime import date

import pytest
from pyoxigraph import RdfFormat, parse

from kg.errors import NotFoundError
from kg.exchange.shapes import violations
from kg.rdf import DocumentGraph, write_extraction
from kg.resources import resource
from kg.store import Store, load_store
from kg.vocabulary import NAMESPACE, terms
from tests.sample import sample_extraction, shifted_extraction

TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"


def changed(old: str, new: str) -> Store:
    """Give a store whose graph has every line with ``old`` changed; "" drops the line."""
    graph: DocumentGraph = write_extraction(sample_extraction())
    lines = graph.nquads.decode().splitlines(keepends=True)
    hit = [line for line in lines if old in line]
    assert hit
    kept = [line.replace(old, new) if new else "" for line in hit]
    text = "".join([*(line for line in lines if line not in hit), *kept])
    return load_store([replace(graph, nquads=text.encode())])


def test_written_graph_conforms() -> None:
    assert violations(load_store([write_extraction(sample_extraction())])) == []


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("ontology#evidence>", "", "an assertion has at least one evidence"),
        ("ontology#polarity>", "", "an assertion is affirmed or negated"),
        ("ontology#negated>", "ontology#maybe>", "an assertion is affirmed or negated"),
        ("ontology#holder>", "", "a position has one described actor as holder"),
        ("stance> <" + NAMESPACE + "opposes>", "stance> <http://x/y>", "a position has one stance"),
        ("ontology#wording>", "", "a position keeps the words of the document"),
        ("ontology#content>", "", "a statement has one content"),
        ("ontology#rule>", "", "evidence names the rule that read it"),
        ('exact> "Russia rejected', 'exact> "Russia then accepted', "offsets of a passage"),
        ("rejected Ukraine's membership of NATO\" <", "rejected Ukraine's memberships of EU\" <",
         "word for word"),
        ("ontology#digest>", "", "a document has a SHA-256 digest"),
        (f"Type> <{NAMESPACE}holdsOfficeIn", f"Type> <{NAMESPACE}memberOf", ""),
        (f"roe-person> {TYPE} <{NAMESPACE}Person", f"roe-person> {TYPE} <{NAMESPACE}State",
         "the subject is outside the domain of the relation type"),
        (f"actor/nato> {TYPE} <{NAMESPACE}Organisation", f"actor/nato> {TYPE} <{NAMESPACE}Person",
         "the object is outside the range of the relation type"),
        ('sector> "GOV"', 'sector> "government"', "a sector is a PLOVER code"),
        ("skos/core#prefLabel> \"Russia\"", "", "an actor has a name"),
    ],
)  # fmt: skip
def test_broken_graph_is_found(old: str, new: str, message: str) -> None:
    found = violations(changed(old, new))
    assert bool(found) is bool(message)
    if message:
        assert any(message in violation.message for violation in found)
        assert {violation.document for violation in found} == {"dispatch-1"}


def test_only_the_documents_asked_for_are_checked() -> None:
    broken = write_extraction(sample_extraction())
    lines = [
        line for line in broken.nquads.splitlines(keepends=True) if b"ontology#rule>" not in line
    ]
    good = write_extraction(shifted_extraction("later", date(2025, 6, 1)))
    store = load_store([replace(broken, nquads=b"".join(lines)), good])
    assert violations(store, ["later"]) == []
    assert {v.document for v in violations(store, ["dispatch-1"])} == {"dispatch-1"}
    assert {v.document for v in violations(store)} == {"dispatch-1"}


def test_document_that_is_not_there_is_told() -> None:
    store = load_store([write_extraction(sample_extraction())])
    with pytest.raises(
        NotFoundError, match="no document has the id 'dispatch'; nearest: dispatch-1"
    ):
        violations(store, ["dispatch"])


def test_every_term_in_the_shapes_is_one_of_the_ontology() -> None:
    text = resource("ontology", "shapes.ttl").read_bytes()
    used = {
        str(getattr(term, "value", ""))
        for quad in parse(text, format=RdfFormat.TURTLE)
        for term in (quad.subject, quad.object)
    }
    ours = {iri for iri in used if iri.startswith(NAMESPACE) and iri != NAMESPACE}
    assert ours <= set(terms())
