"""Runs the command as a user does, in a process of its own."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.shared import CHECKOUT


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str


def kg(*arguments: str | Path, cwd: Path, stdin: str = "") -> Ran:
    environment = {**os.environ, "PYTHONPATH": str(CHECKOUT), "NO_COLOR": "1", "COLUMNS": "100"}
    environment.pop("KG_STORE", None)
    done = subprocess.run(
        [sys.executable, "-m", "kg", *map(str, arguments)],
        cwd=cwd,
        env=environment,
        input=stdin,
        capture_output=True,
        text=True,
        check=False,
    )
    return Ran(done.returncode, done.stdout, done.stderr)
