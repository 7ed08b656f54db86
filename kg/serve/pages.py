"""Pages for people: the graph, the query editor, and what they are made of. All from here."""

import gzip
from functools import cache
from importlib.resources import files

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from kg import __version__
from kg.errors import KgError
from kg.serve.conditions import view_options
from kg.serve.jobs import Job, JobKind
from kg.serve.protocol import ProtocolError, fields_of
from kg.serve.replies import error_reply, kept_reply

_HTML = "text/html; charset=utf-8"
#: The editor sets styles on elements; everything else comes from this service alone.
_EDITOR_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'"
)
_ASSETS = {
    "yasgui.min.js": "text/javascript; charset=utf-8",
    "yasgui.min.css": "text/css; charset=utf-8",
    "editor.js": "text/javascript; charset=utf-8",
    "editor.css": "text/css; charset=utf-8",
}


async def page(request: Request) -> Response:
    """Show the graph, or the part that the address names."""
    try:
        pairs = tuple(fields_of(request.scope["query_string"]))
        view_options(pairs)
    except ProtocolError as error:
        return error_reply(request, error.status, error.message)
    except KgError as error:
        return error_reply(request, 400, str(error))
    return await kept_reply(request, Job(JobKind.PAGE, options=pairs), _HTML)


async def editor(_request: Request) -> Response:
    """Show the query editor."""
    headers = {"Content-Security-Policy": _EDITOR_POLICY, "Cache-Control": "no-cache"}
    return Response(_static("editor.html"), media_type=_HTML, headers=headers)


async def asset(request: Request) -> Response:
    """Give a file of the query editor, packed where the client can unpack it."""
    name = request.path_params["name"]
    if name not in _ASSETS:
        return error_reply(request, 404, f"there is no {name!r} here")
    headers = {"Cache-Control": "max-age=3600", "Vary": "Accept-Encoding"}
    if name.startswith("yasgui"):
        packed = _static(f"{name}.gz")
        if "gzip" in request.headers.get("accept-encoding", ""):
            headers["Content-Encoding"] = "gzip"
            return Response(packed, media_type=_ASSETS[name], headers=headers)
        return Response(gzip.decompress(packed), media_type=_ASSETS[name], headers=headers)
    return Response(_static(name), media_type=_ASSETS[name], headers=headers)


async def openapi(_request: Request) -> Response:
    """Describe the service for programs."""
    text = _static("openapi.json").decode().replace("$VERSION", __version__)
    return Response(text, media_type="application/json")


@cache
def _static(name: str) -> bytes:
    return files("kg.serve").joinpath("static", name).read_bytes()


async def health(request: Request) -> Response:
    """Tell whether questions can be answered."""
    from kg.store import published_version

    try:
        version = published_version(request.app.state.settings.store)
    except KgError as error:
        return JSONResponse({"status": "down", "why": str(error)}, 503)
    return JSONResponse({"status": "up", "snapshot": version, "version": __version__})
