"""What every part of the writer shares: the triples so far, and the nodes of one document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.model import Extraction, Issue
from kg.rdf.iris import Iris
from kg.rdf.terms import node


@dataclass(slots=True)
class Triples:
    """Triples in N-Quads syntax, each once."""

    rows: set[str] = field(default_factory=set)

    def add(self, subject: str, predicate: str, value: str) -> None:
        """Add one triple."""
        self.rows.add(f"{subject} {predicate} {value}")

    def add_all(self, subject: str, pairs: Mapping[str, str]) -> None:
        """Add several triples of one subject, those with an empty value left out."""
        self.rows.update(f"{subject} {name} {value}" for name, value in pairs.items() if value)

    def in_graph(self, graph: str) -> bytes:
        """Give the triples as sorted N-Quads of one graph."""
        tail = f" <{graph}> .\n"
        text = "".join(row + tail for row in sorted(self.rows))
        return text.encode("utf-8", "replace")


@dataclass(frozen=True, slots=True)
class Scope:
    """The nodes of one document by id, in N-Quads syntax."""

    iris: Iris
    id: str
    document: str
    actors: Mapping[str, str]
    issues: Mapping[str, str]

    def own(self, kind: str, key: str) -> str:
        """Give the node of something that belongs to this document, by its digest."""
        return node(self.iris.of(kind, key))


def _issue(issue: Issue, document: str, iris: Iris) -> str:
    return iris.of("issue", f"{issue.id}.{document}" if issue.bound else issue.id)


def scope_of(extraction: Extraction, iris: Iris) -> Scope:
    """Mint the nodes of a document and of the actors and issues that it names."""
    id_ = extraction.document.id
    return Scope(
        iris=iris,
        id=id_,
        document=node(iris.of("document", id_)),
        actors={actor.id: node(iris.actor(actor, id_)) for actor in extraction.actors},
        issues={issue.id: node(_issue(issue, id_, iris)) for issue in extraction.issues},
    )
