"""A small Graph Store on loopback that takes what is sent, and can be told to stumble or refuse."""

import threading
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit


class Receiver(ThreadingHTTPServer):
    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.graphs: dict[str, str] = {}
        self.stumbles = 0
        self.refuses = False
        self.password = ""
        self.scheme = "basic"

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/data"

    def status(self, authorization: str) -> int:
        if self.refuses:
            return 403
        if self.stumbles:
            self.stumbles -= 1
            return 503
        return 204 if self._knows(authorization) else 401

    def _knows(self, authorization: str) -> bool:
        scheme, _, shown = authorization.partition(" ")
        if not self.password:
            return True
        if scheme.lower() != self.scheme:
            return False
        digest = self.scheme == "digest"
        return 'username="me"' in shown if digest else b64decode(shown) == b"me:secret"


class Handler(BaseHTTPRequestHandler):
    server: Receiver

    def do_PUT(self) -> None:
        body = self.rfile.read(int(self.headers.get("content-length") or 0)).decode()
        name = parse_qs(urlsplit(self.path).query).get("graph", [""])[0]
        if self._answer() == 204:
            self.server.graphs[name] = body

    def do_DELETE(self) -> None:
        self._answer()

    def do_GET(self) -> None:
        self._answer()

    def _answer(self) -> int:
        status = self.server.status(self.headers.get("authorization", ""))
        self.send_response(status)
        if status == 401:
            way = self.server.scheme
            nonce = ', nonce="n", qop="auth"' if way == "digest" else ""
            self.send_header("WWW-Authenticate", f'{way.title()} realm="r"{nonce}')
        if status == 503:
            self.send_header("Retry-After", "0")
        self.send_header("Content-Length", "0")
        self.end_headers()
        return status

    def log_message(self, *_: object) -> None:
        """Stay silent."""


@contextmanager
def receiving() -> Iterator[Receiver]:
    with Receiver() as receiver:
        thread = threading.Thread(target=receiver.serve_forever, args=(0.05,))
        thread.start()
        try:
            yield receiver
        finally:
            receiver.shutdown()
            thread.join()
