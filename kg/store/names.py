"""An index of names in a graph of its own: which actor or issue does a name mean.

It is a function of the documents in the store and of the gazetteer, so removing a document leaves
the index of before.
"""

from collections.abc import Iterable, Iterator, Set
from typing import TYPE_CHECKING

from kg.lexicon.gazetteer import names_by_actor
from kg.lexicon.keys import name_key
from kg.rdf import Naming, id_of
from kg.vocabulary import expand, term

if TYPE_CHECKING:
    from pyoxigraph import NamedNode, Quad
    from pyoxigraph import Store as Database

#: Last part of the index graph's name, after the store's base IRI.
NAMES = "graph/-names"
#: Names that are remembered; a long build must not keep all that it ever saw.
_REMEMBERED = 10_000


class NameIndex:
    """The index graph of one store."""

    def __init__(self, database: "Database", base: str) -> None:
        from pyoxigraph import NamedNode

        self._database = database
        self.graph = NamedNode(base + NAMES)
        self._seen: set[Naming] = set()

    def missing(self, names: Set[Naming]) -> list["Quad"]:
        """Give the quads that the index lacks for these names."""
        rows = {quad for naming in names - self._seen for quad in self._quads(naming)}
        return [quad for quad in sorted(rows, key=str) if quad not in self._database]

    def saw(self, names: Set[Naming]) -> None:
        """Remember names whose quads are safely stored, to spare asking again."""
        if len(self._seen) > _REMEMBERED:
            self._seen.clear()
        self._seen |= names

    def obsolete(self, graph: "NamedNode", kept: Iterable[Naming]) -> list["Quad"]:
        """Give the quads that the index must lose when a graph goes and ``kept`` comes instead."""
        self._seen.clear()
        staying = {quad for naming in kept for quad in self._quads(naming)}
        return [
            quad
            for subject in self._named_in(graph)
            for quad in self._unsupported(subject, graph)
            if quad not in staying
        ]

    def _named_in(self, graph: "NamedNode") -> list["NamedNode"]:
        from pyoxigraph import NamedNode

        label = NamedNode(expand("skos:prefLabel"))
        found = self._database.quads_for_pattern(None, label, None, graph)
        nodes = {quad.subject for quad in found if isinstance(quad.subject, NamedNode)}
        return sorted(nodes, key=str)

    def _unsupported(self, subject: "NamedNode", graph: "NamedNode") -> list["Quad"]:
        indexed = set(self._database.quads_for_pattern(subject, None, None, self.graph))
        supported = {q for n in self._namings(subject, graph) for q in self._quads(n)}
        return sorted(indexed - supported, key=str)

    def _namings(self, subject: "NamedNode", without: "NamedNode") -> Iterator[Naming]:
        """Give what the other graphs call a subject."""
        from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

        known = id_of(subject.value) if self._is_known(subject) else ""
        label = NamedNode(expand("skos:prefLabel"))
        for row in self._database.quads_for_pattern(subject, label, None, DefaultGraph()):
            own = Quad(row.subject, row.predicate, row.object, without)
            if isinstance(row.object, Literal) and stands_elsewhere(self._database, own):
                yield Naming(subject.value, row.object.value, known)

    def _is_known(self, subject: "NamedNode") -> bool:
        from pyoxigraph import NamedNode

        found = self._database.quads_for_pattern(subject, NamedNode(term("known")), None, None)
        return next(iter(found), None) is not None

    def _quads(self, naming: Naming) -> Iterator["Quad"]:
        from pyoxigraph import Literal, NamedNode, Quad

        subject, key = NamedNode(naming.iri), NamedNode(term("nameKey"))
        label = NamedNode(expand("skos:altLabel"))
        yield Quad(subject, key, Literal(name_key(naming.name)), self.graph)
        for alias in _aliases(naming):
            yield Quad(subject, key, Literal(name_key(alias)), self.graph)
            yield Quad(subject, label, Literal(alias), self.graph)


def stands_elsewhere(database: "Database", quad: "Quad") -> bool:
    """Tell whether another named graph has a quad's triple.

    It stops at the first, for a hundred thousand documents may describe the same actor.
    """
    from pyoxigraph import DefaultGraph

    own = (quad.graph_name, DefaultGraph())
    found = database.quads_for_pattern(quad.subject, quad.predicate, quad.object, None)
    return any(other.graph_name not in own for other in found)


def _aliases(naming: Naming) -> list[str]:
    known = names_by_actor().get(naming.known, frozenset()) if naming.known else frozenset()
    return sorted(known - {naming.name})
