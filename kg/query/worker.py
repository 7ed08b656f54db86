"""Runs one query in a process of its own, which can be stopped; ``python -m kg.query.worker``.

A running query cannot be interrupted inside a process, so the caller kills the process. The
request comes as JSON on standard input; results go to standard output, an error to standard error.
"""

import json
import resource
import sys
from dataclasses import asdict, dataclass

from kg.query.answers import AnswerFormat, write_answer
from kg.query.prefixes import ready_prefixes

#: Exit codes for an error in the query and for one while answering it.
SYNTAX, FAILED = 3, 4


@dataclass(frozen=True, slots=True)
class Request:
    """What a worker is asked.

    Attributes:
        folder: of the snapshot.
        format: value of an :class:`AnswerFormat`.
        memory: megabytes of address space that the process may use.
    """

    folder: str
    base: str
    query: str
    format: str
    memory: int

    def pack(self) -> bytes:
        """Give the request as one line of JSON."""
        return json.dumps(asdict(self)).encode("ascii") + b"\n"


def main() -> int:
    """Answer the request on standard input."""
    request = Request(**json.load(sys.stdin))
    size = request.memory * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (size, size))
    try:
        _answer(request)
    except SyntaxError as error:
        return _complain(error, SYNTAX)
    except (OSError, RuntimeError, ValueError, MemoryError) as error:
        return _complain(error, FAILED)
    return 0


def _answer(request: Request) -> None:
    from pyoxigraph import Store

    ready = dict(ready_prefixes(request.base))
    answer = Store.read_only(request.folder).query(request.query, prefixes=ready)
    write_answer(answer, sys.stdout.buffer, AnswerFormat(request.format), ready)
    sys.stdout.buffer.flush()


def _complain(error: Exception, code: int) -> int:
    sys.stderr.write(str(error) or type(error).__name__)
    return code


if __name__ == "__main__":
    sys.exit(main())
