"""Ten questions beside bare pyoxigraph and rdflib, and ``kg actor`` in a new process.

``python -m tests.benchmarks.query [DOCUMENTS ...]``.
"""

import io
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from pyoxigraph import QueryResultsFormat
from pyoxigraph import Store as Database

from kg.lookup import actor_report
from kg.query import AnswerFormat, Federation, check_query, ready_prefixes
from kg.query.answers import check_format, write_answer
from kg.store import Store, open_store, open_writer
from tests.benchmarks.corpus import document_graphs
from tests.benchmarks.measuring import least_process_seconds

QUERIES = {
    "relations of an actor": """SELECT ?t ?o {
        ?r kg:subject actor:actor-3 ; kg:relationType ?t ; kg:object ?o }""",
    "positions of an actor": """SELECT ?s ?i {
        ?p kg:holder actor:actor-3 ; kg:stance ?s ; kg:issue ?i }""",
    "who opposes an issue": """SELECT DISTINCT ?n {
        ?a kg:opposes issue:issue-1 ; skos:prefLabel ?n }""",
    "who opposes what": "SELECT ?a ?i { ?a kg:opposes ?i } LIMIT 1000",
    "evidence of an actor": """SELECT ?x {
        ?p kg:holder actor:actor-3 ; kg:evidence/kg:passage/oa:exact ?x }""",
    "pairs in conflict": """SELECT ?a ?b (COUNT(*) AS ?n) {
        ?a kg:opposes ?i . ?b kg:supports ?i
        } GROUP BY ?a ?b ORDER BY DESC(?n) LIMIT 20""",
    "most active actors": """SELECT ?a (COUNT(*) AS ?n) {
        ?p kg:holder ?a } GROUP BY ?a ORDER BY DESC(?n) LIMIT 20""",
    "within three steps": """SELECT DISTINCT ?b {
        actor:actor-3 kg:accuses/kg:accuses?/kg:accuses? ?b }""",
    "positions by month": """SELECT ?m (COUNT(*) AS ?n) {
        ?p a kg:Position ; kg:inDocument/dcterms:date ?d BIND(SUBSTR(STR(?d), 1, 7) AS ?m)
        } GROUP BY ?m ORDER BY ?m""",
    "documents of a window": """SELECT ?d { ?d a kg:Document ; dcterms:date ?t
        FILTER(?t >= "2020-01-01"^^xsd:date && ?t < "2020-02-01"^^xsd:date) }""",
}
_FLOOR = """
from pyoxigraph import Store
store = Store.read_only({folder!r})
rows = list(store.query({query!r}, prefixes={prefixes!r}))
print(len(rows))
"""
#: What any program must ask for: all that is said in an actor's positions, and in all that
#: ``kg actor`` shows.
_ASKED = {
    "positions": "SELECT ?p ?o {{ ?n kg:holder <{actor}> ; ?p ?o }}",
    "all that is shown": """SELECT ?p ?o {{
        VALUES ?role {{ kg:holder kg:addressee kg:subject kg:object kg:speaker }}
        ?n ?role <{actor}> ; ?p ?o }}""",
}
#: One who acts often and one who acts seldom.
_SOUGHT = ("actor-3", "actor-300")


def milliseconds(works: Sequence[Callable[[], object]], times: int) -> list[float]:
    """Give the least CPU time of each, run by turns so that other load falls on all alike.

    Each turn goes the other way round, for who comes second finds the data in the cache.
    """
    least = [float("inf")] * len(works)
    order = list(enumerate(works))
    for _ in range(times + 1):
        for number, work in order:
            start = time.process_time()
            work()
            least[number] = min(least[number], (time.process_time() - start) * 1000)
        order.reverse()
    return least


def ours(database: Database, query: str, prefixes: dict[str, str]) -> Callable[[], object]:
    """Answer as a worker of the service does: checks, limits, standard format."""

    def work() -> None:
        check_query(query, Federation.REFUSED)
        check_format(query, AnswerFormat.JSON)
        found = database.query(query, prefixes=prefixes)
        write_answer(found, io.BytesIO(), AnswerFormat.JSON, prefixes)

    return work


def bare(database: Database, query: str, prefixes: dict[str, str]) -> Callable[[], object]:
    return lambda: database.query(query, prefixes=prefixes).serialize(
        io.BytesIO(),
        format=QueryResultsFormat.JSON,  # type: ignore[arg-type]
    )


def with_rdflib(path: Path, prefixes: dict[str, str]) -> Callable[[str], Callable[[], object]]:
    from rdflib import Graph

    graph = Graph()
    with open_store(path) as store:
        from pyoxigraph import DefaultGraph, RdfFormat

        dumped = store.database.dump(format=RdfFormat.N_TRIPLES, from_graph=DefaultGraph())
    graph.parse(data=dumped, format="nt")
    return lambda query: lambda: list(graph.query(query, initNs=prefixes))


def rows(path: Path, *, others: bool) -> Iterator[tuple[str, float, float, float]]:
    with open_store(path) as store:
        prefixes = dict(ready_prefixes(store.base))
        slow = with_rdflib(path, prefixes) if others else None
        for name, query in QUERIES.items():
            both = (ours(store.database, query, prefixes), bare(store.database, query, prefixes))
            mine, floor = milliseconds(both, 25)
            [other] = milliseconds([slow(query)], 0) if slow else [0.0]
            yield name, mine, floor, other


def compare(path: Path, *, others: bool) -> None:
    ratios = []
    print(f"  {'CPU ms, least':24} {'kg':>9} {'pyoxigraph':>11} {'rdflib':>9}")
    for name, mine, floor, slow in rows(path, others=others):
        ratios.append(mine / floor)
        shown = f"{slow:9.1f}" if slow else f"{'-':>9}"
        print(f"  {name:24} {mine:9.2f} {floor:11.2f} {shown}", flush=True)
    middle = statistics.geometric_mean(ratios)
    print(
        f"  kg takes {middle:.2f} times bare pyoxigraph on average (wanted: 1.15), "
        f"{max(ratios):.2f} at most"
    )


def look_up(path: Path, sought: str) -> None:
    """Compare ``kg actor`` in a new process with the least that any program must do."""
    command = ["-m", "kg", "actor", sought, "--store", str(path)]
    shown = {
        "a table": command,
        "CSV with all evidence": [*command, "--format", "csv"],
        "a table, with a filter": [*command, "--since", "2000-01-01"],
    }
    with open_store(path) as store:
        floors = {what: _floor(store, query, sought) for what, query in _ASKED.items()}
        commands = [*floors.values(), *shown.values()]
        costs = least_process_seconds(commands, 9)
        rows = len(actor_report(store, sought).rows)
    print(f"  kg actor {sought}, {rows} rows, new process, CPU ms")
    for what, cost in zip(floors, costs, strict=False):
        print(f"    floor: Python, pyoxigraph, opening, {what:18} {cost * 1000:5.0f}")
    for what, cost in zip(shown, costs[len(floors) :], strict=True):
        times = ", ".join(f"{cost / floor:.2f}" for floor in costs[: len(floors)])
        print(f"    {what:24} {cost * 1000:5.0f}, that is {times} times")


def _floor(store: Store, query: str, sought: str) -> list[str]:
    asked = query.format(actor=store.iris.of("actor", sought))
    prefixes = dict(ready_prefixes(store.base))
    return ["-c", _FLOOR.format(folder=str(store.folder), query=asked, prefixes=prefixes)]


def load(path: Path, count: int) -> int:
    """Load so many documents and give the number of their quads."""
    graphs, quads = document_graphs(count), 0
    with open_writer(path) as writer:
        while batch := list(islice(graphs, 256)):
            writer.put_all(batch)
            quads += sum(map(len, batch))
    return quads


def main(*counts: int) -> None:
    for count in counts or (100, 1_000):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "s"
            quads = load(path, count)
            print(f"\nTen questions on {quads:,} quads of {count:,} documents")
            compare(path, others=count <= 10_000)
            for sought in _SOUGHT:
                look_up(path, sought)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
