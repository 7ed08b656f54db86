"""Sends a store's graphs to another store, by SPARQL 1.1 Graph Store HTTP Protocol.

A graph is replaced as a whole, so sending it twice is the same as sending it once, and a push that
was broken off is simply repeated.
"""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from kg.store.reader import Store
from kg.store.web import Web
from kg.vocabulary import term

if TYPE_CHECKING:
    from pyoxigraph import NamedNode

#: Graphs on their way at the same time.
CONNECTIONS = 4
_TURTLE = {"Content-Type": "text/turtle; charset=utf-8"}


@dataclass(frozen=True, slots=True)
class Pushed:
    """What a push did: how many graphs were sent, taken out there, and left as they were."""

    sent: int
    removed: int
    unchanged: int


def push(
    store: Store,
    graphs: Web,
    *,
    endpoint: Web | None = None,
    progress: Callable[[str], None] = lambda _graph: None,
) -> Pushed:
    """Make another store hold the same graphs.

    With an endpoint that tells what is there, documents that are there in the same state are not
    sent again, and those that are gone here are taken out there.

    Raises:
        StoreError: the other store cannot be reached or refuses.
    """
    local = _stamps(store.database, store.base)
    there = _remote_stamps(endpoint, store.base) if endpoint else {}
    same = {graph for graph, stamp in local.items() if there.get(graph) == stamp}
    wanted = [graph for graph in _graphs(store) if graph.value not in same]
    gone = sorted(set(there) - set(local))
    _each(partial(_send, store, graphs), wanted, progress)
    _each(partial(_remove, graphs), gone, progress)
    return Pushed(len(wanted), len(gone), len(same))


def _each(
    work: Callable[[Any], str], items: Iterable[Any], progress: Callable[[str], None]
) -> None:
    with ThreadPoolExecutor(CONNECTIONS) as threads:
        for done in threads.map(work, items):
            progress(done)


def _graphs(store: Store) -> list["NamedNode"]:
    from pyoxigraph import NamedNode

    found = store.database.named_graphs()
    return sorted((graph for graph in found if isinstance(graph, NamedNode)), key=str)


def _send(store: Store, graphs: Web, graph: "NamedNode") -> str:
    from pyoxigraph import RdfFormat

    body = store.database.dump(format=RdfFormat.N_TRIPLES, from_graph=graph)
    graphs.send("PUT", params={"graph": graph.value}, content=body, headers=_TURTLE)
    return graph.value


def _remove(graphs: Web, graph: str) -> str:
    graphs.send("DELETE", params={"graph": graph}, missing_ok=True)
    return graph


def _stamps(database: Any, base: str) -> dict[str, str]:
    """Give for each document's graph what tells whether it has changed."""
    from pyoxigraph import DefaultGraph, NamedNode

    stamps: dict[str, str] = {}
    for name in ("digest", "fingerprint"):
        for quad in database.quads_for_pattern(None, NamedNode(term(name)), None, DefaultGraph()):
            id_ = quad.subject.value.rpartition("/")[2]
            graph = f"{base}graph/{id_}"
            stamps[graph] = f"{stamps.get(graph, '')} {quad.object.value}"
    return stamps


def _remote_stamps(endpoint: Web, base: str) -> dict[str, str]:
    from kg.store.remote import RemoteDatabase

    return _stamps(RemoteDatabase(endpoint), base)
