"""Finds the actor or issue that a user means by a name."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from enum import Enum
from typing import TYPE_CHECKING

from kg.errors import NotFoundError
from kg.lexicon.keys import name_key
from kg.rdf import id_of
from kg.store import Store
from kg.vocabulary import expand, term

if TYPE_CHECKING:
    from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple

    Subject = NamedNode | BlankNode | Triple


class Sought(Enum):
    """What kind of thing a name is looked up for."""

    ACTOR = "actor"
    ISSUE = "issue"


class How(Enum):
    """How a name led to what was found."""

    NAME = "name"
    ALIAS = "alias"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Found:
    """The actor or issue that a name means.

    Attributes:
        asked: the name as the user gave it.
        others: labels of others that the name fits too, at most five.
    """

    asked: str
    id: str
    iri: str
    label: str
    how: How
    others: tuple[str, ...] = ()

    def explain(self) -> str:
        """Say in a line how the name was understood; "" when there is nothing to say."""
        said = "" if self.how is How.NAME else f"{self.asked!r} is taken for {self.label}"
        if not self.others:
            return said
        return f"{said or self.label}; it could also be: {', '.join(self.others)}"


def find_actor(store: Store, name: str) -> Found:
    """Find an actor by name, alias, id, or words of the name ("Kremlin", "Putin").

    Of several that fit, the one that most documents name is taken and the others are told.

    Raises:
        NotFoundError: no actor of the store fits; near names are suggested.
    """
    return _Search(store, Sought.ACTOR).find(name)


def find_issue(store: Store, name: str) -> Found:
    """Find an issue by label, id, a wording of a document, or words of the label.

    Raises:
        NotFoundError: no issue of the store fits; near labels are suggested.
    """
    return _Search(store, Sought.ISSUE).find(name)


def names_starting(store: Store, sought: Sought, start: str) -> list[str]:
    """List the labels of actors or issues that start with these letters, sorted.

    >>> from kg.store import load_store
    >>> names_starting(load_store([]), Sought.ACTOR, "Ru")
    []
    """
    return _Search(store, sought).starting(start)


class _Search:
    """Looks one kind of thing up in the index of names."""

    def __init__(self, store: Store, sought: Sought) -> None:
        self._database = store.database
        self._sought = sought
        self._start = store.iris.of(sought.value, "")
        self._iris = store.iris

    def find(self, name: str) -> Found:
        key = name_key(name)
        for candidates in (self._named(key), self._with_id(name), self._worded(name)):
            found = self._best(name, candidates, How.ALIAS)
            if found:
                return found
        found = self._best(name, self._containing(key), How.WORDS)
        if found:
            return found
        near = self._near(key)
        raise NotFoundError(f"no {self._sought.value} is named {name!r}", near=near)

    def starting(self, start: str) -> list[str]:
        """List labels whose key starts like the key of ``start``."""
        key = name_key(start)
        found = (iris for known, iris in self._keys().items() if known.startswith(key))
        labels = {self._label(iri) for iris in found for iri in iris}
        return sorted(label for label in labels if name_key(label).startswith(key))

    def _subjects(self, name: str, value: str | None) -> Iterator[tuple[str, str]]:
        """List (IRI, value) of our kind of thing with a property."""
        from pyoxigraph import Literal, NamedNode

        wanted = Literal(value) if value is not None else None
        pattern = NamedNode(expand(name)), wanted
        for quad in self._quads(None, *pattern):
            if isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal):
                iri = quad.subject.value
                if iri.startswith(self._start):
                    yield iri, quad.object.value

    def _quads(
        self,
        subject: "Subject | None",
        predicate: "NamedNode",
        value: "Literal | None",
    ) -> Iterator["Quad"]:
        from pyoxigraph import DefaultGraph

        return self._database.quads_for_pattern(subject, predicate, value, DefaultGraph())

    def _named(self, key: str) -> set[str]:
        return {iri for iri, _ in self._subjects("kg:nameKey", key)}

    def _with_id(self, name: str) -> set[str]:
        iri = self._iris.of(self._sought.value, name)
        return {iri} if self._label(iri) else set()

    def _worded(self, name: str) -> set[str]:
        if self._sought is Sought.ISSUE:
            return {iri for iri, _ in self._subjects("skos:altLabel", name)}
        return set(self._mentioned_as(name))

    def _mentioned_as(self, name: str) -> Iterator[str]:
        from pyoxigraph import Literal, NamedNode

        text = NamedNode(term("mentionText"))
        names = NamedNode(term("names"))
        for mention in self._quads(None, text, Literal(name)):
            for quad in self._quads(mention.subject, names, None):
                if isinstance(quad.object, NamedNode):
                    yield quad.object.value

    def _keys(self) -> Mapping[str, set[str]]:
        found: dict[str, set[str]] = {}
        for iri, key in self._subjects("kg:nameKey", None):
            found.setdefault(key, set()).add(iri)
        return found

    def _containing(self, key: str) -> set[str]:
        words = _words(key)
        if not words:
            return set()
        rows = self._keys().items()
        return {iri for known, iris in rows if words <= _words(known) for iri in iris}

    def _best(self, name: str, iris: Iterable[str], how: How) -> Found | None:
        ranked = sorted(iris, key=lambda iri: (*self._rank(iri, name), iri))
        if not ranked:
            return None
        best = ranked[0]
        label = self._label(best)
        exact = name_key(label) == name_key(name)
        others = tuple(self._label(iri) for iri in ranked[1:6])
        return Found(name, id_of(best), best, label, How.NAME if exact else how, others)

    def _rank(self, iri: str, name: str) -> tuple[bool, int]:
        from pyoxigraph import NamedNode

        typed = NamedNode(expand("rdf:type"))
        documents = sum(
            1 for _ in self._database.quads_for_pattern(NamedNode(iri), typed, None, None)
        )
        return name_key(self._label(iri)) != name_key(name), -documents

    def _label(self, iri: str) -> str:
        from pyoxigraph import Literal, NamedNode

        label = NamedNode(expand("skos:prefLabel"))
        for quad in self._quads(NamedNode(iri), label, None):
            if isinstance(quad.object, Literal):
                return quad.object.value
        return ""

    def _near(self, key: str) -> tuple[str, ...]:
        keys = self._keys()
        close = [known for known in keys if abs(len(known) - len(key)) <= 4]
        near = get_close_matches(key, close, n=5, cutoff=0.78)
        labels = (self._label(iri) for known in near for iri in sorted(keys[known]))
        return tuple(dict.fromkeys(labels))[:3]


def _words(key: str) -> set[str]:
    """Give the words of a key without the possessive."""
    return {word.removesuffix("'s").removesuffix("'") for word in key.split()}
