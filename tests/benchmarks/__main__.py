"""Benchmarks of store, queries, growth, build and service: ``python -m tests.benchmarks``."""

import os
import platform
import sys
from pathlib import Path

from tests.benchmarks import build, query, scale, service, store


def machine() -> str:
    names = [
        line.partition(": ")[2]
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        if line.startswith("model name")
    ]
    return f"{names[0] if names else platform.machine()}, {os.cpu_count()} cores"


if __name__ == "__main__":
    print(f"{machine()}; Python {platform.python_version()}, {sys.platform}")
    store.main()
    query.main()
    scale.main()
    build.main()
    service.main()
