"""Turns a job into an HTTP answer: entity tag, streaming, and a status for every ending."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Coroutine, Mapping
from contextlib import aclosing
from hashlib import blake2b

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response, StreamingResponse

from kg.errors import StoreError
from kg.serve.jobs import Job, Outcome
from kg.serve.kept import ROOM, Kept
from kg.serve.pool import AnswerError, BusyError, Pool
from kg.store import published_version

#: An answer up to this many bytes is sent whole, so that an error in it still has its status.
_WHOLE = 1 << 18
#: Nobody reads it; it stands in the metrics.
_CLIENT_GONE = 499
_STATUS: Mapping[Outcome, int] = {
    Outcome.REFUSED: 400,
    Outcome.MISSING: 404,
    Outcome.FAILED: 500,
    Outcome.STOPPED: 504,
}


def pool_of(request: Request) -> Pool:
    """Give the workers of the service that a request came to."""
    pool: Pool = request.app.state.pool
    return pool


def error_reply(request: Request, status: int, message: str) -> Response:
    """Say what is wrong: as JSON to the JSON interface, as a line of text to others."""
    if request.url.path.startswith("/api/"):
        return JSONResponse({"error": message}, status)
    return PlainTextResponse(f"{message}\n", status)


async def job_reply(
    request: Request,
    job: Job,
    media: str,
    *,
    headers: Mapping[str, str] | None = None,
    whole: int = _WHOLE,
) -> Response:
    """Have a job answered; more than ``whole`` bytes are sent as they come.

    The entity tag is taken before the answer is made: when a writer publishes in between, a client
    asks once more than needed, and never keeps what is out of date.
    """
    tag = entity_tag(request, job, media)
    if isinstance(tag, Response):
        return tag
    names = {"ETag": tag, "Cache-Control": "no-cache", "Vary": "Accept", **(headers or {})}
    if request.method in {"GET", "HEAD"} and _is_known(request, tag):
        return Response(status_code=304, headers=names)
    try:
        making = _answered(pool_of(request).answer(job), media, names, whole)
        return await _while_connected(request, making)
    except BusyError:
        reply = error_reply(request, 503, "all workers are busy; try again in a moment")
        reply.headers["Retry-After"] = "1"
        return reply
    except AnswerError as error:
        status = _STATUS[error.ending.outcome]
        return error_reply(request, status, error.ending.message)


async def kept_reply(request: Request, job: Job, media: str) -> Response:
    """Have a job answered whose answer is worth keeping until the store changes."""
    kept: Kept = request.app.state.kept
    tag = entity_tag(request, job, media)
    if isinstance(tag, Response):
        return tag
    body = kept.get(tag)
    if body is not None and not _is_known(request, tag):
        headers = {"ETag": tag, "Cache-Control": "no-cache", "Vary": "Accept"}
        return Response(body, media_type=media, headers=headers)
    reply = await job_reply(request, job, media, whole=ROOM)
    if reply.status_code == 200 and not isinstance(reply, StreamingResponse):
        kept.put(tag, bytes(reply.body))
    return reply


async def _while_connected(request: Request, making: Coroutine[None, None, Response]) -> Response:
    """Give up on an answer when its client has gone away, so that the worker is free again."""
    answer, gone = asyncio.create_task(making), asyncio.create_task(_gone(request))
    try:
        await asyncio.wait({answer, gone}, return_when=asyncio.FIRST_COMPLETED)
        return await answer if answer.done() else Response(status_code=_CLIENT_GONE)
    finally:
        answer.cancel()
        gone.cancel()


async def _gone(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass  # the empty body of a GET comes first


async def _answered(
    pieces: AsyncIterator[bytes], media: str, headers: Mapping[str, str], whole: int
) -> Response:
    head = bytearray()
    async for piece in pieces:
        head += piece
        if len(head) > whole:
            rest = _streamed(bytes(head), pieces)
            return StreamingResponse(rest, media_type=media, headers=headers)
    return Response(bytes(head), media_type=media, headers=headers)


async def _streamed(head: bytes, pieces: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    """Go on with a long answer; an error in it breaks the connection, so nobody takes it for whole.

    The generator behind is closed at once when the client goes away, which frees the worker.
    """
    async with aclosing(pieces) as rest:  # type: ignore[type-var]  # it is a generator
        yield head
        async for piece in rest:
            yield piece


def entity_tag(request: Request, job: Job, media: str) -> str | Response:
    """Give the tag of an answer, or 503 when the store cannot be read."""
    try:
        version = published_version(request.app.state.settings.store)
    except StoreError as error:
        return error_reply(request, 503, str(error))
    text = "\x1f".join((version, media, job.pack().decode("ascii")))
    return f'W/"{blake2b(text.encode(), digest_size=12).hexdigest()}"'


def _is_known(request: Request, tag: str) -> bool:
    known = [part.strip() for part in request.headers.get("if-none-match", "").split(",")]
    return "*" in known or any(part.removeprefix("W/") == tag.removeprefix("W/") for part in known)
