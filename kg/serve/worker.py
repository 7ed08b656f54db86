"""Answers one job after another in a process of its own; ``python -m kg.serve.worker STORE``.

It reads the snapshot that is current when a job comes, so a long-running service shows what has
been published since. The parent kills it when an answer takes too long.
"""

import io
import os
import resource
import sys
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from kg.errors import KgError, NotFoundError
from kg.query import Federation
from kg.serve.answering import answer
from kg.serve.jobs import DATA, END, HEAD, Ending, Job, Outcome
from kg.store import Store, open_store, published_version

#: Bytes that are gathered before they are sent.
_PIECE = 1 << 16


class Frames(io.RawIOBase):
    """Sends what is written to it as data frames."""

    def __init__(self, output: IO[bytes]) -> None:
        self._output = output

    def writable(self) -> bool:
        """Tell that it can be written to."""
        return True

    def write(self, data: object) -> int:
        """Send one frame."""
        body = bytes(memoryview(data))  # type: ignore[arg-type]  # any bytes-like object comes
        self._output.write(HEAD.pack(DATA, len(body)) + body)
        return len(body)

    def end(self, ending: Ending) -> None:
        """Send the last frame of an answer."""
        body = ending.pack()
        self._output.write(HEAD.pack(END, len(body)) + body)
        self._output.flush()


@dataclass(slots=True)
class Current:
    """The snapshot that is open now, swapped when a newer one has been published."""

    path: Path
    version: str = ""
    store: Store | None = None
    held: ExitStack | None = None

    def open(self) -> Store:
        """Give the store as it was last published."""
        version = published_version(self.path)
        if self.store is None or version != self.version:
            self.close()
            self.held = ExitStack()
            self.store = self.held.enter_context(open_store(self.path))
            self.version = version
        return self.store

    def close(self) -> None:
        """Let the snapshot go, so that a writer may delete it."""
        self.store = None
        if self.held:
            self.held.close()


def main(arguments: list[str]) -> int:
    """Answer jobs from standard input until it ends."""
    path, megabytes, federation = arguments
    size = int(megabytes) * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (size, size))
    output = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # nothing but frames may reach the parent
    current = Current(Path(path))
    for line in sys.stdin.buffer:
        _work(Job.unpack(line), current, Frames(output), Federation(federation))
    return 0


def _work(job: Job, current: Current, frames: Frames, federation: Federation) -> None:
    buffered = io.BufferedWriter(frames, _PIECE)
    try:
        answer(job, current.open(), buffered, federation)
        buffered.flush()
        ending = Ending(Outcome.DONE)
    except NotFoundError as error:
        ending = Ending(Outcome.MISSING, str(error))
    except KgError as error:
        ending = Ending(Outcome.REFUSED, str(error))
    except (OSError, RuntimeError, ValueError, MemoryError) as error:
        ending = Ending(Outcome.FAILED, str(error) or type(error).__name__)
    buffered.detach()  # what is left of a failed answer goes nowhere
    frames.end(ending)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
