"""Writes document graphs in RDF formats, one graph after another, so memory stays small."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import IO, TYPE_CHECKING

from kg.query.answers import sorted_prefixes
from kg.query.prefixes import ready_prefixes
from kg.store import Store
from kg.vocabulary import expand

if TYPE_CHECKING:
    from pyoxigraph import Quad


def document_graphs(
    store: Store, documents: Iterable[str] = ()
) -> Iterator[tuple[str, list["Quad"]]]:
    """Give each document's graph by IRI with its quads sorted; those of all without ids."""
    from pyoxigraph import NamedNode

    wanted = [store.iris.of("graph", id_) for id_ in documents] or _all_graphs(store)
    for iri in sorted(wanted):
        quads = store.database.quads_for_pattern(None, None, None, NamedNode(iri))
        yield iri, sorted(quads, key=lambda q: (str(q.subject), str(q.predicate), str(q.object)))


def _all_graphs(store: Store) -> list[str]:
    from pyoxigraph import DefaultGraph, NamedNode

    kind, class_ = NamedNode(expand("rdf:type")), NamedNode(expand("kg:DocumentGraph"))
    found = store.database.quads_for_pattern(None, kind, class_, DefaultGraph())
    return [quad.subject.value for quad in found if isinstance(quad.subject, NamedNode)]


def write_nquads(store: Store, output: IO[bytes], documents: Iterable[str] = ()) -> None:
    """Write sorted N-Quads: the exchange form, the same bytes for the same documents."""
    for _, quads in document_graphs(store, documents):
        lines = sorted(f"{q} .\n" for q in quads)
        output.write("".join(lines).encode("utf-8"))


def write_trig(store: Store, output: IO[bytes], documents: Iterable[str] = ()) -> None:
    """Write TriG with prefixes, a block for each document."""
    from pyoxigraph import RdfFormat, serialize

    prefixes = ready_prefixes(store.base)
    output.write(_header(prefixes))
    for _, quads in document_graphs(store, documents):
        text = serialize(quads, format=RdfFormat.TRIG, prefixes=dict(prefixes)) or b""
        output.write(_body(text))


def write_turtle(store: Store, output: IO[bytes], documents: Iterable[str] = ()) -> None:
    """Write Turtle: the merge of the graphs, each triple once."""
    from pyoxigraph import RdfFormat, serialize

    prefixes = ready_prefixes(store.base)
    triples = {q.triple for _, quads in document_graphs(store, documents) for q in quads}
    rows = sorted(triples, key=lambda t: (str(t.subject), str(t.predicate), str(t.object)))
    text = serialize(rows, format=RdfFormat.TURTLE, prefixes=dict(prefixes)) or b""
    output.write(sorted_prefixes(text))


def _header(prefixes: Mapping[str, str]) -> bytes:
    return "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in prefixes.items()).encode()


def _body(text: bytes) -> bytes:
    return b"".join(
        line for line in text.splitlines(keepends=True) if not line.startswith(b"@prefix")
    )


def write_jsonld(store: Store, output: IO[bytes], documents: Iterable[str] = ()) -> None:
    """Write JSON-LD 1.1 with a context, an object for each document's graph."""
    prefixes = ready_prefixes(store.base)
    output.write(b'{"@context": ' + json.dumps(dict(prefixes)).encode() + b',\n"@graph": [')
    for number, (iri, quads) in enumerate(document_graphs(store, documents)):
        graph = {"@id": _compact(iri, prefixes), "@graph": _json_nodes(quads, prefixes)}
        text = json.dumps(graph, ensure_ascii=False)
        output.write(b",\n" if number else b"\n")
        output.write(text.encode("utf-8"))
    output.write(b"\n]}\n")


def _json_nodes(quads: Iterable["Quad"], prefixes: Mapping[str, str]) -> list[dict[str, object]]:
    nodes: dict[str, dict[str, list[object]]] = {}
    for quad in quads:
        node = nodes.setdefault(_compact(_text(quad.subject), prefixes), {})
        if quad.predicate.value == expand("rdf:type"):
            node.setdefault("@type", []).append(_compact(_text(quad.object), prefixes))
        else:
            name = _compact(quad.predicate.value, prefixes)
            node.setdefault(name, []).append(_json_value(quad.object, prefixes))
    return [{"@id": key, **values} for key, values in nodes.items()]


def _json_value(value: object, prefixes: Mapping[str, str]) -> object:
    from pyoxigraph import Literal

    if not isinstance(value, Literal):
        return {"@id": _compact(_text(value), prefixes)}
    if value.language:
        return {"@value": value.value, "@language": value.language}
    if value.datatype.value == expand("xsd:string"):
        return value.value
    return {"@value": value.value, "@type": _compact(value.datatype.value, prefixes)}


def _text(term: object) -> str:
    return str(getattr(term, "value", ""))


def _compact(iri: str, prefixes: Mapping[str, str]) -> str:
    """Shorten an IRI by a prefix where what remains cannot be taken for anything else."""
    for name, start in prefixes.items():
        rest = iri.removeprefix(start)
        if rest != iri and rest and not rest.startswith("//"):
            return f"{name}:{rest}"
    return iri
