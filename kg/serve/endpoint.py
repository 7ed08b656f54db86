"""The SPARQL endpoint and the graphs: SPARQL 1.1 Protocol and Graph Store Protocol, read-only."""

import asyncio
from collections.abc import Sequence

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kg.query import QueryForm, form_of
from kg.serve.description import describe_service
from kg.serve.jobs import Job, JobKind
from kg.serve.negotiation import GRAPHS, TABLES, Offer, choose, prefers_html
from kg.serve.protocol import Operation, ProtocolError, fields_of, from_get, from_post
from kg.serve.replies import error_reply, job_reply
from kg.serve.rows import with_row_limit
from kg.serve.settings import ServiceSettings


async def sparql(request: Request) -> Response:
    """Answer a query, or describe the service when there is none."""
    if request.method == "OPTIONS":
        return Response(status_code=204, headers={"Allow": "GET, HEAD, POST, OPTIONS"})
    if request.method != "POST" and not request.url.query:
        return _description(request)
    try:
        operation = await _operation(request)
    except ProtocolError as error:
        return error_reply(request, error.status, error.message)
    return await _answer(request, operation)


async def _operation(request: Request) -> Operation:
    address = fields_of(request.scope["query_string"])
    if request.method != "POST":
        return from_get(address)
    return from_post(request.headers.get("content-type", ""), await _body(request), address)


async def _body(request: Request) -> bytes:
    limits = _settings(request).limits
    body = bytearray()
    try:
        async with asyncio.timeout(limits.seconds):
            async for piece in request.stream():
                body += piece
                if len(body) > limits.body:
                    raise ProtocolError(413, f"a request may have {limits.body} bytes")
    except TimeoutError as error:
        raise ProtocolError(408, "the request did not arrive in time") from error
    return bytes(body)


async def _answer(request: Request, operation: Operation) -> Response:
    offers = GRAPHS if form_of(operation.query).gives_graph else TABLES
    offer = choose(request.headers.get("accept", ""), offers)
    if offer is None:
        return _not_acceptable(request, offers)
    rows = _settings(request).limits.rows
    job = Job(
        JobKind.QUERY,
        operation.query,
        format=offer.format.value,
        default_graphs=operation.default_graphs,
        named_graphs=operation.named_graphs,
        limit=rows,
    )
    limit = _limit_header(operation.query, rows)
    return await job_reply(request, job, _media(offer), headers=limit)


def _limit_header(query: str, rows: int) -> dict[str, str]:
    """Tell a client that its answer may have been cut."""
    imposed = form_of(query) is not QueryForm.ASK and with_row_limit(query, rows).imposed
    return {"X-SPARQL-MaxRows": str(rows)} if imposed else {}


def _media(offer: Offer) -> str:
    return f"{offer.media}; charset=utf-8" if offer.media.startswith("text/") else offer.media


def _not_acceptable(request: Request, offers: Sequence[Offer]) -> Response:
    known = ", ".join(offer.media for offer in offers)
    return error_reply(request, 406, f"none of the formats asked for; there are: {known}")


def _description(request: Request) -> Response:
    accept = request.headers.get("accept", "")
    if prefers_html(accept):
        return RedirectResponse("yasgui", 303)
    offer = choose(accept, GRAPHS)
    if offer is None:
        return _not_acceptable(request, GRAPHS)
    body = describe_service(str(request.url.replace(query="")), offer.format)
    return Response(body, media_type=_media(offer), headers={"Vary": "Accept"})


async def graphs(request: Request) -> Response:
    """Give one graph, by indirect identification.

    Source: SPARQL 1.1 Graph Store HTTP Protocol, sections 4.2 and 5.2.
    """
    if request.method == "OPTIONS":
        return Response(status_code=204, headers={"Allow": "GET, HEAD, OPTIONS"})
    try:
        name = _graph_name(request)
    except ProtocolError as error:
        return error_reply(request, error.status, error.message)
    offer = choose(request.headers.get("accept", ""), GRAPHS)
    if offer is None:
        return _not_acceptable(request, GRAPHS)
    job = Job(JobKind.GRAPH, name, format=offer.format.value)
    return await job_reply(request, job, _media(offer))


def _graph_name(request: Request) -> str:
    """Give the graph that is asked for; "" is the default graph."""
    fields = fields_of(request.scope["query_string"])
    named = [value for name, value in fields if name == "graph"]
    default = [value for name, value in fields if name == "default"]
    if len(named) + len(default) != 1 or named == [""]:
        raise ProtocolError(400, "name one graph: ?graph=IRI, or ?default")
    return named[0] if named else ""


def _settings(request: Request) -> ServiceSettings:
    settings: ServiceSettings = request.app.state.settings
    return settings
