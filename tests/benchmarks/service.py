"""Many clients at once on loopback; ``python -m tests.benchmarks.service [SECONDS [CLIENTS]]``."""

import asyncio
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

import httpx

from kg.store import open_writer
from tests.benchmarks.corpus import document_graphs
from tests.serve.service import running

#: What clients ask by turns: short queries, look-ups, lists.
ASKED: tuple[tuple[str, dict[str, str]], ...] = (
    (
        "/sparql",
        {"query": "SELECT ?s ?i { ?p kg:holder actor:actor-3 ; kg:stance ?s ; kg:issue ?i }"},
    ),
    ("/sparql", {"query": "ASK { actor:actor-1 kg:opposes ?i }"}),
    ("/sparql", {"query": "SELECT ?a { ?a kg:opposes issue:issue-1 } LIMIT 100"}),
    ("/api/documents", {"limit": "20", "offset": "40"}),
    ("/graphs", {"graph": "https://w3id.org/actor-positions/data/graph/doc-0000001"}),
    ("/health", {}),
)


@dataclass
class Load:
    """What came of it: seconds of every answer, and every answer that was none."""

    times: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def quantile(self, share: float) -> float:
        ranked = sorted(self.times)
        return ranked[min(len(ranked) - 1, int(share * len(ranked)))]


async def _client(base: str, until: float, first: int, load: Load) -> None:
    async with httpx.AsyncClient(base_url=base, timeout=60) as client:
        turn = first
        while time.perf_counter() < until:
            address, params = ASKED[turn % len(ASKED)]
            start = time.perf_counter()
            try:
                answer = await client.get(address, params=params)
                if answer.status_code != 200:
                    load.errors.append(f"{answer.status_code} {answer.text[:80]}")
            except httpx.HTTPError as error:
                load.errors.append(repr(error))
            load.times.append(time.perf_counter() - start)
            turn += 1


async def press(base: str, seconds: float, clients: int) -> Load:
    """Let so many clients ask without a pause."""
    load, until = Load(), time.perf_counter() + seconds
    await asyncio.gather(*(_client(base, until, number, load) for number in range(clients)))
    return load


def memory_of_service(client: httpx.Client) -> float:
    """Give megabytes of the parent process, as the service tells them."""
    line = next(
        line
        for line in client.get("/metrics").text.splitlines()
        if line.startswith("kg_resident_memory_bytes")
    )
    return float(line.split()[1]) / 1e6


def main(seconds: int = 60, clients: int = 50) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "s"
        with open_writer(store) as writer:
            writer.put_all(list(document_graphs(1_000)))
        with running(store) as client:
            asyncio.run(press(str(client.base_url), 3, clients))
            before = memory_of_service(client)
            load = asyncio.run(press(str(client.base_url), seconds, clients))
            after = memory_of_service(client)
    print(
        f"\n{clients} clients for {seconds} s on 1,000 documents, client and service on one machine"
    )
    print(
        f"  {len(load.times):,} answers, {len(load.times) / seconds:.0f} a second, "
        f"{len(load.errors)} errors"
    )
    print(f"  {load.quantile(0.5) * 1000:.0f} ms median, {load.quantile(0.99) * 1000:.0f} ms p99")
    print(f"  memory of the service {before:.0f} MB before, {after:.0f} MB after")
    assert not load.errors, load.errors[:3]


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
