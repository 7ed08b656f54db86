"""Counts what a store holds."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from kg.model import ActorType
from kg.store import Store
from kg.vocabulary import actor_class, expand, relation_types, stances


@dataclass(frozen=True, slots=True)
class Count:
    """How many there are of something."""

    group: str
    name: str
    number: int


def statistics(store: Store) -> tuple[Count, ...]:
    """Give counts of documents, actors, issues, assertions, relation types and stances.

    Groups come in this order; relation types and stances in that of the ontology, those that do
    not occur left out.
    """
    return tuple(_counts(store))


def _counts(store: Store) -> Iterator[Count]:
    types = _values(store, "rdf:type")
    yield Count("documents", "all", types[expand("kg:Document")])
    for type_ in ActorType:
        yield Count("actors", type_.value, types[actor_class(type_)])
    yield Count("issues", "all", types[expand("kg:Issue")])
    for name in ("Relation", "Position", "Statement"):
        yield Count("assertions", f"{name.lower()}s", types[expand(f"kg:{name}")])
    yield Count("evidence", "all", types[expand("kg:Evidence")])
    kinds = _values(store, "kg:relationType")
    yield from (
        Count("relations", n, kinds[t.iri]) for n, t in relation_types().items() if kinds[t.iri]
    )
    held = _values(store, "kg:stance")
    yield from (Count("positions", n, held[s.iri]) for n, s in stances().items() if held[s.iri])
    denied = _values(store, "kg:polarity")[expand("kg:negated")]
    yield Count("assertions", "negated", denied)
    yield Count("quads", "all", len(store))


def _values(store: Store, name: str) -> Counter[str]:
    from pyoxigraph import DefaultGraph, NamedNode

    found = store.database.quads_for_pattern(None, NamedNode(expand(name)), None, DefaultGraph())
    return Counter(q.object.value for q in found if isinstance(q.object, NamedNode))
