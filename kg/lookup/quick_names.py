"""Which actor a name in the index means, as :func:`kg.lookup.find_actor` has it."""

from kg.lexicon.keys import name_key
from kg.namespaces import NAMESPACE, expand
from kg.rdf.ids import id_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyoxigraph import Store as Database

    from kg.store.quick import QuickStore

#: Characters of an id that stand in an IRI as they are.
_PLAIN = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~")


class UnusualError(Exception):
    """The graph holds something that only whole records can show."""


class QuickNames:
    """Looks names and labels up; each node is asked for once."""

    def __init__(self, store: "QuickStore") -> None:
        self.database: Database = store.database
        self._start = f"{store.base}actor/"
        self._labels: dict[str, list[str]] = {}
        self._terms: dict[str, str] = {}
        self._sources: dict[str, str] = {}

    def find(self, name: str) -> list[str]:
        """List the IRIs of the actors that a name or id means, the best first."""
        named = self.having("kg:nameKey", name_key(name))
        found = {iri for iri in named if iri.startswith(self._start)}
        iri = self._start + name
        if not found and _PLAIN.issuperset(name) and self.labels(iri):
            found = {iri}
        return sorted(found, key=lambda one: self._rank(one, name)) if len(found) > 1 else [*found]

    def explain(self, name: str, found: list[str]) -> str:
        """Say in a line how a name was understood, "" when that is plain."""
        label, *others = (self.labels(iri)[0] for iri in found[:6])
        plain = name_key(label) == name_key(name)
        said = "" if plain else f"{name!r} is taken for {label}"
        return f"{said or label}; it could also be: {', '.join(others)}" if others else said

    def labels(self, iri: str) -> list[str]:
        """List the names of an actor or issue."""
        if iri not in self._labels:
            self._labels[iri] = list(self.values(iri, "skos:prefLabel"))
        return self._labels[iri]

    def name(self, iri: str) -> str:
        """Give the name of an actor, its id when it has none."""
        return min(self.labels(iri), default="") or id_of(iri)

    def term(self, iri: str) -> str:
        """Give the label of a relation type or stance.

        Raises:
            UnusualError: it is none of ours.
        """
        if iri not in self._terms:
            found = [*self.values(iri, "rdfs:label")] if iri.startswith(NAMESPACE) else []
            if len(found) != 1:
                raise UnusualError
            self._terms[iri] = found[0]
        return self._terms[iri]

    def source(self, document: str) -> str:
        """Give where a document is from."""
        if document not in self._sources:
            self._sources[document] = min(self.values(document, "kg:source"), default="")
        return self._sources[document]

    def values(self, iri: str, name: str) -> "Iterator[str]":
        """List the values of a node's property."""
        from pyoxigraph import DefaultGraph, NamedNode

        pattern = NamedNode(iri), NamedNode(expand(name)), None, DefaultGraph()
        for quad in self.database.quads_for_pattern(*pattern):
            yield quad.object.value  # type: ignore[union-attr]  # no triple stands as a value here

    def plays(self, actor: str, role: str) -> bool:
        """Tell whether an actor has a role in any assertion, which is quick to ask."""
        from pyoxigraph import DefaultGraph, NamedNode

        pattern = None, NamedNode(expand(f"kg:{role}")), NamedNode(actor), DefaultGraph()
        return next(iter(self.database.quads_for_pattern(*pattern)), None) is not None

    def having(self, name: str, text: str) -> "Iterator[str]":
        """List the nodes that have a text as the value of a property."""
        from pyoxigraph import DefaultGraph, Literal, NamedNode

        pattern = None, NamedNode(expand(name)), Literal(text), DefaultGraph()
        for quad in self.database.quads_for_pattern(*pattern):
            yield quad.subject.value  # type: ignore[union-attr]  # nor as a subject

    def _rank(self, iri: str, name: str) -> tuple[bool, int, str]:
        """Put the very name first, then who is in most documents."""
        from pyoxigraph import NamedNode

        pattern = NamedNode(iri), NamedNode(expand("rdf:type")), None, None
        documents = sum(1 for _ in self.database.quads_for_pattern(*pattern))
        return name_key(self.labels(iri)[0]) != name_key(name), -documents, iri
