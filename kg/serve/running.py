"""Runs the service until it is told to stop."""

import logging
from collections.abc import Callable

import uvicorn

from kg.errors import StoreError
from kg.serve.app import make_app
from kg.serve.settings import ServiceSettings
from kg.store import open_store


class _Server(uvicorn.Server):
    """Tells when the service can be reached."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[str], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[object] | None = None) -> None:  # type: ignore[override]
        """Start, then tell the address, which holds the port that the system chose for port 0."""
        await super().startup(sockets)  # type: ignore[arg-type]
        if self.started:
            host, port = self.servers[0].sockets[0].getsockname()[:2]
            shown = f"[{host}]" if ":" in host else host
            self._ready(f"http://{shown}:{port}/")


def serve(
    settings: ServiceSettings, *, ready: Callable[[str], None] = lambda _address: None
) -> None:
    """Serve a store until the process is told to stop; ``ready`` is told the address.

    Raises:
        StoreError: there is nothing to serve, or the address cannot be used.
    """
    with open_store(settings.store):
        pass  # better told now than by every request
    config = uvicorn.Config(
        make_app(settings),
        host=settings.host,
        port=settings.port,
        log_level=logging.WARNING,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=3,
        timeout_keep_alive=15,
    )
    server = _Server(config, ready)
    try:
        server.run()
    except SystemExit as error:  # uvicorn ends the process when it cannot bind
        message = f"cannot listen on {settings.host}:{settings.port}; choose another --port"
        raise StoreError(message) from error
