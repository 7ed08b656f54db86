"""Answers a job from a store; runs in a worker."""

import json
from collections.abc import Callable, Mapping
from typing import IO, TYPE_CHECKING, Any

from kg.errors import NotFoundError, QueryError
from kg.query import AnswerFormat, Federation, check_query, ready_prefixes
from kg.query.answers import check_format, write_answer
from kg.query.complaints import syntax_complaint
from kg.serve.jobs import Job, JobKind
from kg.serve.listings import actor_reply, actors_reply, documents_reply, issue_reply, issues_reply
from kg.serve.rows import with_row_limit
from kg.store import Store

if TYPE_CHECKING:
    from pyoxigraph import NamedNode, QueryBoolean, QuerySolutions, QueryTriples
    from pyoxigraph import Store as Database

_REPLIES: Mapping[JobKind, Callable[[Store, Job], object]] = {
    JobKind.ACTOR: actor_reply,
    JobKind.ISSUE: issue_reply,
    JobKind.ACTORS: actors_reply,
    JobKind.ISSUES: issues_reply,
    JobKind.DOCUMENTS: documents_reply,
}


def answer(job: Job, store: Store, output: IO[bytes], federation: Federation) -> None:
    """Write the answer to a job.

    Raises:
        QueryError: the query cannot be read or is refused.
        NotFoundError: nothing has that name.
    """
    if job.kind is JobKind.QUERY:
        _answer_query(job, store, output, federation)
    elif job.kind is JobKind.GRAPH:
        _write_graph(job, store, output)
    elif job.kind is JobKind.PAGE:
        _write_page(job, store, output)
    else:
        reply = _REPLIES[job.kind](store, job)
        output.write(json.dumps(reply, ensure_ascii=False).encode("utf-8", "replace") + b"\n")


def _answer_query(job: Job, store: Store, output: IO[bytes], federation: Federation) -> None:
    check_query(job.text, federation)
    format_ = AnswerFormat(job.format)
    check_format(job.text, format_)
    ready = dict(ready_prefixes(store.base))
    try:
        found = _run(job, store, ready)
    except SyntaxError as error:
        raise QueryError(syntax_complaint(job.text, str(error))) from error
    write_answer(found, output, format_, ready)


def _run(
    job: Job, store: Store, ready: dict[str, str]
) -> "QuerySolutions | QueryBoolean | QueryTriples":
    text = with_row_limit(job.text, job.limit).text
    if job.default_graphs is None and job.named_graphs is None:
        return store.database.query(text, prefixes=ready)
    from pyoxigraph import DefaultGraph

    named: list[Any] = [_graph(name) for name in job.named_graphs or ()]
    if len(job.default_graphs or ()) <= 1:
        default: list[Any] = [_graph(name) for name in job.default_graphs or ()]
        return store.database.query(text, prefixes=ready, default_graph=default, named_graphs=named)
    merged = _merged(job, store)
    default = [DefaultGraph()]
    return merged.query(text, prefixes=ready, default_graph=default, named_graphs=named)


def _merged(job: Job, store: Store) -> "Database":
    """Give the dataset of a request with its default graphs merged, each triple once.

    The engine would join several default graphs without merging them, and count a triple as often
    as graphs hold it.

    Source: SPARQL 1.1 Protocol, section 2.1.4; SPARQL 1.1 Query Language, section 13.2.1.
    """
    from pyoxigraph import Quad
    from pyoxigraph import Store as Database

    database = Database()
    for name in job.default_graphs or ():
        found = store.database.quads_for_pattern(None, None, None, _graph(name))
        database.extend(Quad(q.subject, q.predicate, q.object) for q in found)
    for name in job.named_graphs or ():
        database.extend(store.database.quads_for_pattern(None, None, None, _graph(name)))
    return database


def _graph(name: str) -> "NamedNode":
    from pyoxigraph import NamedNode

    try:
        return NamedNode(name)
    except ValueError as error:
        message = f"{name!r} is no absolute IRI of a graph"
        raise QueryError(message) from error


def _write_graph(job: Job, store: Store, output: IO[bytes]) -> None:
    from pyoxigraph import DefaultGraph

    from kg.query.answers import rdf_format, sorted_prefixes

    graph = _graph(job.text) if job.text else DefaultGraph()
    if job.text and next(store.database.quads_for_pattern(None, None, None, graph), None) is None:
        message = f"there is no graph <{job.text}>"
        raise NotFoundError(message)
    format_ = rdf_format(AnswerFormat(job.format))
    if job.text:
        ready = dict(ready_prefixes(store.base))
        text = store.database.dump(format=format_, from_graph=graph, prefixes=ready) or b""
        output.write(sorted_prefixes(text))
    else:  # too large to be held, and therefore without prefixes to be sorted
        store.database.dump(output, format=format_, from_graph=graph)


def _write_page(job: Job, store: Store, output: IO[bytes]) -> None:
    from kg.query import read_records
    from kg.serve.conditions import view_options
    from kg.view import view

    page = view(read_records(store), view_options(job.options))
    output.write(page.html.encode("utf-8", "replace"))
