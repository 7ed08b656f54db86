"""Looks nodes up in a store as plain text values."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from kg.rdf import id_of
from kg.store import Store
from kg.vocabulary import expand

if TYPE_CHECKING:
    from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple


def _node(iri: str) -> "NamedNode":
    from pyoxigraph import NamedNode

    return NamedNode(iri)


@cache
def predicate(name: str) -> "NamedNode":
    """Give a predicate by its prefixed name."""
    return _node(expand(name))


def text_of(term: "NamedNode | Literal | BlankNode | Triple") -> str:
    """Give the IRI or the text of a term."""
    found: str = getattr(term, "value", "")  # a quoted triple has none
    return found


#: Reading asks for the same few properties of very many nodes.
_iri = cache(expand)


class Node:
    """What the graph says of one node."""

    __slots__ = ("_values", "iri")

    def __init__(self, iri: str, values: Mapping[str, list[str]]) -> None:
        self.iri = iri
        self._values = values

    def all(self, name: str) -> tuple[str, ...]:
        """List the values of a property given by its prefixed name, sorted."""
        return tuple(sorted(self._values.get(_iri(name), ())))

    def text(self, name: str) -> str:
        """Give the value of a property, or ""."""
        values = self._values.get(_iri(name))
        if values is None:
            return ""
        return values[0] if len(values) == 1 else min(values)

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
        """Give a node with its values."""
        values: dict[str, list[str]] = {}
        for quad in self._quads(_node(iri), None, None):
            name, value = quad.predicate.value, text_of(quad.object)
            if name in values:
                values[name].append(value)
            else:
                values[name] = [value]
        return Node(iri, values)

    def shared(self, iri: str) -> Node:
        """Give a node that several assertions lead to; it is read once."""
        if iri not in self._read:
            self._read[iri] = self.describe(iri)
        return self._read[iri]

    def having(self, name: str, value: str) -> Iterator[str]:
        """List the IRIs of the nodes whose property leads to an IRI."""
        found = self._quads(None, predicate(name), _node(value))
        return (text_of(quad.subject) for quad in found)

    def of_type(self, name: str) -> Iterator[str]:
        """List the IRIs of the nodes of a class."""
        return self.having("rdf:type", expand(name))

    def _quads(
        self, subject: "NamedNode | None", predicate: "NamedNode | None", value: "NamedNode | None"
    ) -> Iterator["Quad"]:
        """Match in the default graph, where every triple stands once."""
        from pyoxigraph import DefaultGraph

        return self._database.quads_for_pattern(subject, predicate, value, DefaultGraph())
