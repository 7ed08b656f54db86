"""Lets requests in: right host, allowed origin, token; and adds the headers of every answer.

A service on loopback asks for no token, so any page that a browser shows could send it requests.
The Host header is checked against names of this machine (a page cannot rebind its own name to
127.0.0.1), and pages of other origins are turned away unless they are allowed by name.

Source: Fetch Standard, section 3.2 (CORS protocol); W3C Fetch Metadata Request Headers.
"""

import hmac
from base64 import b64decode
from binascii import Error as Base64Error

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kg.serve.settings import ServiceSettings

OPEN_PATHS = frozenset({"/health"})
_METHODS = "GET, HEAD, POST, OPTIONS"
_SAFE = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
}


class Guard:
    """Stands before the application."""

    def __init__(self, app: ASGIApp, settings: ServiceSettings) -> None:
        self._app = app
        self._settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or answer it with why not."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        origin = headers.get("origin", "")
        shared = bool(origin) and self._is_allowed(origin)
        answering = _with_headers(send, origin if shared else "", secret=bool(self._settings.token))
        refusal = self._refusal(scope, headers)
        await (refusal or self._app)(scope, receive, answering)

    def _refusal(self, scope: Scope, headers: Headers) -> Response | None:
        return (
            self._wrong_host(headers)
            or self._wrong_origin(scope, headers)
            or _preflight(scope, headers)
            or self._no_token(scope, headers)
        )

    def _is_allowed(self, origin: str) -> bool:
        return "*" in self._settings.origins or origin in self._settings.origins

    def _wrong_host(self, headers: Headers) -> Response | None:
        name = _without_port(headers.get("host", ""))
        if self._settings.token or name in self._settings.known_hosts:
            return None
        return _plain(421, f"this service is not called {name!r}; start it with --allow-host")

    def _wrong_origin(self, scope: Scope, headers: Headers) -> Response | None:
        origin = headers.get("origin", "")
        if origin:
            own = f"{scope['scheme']}://{headers.get('host', '')}"
            fine = origin == own or self._is_allowed(origin)
        else:
            foreign = headers.get("sec-fetch-site") in {"cross-site", "same-site"}
            fine = not foreign or headers.get("sec-fetch-mode") == "navigate"
            fine = fine or "*" in self._settings.origins
        if fine:
            return None
        message = "pages of another origin are refused; start the service with --allow-origin"
        return _plain(403, message)

    def _no_token(self, scope: Scope, headers: Headers) -> Response | None:
        token = self._settings.token
        shown = _shown_token(headers.get("authorization", ""))
        if not token or scope["path"] in OPEN_PATHS or _same(shown, token):
            return None
        response = _plain(401, "a token is needed: Authorization: Bearer TOKEN")
        response.headers.append("WWW-Authenticate", "Bearer")
        response.headers.append("WWW-Authenticate", 'Basic realm="kg", charset="UTF-8"')
        return response


def _plain(status: int, message: str) -> Response:
    return PlainTextResponse(f"{message}\n", status)


def _same(shown: str, token: str) -> bool:
    return hmac.compare_digest(shown.encode(), token.encode())


def _shown_token(authorization: str) -> str:
    """Give the token of a header: a bearer token, or the password that a browser asks for."""
    scheme, _, value = authorization.partition(" ")
    if scheme.lower() == "bearer":
        return value.strip()
    if scheme.lower() != "basic":
        return ""
    try:
        return b64decode(value.strip(), validate=True).decode().partition(":")[2]
    except (Base64Error, UnicodeDecodeError):
        return ""


def _without_port(host: str) -> str:
    name = host.lower()
    return (
        name[: name.index("]") + 1]
        if name.startswith("[") and "]" in name
        else (name.partition(":")[0])
    )


def _preflight(scope: Scope, headers: Headers) -> Response | None:
    asked = "access-control-request-method" in headers
    if scope["method"] != "OPTIONS" or not asked:
        return None
    names = {
        "Access-Control-Allow-Methods": _METHODS,
        "Access-Control-Allow-Headers": "Accept, Authorization, Content-Type, If-None-Match",
        "Access-Control-Max-Age": "600",
    }
    return Response(status_code=204, headers=names)


def _with_headers(send: Send, origin: str, *, secret: bool) -> Send:
    async def answering(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            headers.update(_SAFE)
            headers.add_vary_header("Origin")
            headers["Cross-Origin-Resource-Policy"] = "cross-origin" if origin else "same-origin"
            if origin:
                headers["Access-Control-Allow-Origin"] = origin
                headers["Access-Control-Expose-Headers"] = "ETag, X-SPARQL-MaxRows"
            if secret:
                headers.add_vary_header("Authorization")
        await send(message)

    return answering
