"""Sends requests to other stores: with a second try where that is safe, and errors for people."""

import re
import time
from collections.abc import Generator, Mapping
from dataclasses import dataclass, field
from threading import RLock
from typing import TYPE_CHECKING

from kg.errors import StoreError
from kg.store.address import shown

if TYPE_CHECKING:
    import httpx

#: The number of an error stands before its words.
_ERRNO = re.compile(r"\[Errno -?\d+\] ")
_TRIES = 5
#: Seconds before the second try; twice as many before each further one.
_PAUSE = 0.5
#: What a server says when it may answer later; 500 is how some tell of a deadlock.
_LATER = {429, 500, 502, 503, 504}


@dataclass(frozen=True, slots=True)
class Credentials:
    """Name and password for a server that asks for them."""

    user: str = ""
    password: str = ""


@dataclass(slots=True)
class Web:
    """One server; what is sent twice must do the same as when sent once.

    Its connections end with the ``with`` block.

    Attributes:
        pause: seconds before the second try.
    """

    address: str
    credentials: Credentials = field(default_factory=Credentials)
    timeout: float = 60.0
    pause: float = _PAUSE
    _client: "httpx.Client | None" = None
    _lock: RLock = field(default_factory=RLock)

    def __enter__(self) -> "Web":
        return self

    def __exit__(self, *_: object) -> None:
        if self._client is not None:
            self._client.close()

    def client(self) -> "httpx.Client":
        """Give the client, made when first needed.

        Raises:
            StoreError: the package for it is not installed.
        """
        with self._lock:
            if self._client is None:
                self._client = _new_client(self)
            return self._client

    def send(
        self,
        method: str,
        *,
        params: Mapping[str, str] | None = None,
        data: Mapping[str, str] | None = None,
        content: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        missing_ok: bool = False,
    ) -> "httpx.Response":
        """Send a request until it is answered, several times at most.

        With ``missing_ok`` it is fine that there is nothing of that name.

        Raises:
            StoreError: no answer, or one that says no.
        """
        client = self.client()
        request = client.build_request(
            method, self.address, params=params, data=data, content=content, headers=headers
        )
        answer = self._try(request)
        for attempt in range(_TRIES - 1):
            if not isinstance(answer, str) and answer.status_code not in _LATER:
                break
            time.sleep(self._wait(answer, attempt))
            with self._lock:  # one at a time: stores deadlock over writes side by side
                answer = self._try(request)
        if not isinstance(answer, str):
            fine = missing_ok and answer.status_code == 404
            return answer if fine else _checked(self.address, answer)
        message = f"{shown(self.address)} did not answer in {_TRIES} tries ({answer})"
        raise StoreError(f"{message}; see that it runs there, then run the command again")

    def _try(self, request: "httpx.Request") -> "httpx.Response | str":
        import httpx

        try:
            return self.client().send(request)
        except httpx.TransportError as error:
            return _ERRNO.sub("", str(error)).lower() or type(error).__name__

    def _wait(self, answer: "httpx.Response | str", attempt: int) -> float:
        asked = "" if isinstance(answer, str) else answer.headers.get("retry-after", "")
        return min(float(asked), 30.0) if asked.isdecimal() else self.pause * 2.0**attempt


def _checked(address: str, answer: "httpx.Response") -> "httpx.Response":
    if answer.status_code < 400:
        return answer
    said = " ".join(answer.text.split())[:200]
    raise StoreError(f"{shown(address)} says {answer.status_code}: {said}")


def _new_client(web: Web) -> "httpx.Client":
    try:
        import httpx
    except ImportError as error:
        message = "another store is reached with httpx; run: pip install 'actor-positions[remote]'"
        raise StoreError(message) from error
    auth = _either(web.credentials) if web.credentials.user else None
    return httpx.Client(timeout=web.timeout, auth=auth)


def _either(credentials: Credentials) -> "httpx.Auth":
    """Show name and password in the way that the server asks for, digest or basic."""
    import httpx

    digest = httpx.DigestAuth(credentials.user, credentials.password)
    basic = httpx.BasicAuth(credentials.user, credentials.password)

    class Either(httpx.Auth):
        def auth_flow(
            self, request: httpx.Request
        ) -> Generator[httpx.Request, httpx.Response, None]:
            answer = yield request
            if answer.status_code == 401:
                asked = answer.headers.get("www-authenticate", "").lower()
                way = digest if asked.startswith("digest") else basic
                yield from way.auth_flow(request)

    return Either()
