"""Keeps worker processes ready, gives each one job at a time, and kills what takes too long."""

from __future__ import annotations

import asyncio
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path

from kg.serve.jobs import DATA, HEAD, Ending, Job, Outcome
from kg.serve.settings import ServiceSettings


class BusyError(Exception):
    """More requests are waiting than the service takes."""


class AnswerError(Exception):
    """An answer that did not end well."""

    def __init__(self, ending: Ending) -> None:
        super().__init__(ending.message)
        self.ending = ending


class Worker:
    """One worker process."""

    def __init__(self, process: Process) -> None:
        self._process = process

    async def answer(self, job: Job) -> AsyncIterator[bytes]:
        """Give the pieces of an answer as they come.

        Raises:
            AnswerError: the answer ended with an error, or the process died.
        """
        assert self._process.stdin is not None  # noqa: S101 - it was started with pipes
        try:
            self._process.stdin.write(job.pack())
            await self._process.stdin.drain()
            while (piece := await self._piece()) is not None:
                yield piece
        except (asyncio.IncompleteReadError, ConnectionError) as error:
            message = "its process ended: it needed more memory than one answer may take"
            raise AnswerError(Ending(Outcome.STOPPED, message)) from error

    async def _piece(self) -> bytes | None:
        assert self._process.stdout is not None  # noqa: S101 - it was started with pipes
        kind, size = HEAD.unpack(await self._process.stdout.readexactly(HEAD.size))
        body = await self._process.stdout.readexactly(size)
        if kind == DATA:
            return body
        ending = Ending.unpack(body)
        if ending.outcome is not Outcome.DONE:
            raise AnswerError(ending)
        return None

    async def stop(self) -> None:
        """Kill the process and wait until it is gone."""
        with suppress(ProcessLookupError):
            self._process.kill()
        await self._process.wait()


class _Lease:
    """A worker lent for one answer; at the deadline it is killed, whoever waits for what."""

    def __init__(self, pool: Pool, worker: Worker, seconds: float) -> None:
        self._pool = pool
        self._worker: Worker | None = worker
        self._seconds = seconds
        self._timer = asyncio.get_running_loop().call_later(seconds, self._expire)
        self.late = False
        pool.working += 1

    def _expire(self) -> None:
        self.late = True
        self.break_off()

    def give_back(self) -> None:
        """Return a worker that is ready for the next job."""
        worker = self._end()
        if worker:
            self._pool.give_back(worker)

    def break_off(self) -> None:
        """Replace the worker unless it has been returned: it may be in the middle of something."""
        worker = self._end()
        if worker:
            self._pool.replace(worker)

    def _end(self) -> Worker | None:
        worker, self._worker = self._worker, None
        self._timer.cancel()
        self._pool.working -= 1 if worker else 0
        return worker

    def complaint(self) -> Ending:
        """Say that the time is over."""
        message = f"it took more than {self._seconds:g} seconds; narrow it or add a LIMIT"
        return Ending(Outcome.STOPPED, message)


class Pool:
    """The workers of one service."""

    def __init__(self, settings: ServiceSettings) -> None:
        self._settings = settings
        self._idle: asyncio.LifoQueue[Worker] = asyncio.LifoQueue()
        self._all: set[Worker] = set()
        self._repairs: set[asyncio.Task[None]] = set()
        self.waiting = 0
        self.working = 0
        self.killed = 0

    async def start(self) -> None:
        """Start the workers."""
        for _ in range(self._settings.limits.workers):
            await self._add()

    async def stop(self) -> None:
        """Kill the workers."""
        for task in self._repairs:
            task.cancel()
        await asyncio.gather(*(worker.stop() for worker in self._all))

    async def _add(self) -> None:
        worker = Worker(await _start(self._settings))
        self._all.add(worker)
        self._idle.put_nowait(worker)

    async def answer(self, job: Job) -> AsyncIterator[bytes]:
        """Give the pieces of an answer as a worker finds them.

        Raises:
            BusyError: too many requests wait already.
            AnswerError: the answer ended with an error or took too long.
        """
        worker = await self._wait()
        lease = _Lease(self, worker, self._settings.limits.seconds)
        try:
            async for piece in worker.answer(job):
                yield piece
            lease.give_back()
        except AnswerError as error:
            if lease.late:
                raise AnswerError(lease.complaint()) from error
            if error.ending.outcome is not Outcome.STOPPED:
                lease.give_back()
            raise
        finally:
            lease.break_off()

    def give_back(self, worker: Worker) -> None:
        """Take a worker back that has ended its answer."""
        self._idle.put_nowait(worker)

    async def _wait(self) -> Worker:
        if self.waiting >= self._settings.limits.waiting:
            raise BusyError
        self.waiting += 1
        try:
            return await self._idle.get()
        finally:
            self.waiting -= 1

    def replace(self, worker: Worker) -> None:
        """Kill a worker and start a fresh one.

        It is done in a task of its own, which a cancelled request cannot take down with it.
        """
        self.killed += 1
        task = asyncio.get_running_loop().create_task(self._repair(worker))
        self._repairs.add(task)
        task.add_done_callback(self._repairs.discard)

    async def _repair(self, worker: Worker) -> None:
        await worker.stop()
        self._all.discard(worker)
        await self._add()


async def _start(settings: ServiceSettings) -> Process:
    package = str(Path(__file__).resolve().parents[2])
    search = os.pathsep.join(filter(None, (package, os.environ.get("PYTHONPATH", ""))))
    secretless = {name: value for name, value in os.environ.items() if name != "KG_TOKEN"}
    command = [sys.executable, "-P", "-m", "kg.serve.worker", str(settings.store.resolve())]
    return await asyncio.create_subprocess_exec(
        *command,
        str(settings.limits.megabytes),
        settings.federation.value,
        stdin=PIPE,
        stdout=PIPE,
        stderr=DEVNULL,
        env={**secretless, "PYTHONPATH": search},
    )
