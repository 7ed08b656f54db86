"""Starts the service as a user does, on a port that the system chooses."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import httpx

from kg.rdf import write_extraction
from kg.store import open_writer
from tests.sample import sample_extraction
from tests.shared import CHECKOUT


def fill(store: Path, *documents: str) -> None:
    with open_writer(store) as writer:
        for id_ in documents:
            writer.put(write_extraction(sample_extraction(id_)))


@contextmanager
def running(
    store: Path, *options: str, environment: Mapping[str, str] | None = None
) -> Iterator[httpx.Client]:
    """Serve a store and give a client for it."""
    variables = {**os.environ, "PYTHONPATH": str(CHECKOUT), **(environment or {})}
    command = [sys.executable, "-m", "kg", "serve", "--store", str(store), "--port", "0", *options]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=variables) as process:
        assert process.stderr is not None
        line = process.stderr.readline()
        found = re.search(r"http://\S+/", line)
        try:
            assert found, line
            with httpx.Client(base_url=found.group(), timeout=60) as client:
                yield client
        finally:
            process.terminate()
            assert process.wait(20) in {0, -15}
