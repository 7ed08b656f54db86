"""Checks document graphs against ``ontology/shapes.ttl``.

The core constraints are checked by pyshacl, graph by graph. The SPARQL constraints are asked of the
whole store at once by its own engine: pyshacl asks each of them again for every node, which takes
ten times as long.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from kg.exchange.graph.rdf import document_graphs
from kg.rdf import id_of
from kg.resources import resource
from kg.store import Store
from kg.store.documents import check_documents
from kg.vocabulary import PREFIXES

if TYPE_CHECKING:
    from pyoxigraph import Quad
    from rdflib import Graph

_SHACL = "http://www.w3.org/ns/shacl#"


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """A node of a document's graph that breaks a shape.

    Attributes:
        value: the value that is wrong, or "".
    """

    document: str
    node: str
    message: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class _Question:
    """A SPARQL constraint: every ``$this`` that it finds breaks the shape."""

    select: str
    message: str


def violations(store: Store, documents: Collection[str] = ()) -> list[Violation]:
    """Give what breaks a shape, sorted; of all documents without ids.

    Raises:
        NotFoundError: the store has no such document.
    """
    check_documents(documents, set(store.documents()))
    found = list(_asked(store, documents))
    for iri, quads in document_graphs(store, documents):
        found += _core(id_of(iri), quads)
    return sorted(found)


def _asked(store: Store, documents: Collection[str]) -> Iterator[Violation]:
    from pyoxigraph import QuerySolutions

    for question in _questions():
        answer = store.database.query(question.select, prefixes=dict(PREFIXES))
        for row in answer if isinstance(answer, QuerySolutions) else ():
            node, value = str(getattr(row["this"], "value", "")), getattr(row["value"], "value", "")
            document = _document_of(store, node)
            if not documents or document in documents:
                yield Violation(document, node, question.message, str(value))


def _document_of(store: Store, node: str) -> str:
    from pyoxigraph import NamedNode

    for quad in store.database.quads_for_pattern(NamedNode(node), None, None, None):
        if isinstance(quad.graph_name, NamedNode):
            return id_of(quad.graph_name.value)
    return ""


def _core(document: str, quads: list["Quad"]) -> Iterator[Violation]:
    from pyshacl import validate
    from rdflib import Graph, URIRef

    _, report, _ = validate(_with_ontology(quads), shacl_graph=_core_shapes(), inplace=True)
    if not isinstance(report, Graph):
        return
    for result in report.subjects(URIRef(_SHACL + "focusNode")):
        node, message, value = (
            str(report.value(result, URIRef(_SHACL + name)) or "")
            for name in ("focusNode", "resultMessage", "value")
        )
        yield Violation(document, node, message, value)


def _with_ontology(quads: list["Quad"]) -> "Graph":
    from rdflib import Graph

    lines = "".join(f"{quad.triple} .\n" for quad in quads)
    graph = Graph().parse(data=lines, format="nt")
    for triple in _shipped("kg.ttl"):
        graph.add(triple)
    return graph


@cache
def _core_shapes() -> "Graph":
    from rdflib import Graph, URIRef

    core = Graph()
    for subject, predicate, value in _shipped("shapes.ttl"):
        if predicate != URIRef(_SHACL + "sparql"):
            core.add((subject, predicate, value))
    return core


@cache
def _questions() -> tuple[_Question, ...]:
    from rdflib import URIRef

    shapes = _shipped("shapes.ttl")
    found = [
        _Question(
            str(shapes.value(constraint, URIRef(_SHACL + "select"))),
            str(shapes.value(constraint, URIRef(_SHACL + "message"))),
        )
        for constraint in shapes.objects(None, URIRef(_SHACL + "sparql"))
    ]
    return tuple(sorted(found, key=lambda question: question.message))


@cache
def _shipped(name: str) -> "Graph":
    from rdflib import Graph

    text = resource("ontology", name).read_text(encoding="utf-8")
    return Graph().parse(data=text, format="turtle")
