"""A short form of the load test; the long one is ``python -m tests.benchmarks.service``."""

import asyncio
from pathlib import Path

from kg.store import open_writer
from tests.benchmarks.corpus import document_graphs
from tests.benchmarks.service import memory_of_service, press
from tests.serve.service import running


def test_fifty_clients_at_once_are_all_answered(tmp_path: Path) -> None:
    with open_writer(tmp_path / "s") as writer:
        writer.put_all(list(document_graphs(60)))
    with running(tmp_path / "s") as client:
        asyncio.run(press(str(client.base_url), 2, 50))
        before = memory_of_service(client)
        load = asyncio.run(press(str(client.base_url), 5, 50))
        assert not load.errors
        assert load.times
        assert memory_of_service(client) < before * 1.2 + 5
