"""Reads a graph from a SPARQL endpoint as if it were a store.

Every triple is asked for in its named graph, because stores differ in what their default graph is.
Nodes are fetched many at a time: one that is asked for brings along those that were seen before.
"""

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from kg.errors import StoreError
from kg.store.address import shown
from kg.store.web import Web
from kg.vocabulary import expand

if TYPE_CHECKING:
    from pyoxigraph import DefaultGraph, NamedNode, Quad, QueryBoolean, QuerySolutions, QueryTriples

#: Rows of one answer, and nodes of one question; stores cut long answers and refuse long questions.
_ROWS, _NODES = 5_000, 100
_TABLE = {"Accept": "application/sparql-results+xml"}
_GRAPH = {"Accept": "application/n-triples, text/turtle;q=0.9"}


class RemoteDatabase:
    """What reading needs of a database, answered by an endpoint."""

    def __init__(self, web: Web) -> None:
        self._web = web
        self._base = ""
        self._described: dict[str, list[Quad]] = {}
        self._seen: dict[str, None] = {}

    def base(self) -> str:
        """Give the start of the data's IRIs, found by the first document.

        Raises:
            StoreError: the endpoint has no document of kg.
        """
        kind = expand("kg:Document")
        rows = self._select(f"SELECT ?d {{ GRAPH ?g {{ ?d a <{kind}> }} }} LIMIT 1")
        start, found, _ = (rows[0]["d"].value if rows else "").rpartition("document/")
        if not found:
            message = f"{shown(self._web.address)} holds no document of kg; send some with: kg push"
            raise StoreError(message)
        self._base = start
        return self._base

    def quads_for_pattern(
        self,
        subject: "NamedNode | None",
        predicate: "NamedNode | None",
        value: Any,
        graph: "NamedNode | DefaultGraph | None" = None,
    ) -> "Iterator[Quad]":
        """Give the quads that fit; in the default graph, what any graph says, each once."""
        from pyoxigraph import DefaultGraph

        if subject is not None and isinstance(graph, DefaultGraph):
            return (
                quad
                for quad in self._describe(subject)
                if predicate in {None, quad.predicate} and value in {None, quad.object}
            )
        return iter(self._matching(subject, predicate, value, graph))

    def _describe(self, node: "NamedNode") -> "list[Quad]":
        if node.value not in self._described:
            self._fetch(node.value)
        return self._described[node.value]

    def _fetch(self, node: str) -> None:
        """Ask for a node and for others that will be asked for soon."""
        soon = [iri for iri in self._seen if iri not in self._described][: _NODES - 1]
        wanted = list(dict.fromkeys([node, *soon]))
        self._described.update((iri, []) for iri in wanted)
        values = " ".join(f"<{iri}>" for iri in wanted)
        where = f"VALUES ?s {{ {values} }} GRAPH ?g {{ ?s ?p ?o }}"
        for quad in self._quads(where, None):
            self._described[quad.subject.value].append(quad)  # type: ignore[union-attr]

    def _matching(self, *pattern: Any) -> "list[Quad]":
        from pyoxigraph import DefaultGraph

        *terms, graph = pattern
        words = [f"?{n}" if t is None else str(t) for n, t in zip("spo", terms, strict=True)]
        # known terms are bound, so that the answer has every column
        bound = [f"BIND({w} AS ?{n})" for n, w in zip("spo", words, strict=True) if w[0] != "?"]
        named = graph is not None and not isinstance(graph, DefaultGraph)
        place = str(graph) if named else "?g"
        where = f"GRAPH {place} {{ {' '.join(words)} }} {' '.join(bound)}"
        if graph is None:
            return list(self._quads(where, "g"))
        return list(self._quads(where, graph if named else None))

    def _quads(self, where: str, graph: Any) -> "Iterator[Quad]":
        """Give the solutions as quads: in no graph, in a known one, or in that of a column."""
        from pyoxigraph import NamedNode, Quad

        asked = graph == "g"
        columns = "?s ?p ?o ?g" if asked else "?s ?p ?o"
        for row in self._pages(f"SELECT DISTINCT {columns} {{ {where} }}"):
            quad = Quad(row["s"], row["p"], row["o"], row["g"] if asked else graph)
            for node in (quad.subject, quad.object):
                if isinstance(node, NamedNode) and node.value.startswith(self._base):
                    self._seen.setdefault(node.value)
            yield quad

    def _pages(self, query: str) -> Iterator[Any]:
        """Give all rows, however few one answer may have.

        Only when there are too many for one answer are they sorted, which pages need.
        """
        rows, most = self._page(query, _ROWS)
        if len(rows) < most:
            yield from rows
            return
        ordered, start = f"SELECT * {{ {{ {query} ORDER BY ?s ?p ?o }} }}", 0
        while rows:
            rows, _ = self._page(f"{ordered} OFFSET {start}", most)
            yield from rows
            start += len(rows)

    def _page(self, query: str, most: int) -> tuple[list[Any], int]:
        """Give rows, and how many there can have been."""
        answer = self._post(f"{query} LIMIT {most}", _TABLE)
        cut = int(answer.headers.get("x-sparql-maxrows") or most)
        return _rows(answer.content), min(most, cut)

    def _select(self, query: str) -> list[Any]:
        return _rows(self._post(query, _TABLE).content)

    def _post(self, query: str, headers: Mapping[str, str]) -> Any:
        return self._web.send("POST", data={"query": query}, headers=headers)

    def query(
        self, query: str, *, prefixes: Mapping[str, str] | None = None
    ) -> "QuerySolutions | QueryBoolean | QueryTriples":
        """Send a query as it is, with the prefixes declared that it uses."""
        from pyoxigraph import QueryResultsFormat, parse_query_results

        text = _declaring(query, prefixes or {})
        answer = self._post(text, {"Accept": f"{_TABLE['Accept']}, {_GRAPH['Accept']}"})
        if "sparql-results" in answer.headers["content-type"]:
            return parse_query_results(answer.content, QueryResultsFormat.XML)
        return _as_triples(answer.content)

    def __len__(self) -> int:
        """Count the quads in graphs of kg."""
        counted = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } "
        rows = self._select(counted + f'FILTER(STRSTARTS(STR(?g), "{self._base}")) }}')
        return int(rows[0]["n"].value)


def _rows(content: bytes) -> list[Any]:
    from pyoxigraph import QueryBoolean, QueryResultsFormat, parse_query_results

    found = parse_query_results(content, QueryResultsFormat.XML)
    return [] if isinstance(found, QueryBoolean) else list(found)


def _declaring(query: str, prefixes: Mapping[str, str]) -> str:
    own = {name.lower() for name in re.findall(r"(?i)\bprefix\s+([\w-]*):", query)}
    used = [name for name in prefixes if f"{name}:" in query and name.lower() not in own]
    return "".join(f"PREFIX {name}: <{prefixes[name]}>\n" for name in used) + query


def _as_triples(content: bytes) -> "QueryTriples":
    from pyoxigraph import QueryTriples, RdfFormat
    from pyoxigraph import Store as Database

    database = Database()
    database.load(content, format=RdfFormat.TURTLE)
    found = database.query("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }")
    assert isinstance(found, QueryTriples)  # noqa: S101 - the form of the query says so
    return found
