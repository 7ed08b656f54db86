"""Reads what a reader decided, as the store's review graph holds it."""

from collections.abc import Iterator

from kg.rdf import id_of
from kg.review.decisions import assertion_key
from kg.review.graph import GRAPH, outcome_from
from kg.review.outcome import Outcome
from kg.store import Store
from kg.vocabulary import term


def read_outcome(store: Store) -> Outcome:
    """Give the outcome of the decisions that were applied to a store; an empty one without any."""
    return outcome_from(
        [(id_of(a), id_of(b)) for a, b in _pairs(store, "canonicalActor")],
        [(assertion_key(a), verdict) for a, verdict in _pairs(store, "verdict")],
        [(assertion_key(a), text) for a, text in _pairs(store, "correction")],
    )


def _pairs(store: Store, name: str) -> Iterator[tuple[str, str]]:
    from pyoxigraph import Literal, NamedNode

    graph = NamedNode(store.iris.of("graph", GRAPH))
    for quad in store.database.quads_for_pattern(None, NamedNode(term(name)), None, graph):
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode | Literal):
            yield quad.subject.value, quad.object.value
