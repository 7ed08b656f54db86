"""One extraction in, one named graph out."""

from dataclasses import dataclass
from enum import Enum

from kg import __version__
from kg.model import Extraction
from kg.rdf.actors import describe_actors
from kg.rdf.assertions import describe_assertions
from kg.rdf.check import Refusal, check
from kg.rdf.description import describe_document, describe_graph, keep_text
from kg.rdf.ids import DEFAULT_BASE
from kg.rdf.iris import Iris, label_of
from kg.rdf.issues import describe_issues, issue_label
from kg.rdf.scope import Scope, Triples, scope_of


class Texts(Enum):
    """Whether a document's graph holds its whole text, or only the passages that are evidence."""

    LEFT_OUT = "left out"
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class GraphSettings:
    """How graphs are written.

    Attributes:
        base: start of every IRI of the data; ends in ``/``.
        fingerprint: what the extraction depends on besides the text; kept in the graph, so that a
            document is read again when it changes.
        software: name and version that made the graph.
        texts: whole texts are left out unless asked for; news is somebody's property.
    """

    base: str = DEFAULT_BASE
    fingerprint: str = ""
    software: str = f"actor-positions-{__version__}"
    texts: Texts = Texts.LEFT_OUT


@dataclass(frozen=True, slots=True)
class Naming:
    """An actor or issue that a document names; ``known`` is its id in the gazetteer, or ""."""

    iri: str
    name: str
    known: str = ""


@dataclass(frozen=True, slots=True)
class DocumentGraph:
    """The named graph of one document.

    Attributes:
        document: id of the document.
        iri: name of the graph.
        nquads: its quads as N-Quads, sorted, UTF-8; the same for the same text.
        names: the actors and issues in it, for an index of names.
        refusals: assertions that were not written because text or ontology speak against them.
    """

    document: str
    iri: str
    nquads: bytes
    names: tuple[Naming, ...] = ()
    refusals: tuple[Refusal, ...] = ()

    def __len__(self) -> int:
        """Count the quads."""
        return self.nquads.count(b"\n")


def write_extraction(
    extraction: Extraction, settings: GraphSettings | None = None
) -> DocumentGraph:
    """Give everything that one document says as one named graph.

    Every evidence span is verified against the text; an assertion without evidence, or outside the
    domain and range of its relation type, is refused and listed. No blank nodes, no time stamps.
    """
    chosen = settings or GraphSettings()
    checked = check(extraction)
    scope = scope_of(extraction, Iris(chosen.base))
    triples = Triples()
    describe_document(triples, scope, extraction.document)
    if chosen.texts is Texts.KEPT:
        keep_text(triples, scope, extraction.document)
    describe_graph(triples, scope, software=chosen.software, fingerprint=chosen.fingerprint)
    describe_actors(triples, scope, extraction)
    describe_issues(triples, scope, extraction)
    describe_assertions(triples, scope, checked.extraction)
    graph = scope.iris.of("graph", scope.id)
    return DocumentGraph(
        document=scope.id,
        iri=graph,
        nquads=triples.in_graph(graph),
        names=_names(extraction, scope),
        refusals=checked.refusals,
    )


def _names(extraction: Extraction, scope: Scope) -> tuple[Naming, ...]:
    actors = (
        Naming(scope.actors[actor.id].strip("<>"), label_of(actor), actor.id if actor.known else "")
        for actor in extraction.actors
    )
    issues = (
        Naming(scope.issues[i.id].strip("<>"), issue_label(i, extraction.document))
        for i in extraction.issues
    )
    return (*actors, *issues)
