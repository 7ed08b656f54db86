"""Puts the service together."""

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kg.serve.api import Resource
from kg.serve.endpoint import graphs, sparql
from kg.serve.guard import Guard
from kg.serve.jobs import JobKind
from kg.serve.kept import Kept
from kg.serve.metrics import MEDIA, Metrics, counter, gauge
from kg.serve.pages import asset, editor, health, openapi, page
from kg.serve.pool import Pool
from kg.serve.replies import error_reply
from kg.serve.settings import ServiceSettings

_READING = ["GET", "HEAD"]
ROUTES = (
    Route("/", page, methods=_READING),
    Route("/sparql", sparql, methods=["GET", "HEAD", "POST", "OPTIONS"]),
    Route("/graphs", graphs, methods=["GET", "HEAD", "OPTIONS"]),
    Route("/api/actors", Resource(JobKind.ACTORS).answer, methods=_READING),
    Route("/api/actors/{name:path}", Resource(JobKind.ACTOR).answer, methods=_READING),
    Route("/api/issues", Resource(JobKind.ISSUES).answer, methods=_READING),
    Route("/api/issues/{name:path}", Resource(JobKind.ISSUE).answer, methods=_READING),
    Route("/api/documents", Resource(JobKind.DOCUMENTS).answer, methods=_READING),
    Route("/yasgui", editor, methods=_READING),
    Route("/static/{name}", asset, methods=_READING),
    Route("/openapi.json", openapi, methods=_READING),
    Route("/health", health, methods=_READING),
)
#: Names under which requests are counted; whatever clients invent is "other".
_COUNTED = ("/sparql", "/graphs", "/api", "/yasgui", "/static", "/health", "/metrics")


class Measured:
    """Counts and times every request, those that are refused too."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self._app = app
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on and remember how it went."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        status, start = 500, time.perf_counter()

        async def watching(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, watching)
        finally:
            spent = time.perf_counter() - start
            self._metrics.saw(_counted(scope["path"]), _method(scope), status, spent)


def _counted(path: str) -> str:
    found = (name for name in _COUNTED if path == name or path.startswith(f"{name}/"))
    return "/" if path == "/" else next(found, "other")


def _method(scope: Scope) -> str:
    method: str = scope["method"]
    return method if method in {"GET", "HEAD", "POST", "OPTIONS"} else "other"


def make_app(settings: ServiceSettings) -> Starlette:
    """Give the service as an ASGI application; its workers start with it and end with it."""
    numbers = Metrics()
    app = Starlette(
        routes=[*ROUTES, Route("/metrics", _metrics, methods=_READING)],
        middleware=[Middleware(Measured, metrics=numbers), Middleware(Guard, settings=settings)],
        exception_handlers={HTTPException: _no_route},
        lifespan=_working,
    )
    app.state.settings = settings
    app.state.metrics = numbers
    app.state.kept = Kept()
    return app


async def _no_route(request: Request, error: Exception) -> Response:
    """Answer what no route takes, in the form of the others."""
    found = error if isinstance(error, HTTPException) else HTTPException(500)
    reply = error_reply(request, found.status_code, found.detail.lower())
    reply.headers.update(found.headers or {})
    return reply


@asynccontextmanager
async def _working(app: Starlette) -> AsyncIterator[None]:
    pool = Pool(app.state.settings)
    app.state.pool = pool
    await pool.start()
    try:
        yield
    finally:
        await pool.stop()


async def _metrics(request: Request) -> Response:
    """Give the counters of the service."""
    state = request.app.state
    pool: Pool = state.pool
    lines = [
        *state.metrics.lines(),
        *gauge("kg_workers_busy", "Answers worked on.", pool.working),
        *gauge("kg_requests_waiting", "Requests that wait for a worker.", pool.waiting),
        *counter("kg_workers_killed_total", "Workers killed at a limit.", pool.killed),
    ]
    return Response("\n".join(lines) + "\n", media_type=MEDIA)
