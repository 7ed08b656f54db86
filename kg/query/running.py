"""Answers a query within limits of time and memory."""

import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Timer
from typing import IO

from kg.errors import QueryError
from kg.query.answers import AnswerFormat, check_format, write_answer
from kg.query.complaints import check_names, syntax_complaint
from kg.query.prefixes import ready_prefixes
from kg.query.safety import Federation, check_query
from kg.query.worker import SYNTAX, Request
from kg.store import Store


@dataclass(frozen=True, slots=True)
class Limits:
    """What one query may cost.

    Attributes:
        seconds: from start to the last row.
        megabytes: address space of its process.
    """

    seconds: float = 30.0
    megabytes: int = 2048


@dataclass(frozen=True, slots=True)
class Cell:
    """One value of a table.

    Attributes:
        kind: "uri", "literal", "bnode", or "" for no value.
    """

    value: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """The answer to a SELECT; that to an ASK is one column ``answer`` with "true" or "false"."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


_USUAL = Limits()


def stream_answer(
    store: Store,
    query: str,
    output: IO[bytes],
    *,
    format_: AnswerFormat = AnswerFormat.JSON,
    limits: Limits = _USUAL,
    federation: Federation = Federation.REFUSED,
) -> None:
    """Write the answer to a query as it is found.

    A store on disk is asked in a process of its own, which is killed when a limit is reached; a
    store in memory is asked right here, without limits.

    Raises:
        QueryError: the query cannot be read, is refused, does not fit the format, or reached a
            limit.
    """
    check_query(query, federation)
    check_names(query, store.base)
    check_format(query, format_)
    if store.folder is None:
        _answer_here(store, query, output, format_)
        return
    request = Request(str(store.folder), store.base, query, format_.value, limits.megabytes)
    _answer_apart(request, output, limits)


def _answer_here(store: Store, query: str, output: IO[bytes], format_: AnswerFormat) -> None:
    ready = dict(ready_prefixes(store.base))
    try:
        answer = store.database.query(query, prefixes=ready)
    except SyntaxError as error:
        raise QueryError(syntax_complaint(query, str(error))) from error
    write_answer(answer, output, format_, ready)


def _answer_apart(request: Request, output: IO[bytes], limits: Limits) -> None:
    with _worker() as process, _deadline(process, limits.seconds) as late:
        with suppress(BrokenPipeError):  # a worker that died at once tells why below
            process.stdin.write(request.pack())
            process.stdin.close()
        shutil.copyfileobj(process.stdout, output)
        complaint = process.stderr.read().decode("utf-8", "replace")
        code = process.wait()
    if late.is_set():
        message = f"the query took more than {limits.seconds:g} seconds and was stopped"
        raise QueryError(f"{message}; narrow it, add a LIMIT, or raise --timeout")
    if code == SYNTAX:
        raise QueryError(syntax_complaint(request.query, complaint))
    if code != 0:
        raise QueryError(_failure(code, complaint, limits))


def _failure(code: int, complaint: str, limits: Limits) -> str:
    if code < 0 or "MemoryError" in complaint:
        return (
            f"the query needed more than {limits.megabytes} MB of memory and was stopped; "
            "narrow it, add a LIMIT, or raise --memory"
        )
    return f"the query failed: {complaint.strip() or f'its process ended with code {code}'}"


class _Worker(subprocess.Popen[bytes]):
    """A process with its three pipes there for certain."""

    stdin: IO[bytes]
    stdout: IO[bytes]
    stderr: IO[bytes]


@contextmanager
def _worker() -> Iterator[_Worker]:
    package = str(Path(__file__).resolve().parents[2])
    search = os.pathsep.join(filter(None, (package, os.environ.get("PYTHONPATH", ""))))
    pipe = subprocess.PIPE
    command = [sys.executable, "-P", "-m", "kg.query.worker"]
    environment = {**os.environ, "PYTHONPATH": search}
    with _Worker(command, stdin=pipe, stdout=pipe, stderr=pipe, env=environment) as process:
        try:
            yield process
        finally:
            process.kill()


@contextmanager
def _deadline(process: _Worker, seconds: float) -> Iterator[Event]:
    """Kill the process when its time is up, and tell so."""
    late = Event()

    def stop() -> None:
        late.set()
        process.kill()

    timer = Timer(seconds, stop)
    timer.start()
    try:
        yield late
    finally:
        timer.cancel()


def ask_table(
    store: Store,
    query: str,
    *,
    limits: Limits = _USUAL,
    federation: Federation = Federation.REFUSED,
) -> Table:
    """Give the answer to a SELECT or ASK as a table.

    Raises:
        QueryError: as :func:`stream_answer`.
    """
    output = io.BytesIO()
    stream_answer(store, query, output, limits=limits, federation=federation)
    answer = json.loads(output.getvalue())
    if "boolean" in answer:
        return Table(("answer",), ((Cell(str(answer["boolean"]).lower(), "literal"),),))
    columns = tuple(answer["head"]["vars"])
    rows = answer["results"]["bindings"]
    return Table(columns, tuple(tuple(_cell(row, name) for name in columns) for row in rows))


def _cell(row: dict[str, dict[str, str]], name: str) -> Cell:
    found = row.get(name)
    return Cell(found["value"], found["type"]) if found else Cell()
