"""Looks nodes up in a store as plain text values."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from kg.rdf import id_of
from kg.store import Store
from kg.vocabulary import expand

if TYPE_CHECKING:
    from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Triple

    Graph = NamedNode | BlankNode | DefaultGraph


def _node(iri: str) -> "NamedNode":
    from pyoxigraph import NamedNode

    return NamedNode(iri)


@cache
def predicate(name: str) -> "NamedNode":
    """Give a predicate by its prefixed name."""
    return _node(expand(name))


def text_of(term: "NamedNode | Literal | BlankNode | Triple") -> str:
    """Give the IRI or the text of a term."""
    value = getattr(term, "value", "")
    return value if isinstance(value, str) else ""


class Node:
    """What one node says of itself, in one graph or in all."""

    __slots__ = ("_values", "iri")

    def __init__(self, iri: str, values: Mapping[str, list[str]]) -> None:
        self.iri = iri
        self._values = values

    def all(self, name: str) -> tuple[str, ...]:
        """List the values of a property given by its prefixed name, sorted."""
        return tuple(sorted(self._values.get(expand(name), ())))

    def text(self, name: str) -> str:
        """Give the value of a property, or ""."""
        values = self._values.get(expand(name))
        return min(values) if values else ""

    def id(self, name: str) -> str:
        """Give the id of the node that a property leads to, or ""."""
        return id_of(self.text(name))

    def number(self, name: str) -> int:
        """Give a whole number, 0 when absent or not a number."""
        text = self.text(name)
        return int(text) if text.isdecimal() else 0

    def day(self, name: str) -> date | None:
        """Give a day, or None when absent or not a day."""
        try:
            return date.fromisoformat(self.text(name))
        except ValueError:
            return None


class Nodes:
    """Reads nodes of a store; those shared by many assertions are read once."""

    def __init__(self, store: Store) -> None:
        self._database = store.database
        self._read: dict[str, Node] = {}

    def describe(self, iri: str) -> Node:
        """Give a node with its values from every graph."""
        return self._describe(iri, None)

    def shared(self, iri: str) -> Node:
        """Give a node that several assertions lead to; it is read once."""
        if iri not in self._read:
            self._read[iri] = self.describe(iri)
        return self._read[iri]

    def describe_once(self, iri: str) -> Node:
        """Give a node as one of the graphs describes it, for what every graph repeats.

        Of a state that thousands of documents name, one description is enough.
        """
        typed = self._database.quads_for_pattern(_node(iri), predicate("rdf:type"), None, None)
        first = next(iter(typed), None)
        return self._describe(iri, first.graph_name if first else None)

    def _describe(self, iri: str, graph: "Graph | None") -> Node:
        values: dict[str, list[str]] = {}
        for quad in self._database.quads_for_pattern(_node(iri), None, None, graph):
            values.setdefault(quad.predicate.value, []).append(text_of(quad.object))
        return Node(iri, values)

    def values(self, iri: str, name: str) -> tuple[str, ...]:
        """List the values of one property over all graphs, sorted, each once."""
        found = self._database.quads_for_pattern(_node(iri), predicate(name), None, None)
        return tuple(sorted({text_of(quad.object) for quad in found}))

    def having(self, name: str, value: str) -> Iterator[str]:
        """List the IRIs of the nodes whose property leads to an IRI."""
        found = self._database.quads_for_pattern(None, predicate(name), _node(value), None)
        return (text_of(quad.subject) for quad in found)

    def of_type(self, name: str) -> Iterator[str]:
        """List the IRIs of the nodes of a class."""
        return self.having("rdf:type", expand(name))
