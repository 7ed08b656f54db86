"""Reads documents on the workers of a Dask cluster."""

from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from kg.errors import OptionError
from kg.model import Document
from kg.pipeline import Runner, Written, fingerprint, read_one
from kg.rdf import GraphSettings

#: Documents on their way to each worker.
_AHEAD = 8


def cluster(address: str) -> Runner:
    """Give a runner that sends documents to the cluster of a scheduler, such as tcp://host:8786.

    Graphs come back over the network and are written here, so the machines share no disk.

    Raises:
        OptionError: Dask is not installed, nobody answers at the address, or the workers have
            another version of the program or of its data.
    """

    def run(
        documents: Iterable[Document], settings: GraphSettings, _shards: Path
    ) -> Iterator[Written]:
        with _connected(address) as client:
            _check_workers(client)
            yield from _in_order(client, documents, settings)

    return run


def _connected(address: str) -> Any:
    try:
        from distributed import Client
    except ImportError as error:
        raise OptionError(
            "--cluster needs Dask; run: pip install 'actor-positions[cluster]'"
        ) from error
    try:
        return Client(address, timeout=10)
    except (OSError, ValueError) as error:
        message = f"no Dask scheduler answers at {address!r} ({error}); expected tcp://HOST:PORT"
        raise OptionError(message) from error


def _check_workers(client: Any) -> None:
    """Refuse workers that would read differently: the same text must give the same graph."""
    try:
        found = client.run(fingerprint)
    except (ImportError, AttributeError) as error:
        message = f"the workers of the cluster cannot load kg ({error}); install it there"
        raise OptionError(message) from error
    others = sorted(worker for worker, made in found.items() if made != fingerprint())
    if others or not found:
        raise OptionError(
            f"these workers have another version of kg, its model or its tables: "
            f"{', '.join(others) or 'there are no workers'}; install the same on every machine"
        )


def _in_order(
    client: Any, documents: Iterable[Document], settings: GraphSettings
) -> Iterator[Written]:
    ahead = _AHEAD * len(client.scheduler_info()["workers"])
    waiting: deque[Any] = deque()
    for document in documents:
        waiting.append(client.submit(read_one, document, settings, pure=False))
        if len(waiting) >= ahead:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()
