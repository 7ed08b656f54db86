"""Reads documents on several processes of this machine, each writing a shard of its own."""

import multiprocessing
import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from multiprocessing.connection import wait
from pathlib import Path
from threading import Thread
from typing import IO

from kg.errors import StoreError
from kg.lexicon.gazetteer import own_actor_files, use_own_actors
from kg.model import Document
from kg.pipeline import Runner, Written, read_one
from kg.rdf import GraphSettings
from kg.store.shards import append_graph

#: Documents on their way to each worker; enough to keep it busy, few enough for constant memory.
_AHEAD = 4


def processes(count: int) -> Runner:
    """Give a runner of so many processes.

    A kill costs at most the documents that are being read: what workers have finished stands in
    their shards and is loaded when the store is next opened for writing.
    """

    def run(
        documents: Iterable[Document], settings: GraphSettings, shards: Path
    ) -> Iterator[Written]:
        shards.mkdir(exist_ok=True)
        given = (settings, shards, own_actor_files())
        context = multiprocessing.get_context("spawn")  # the network's threads do not survive fork
        pool = ProcessPoolExecutor(count, context, _begin, given)
        try:
            yield from _in_order(pool, documents, count * _AHEAD)
        except BrokenProcessPool as error:
            message = "a worker process died, perhaps for want of memory; nothing finished is lost"
            raise StoreError(f"{message}: run the command again") from error
        finally:
            pool.shutdown(cancel_futures=True)

    return run


def _in_order(
    pool: ProcessPoolExecutor, documents: Iterable[Document], ahead: int
) -> Iterator[Written]:
    waiting: deque[Future[Written]] = deque()
    for document in documents:
        waiting.append(pool.submit(_read, document))
        if len(waiting) >= ahead:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


class _Worker:
    """What a worker process keeps between documents."""

    settings: GraphSettings
    shard: IO[bytes]


def _begin(settings: GraphSettings, shards: Path, own_actors: tuple[Path, ...]) -> None:
    Thread(target=_end_with_parent, daemon=True).start()
    use_own_actors(*own_actors)
    _Worker.settings = settings
    _Worker.shard = (shards / f"{os.getpid()}.nq").open("ab")


def _end_with_parent() -> None:
    """End this process when the one that started it is gone, however it went."""
    parent = multiprocessing.parent_process()
    if parent:
        wait([parent.sentinel])
        os._exit(1)


def _read(document: Document) -> Written:
    written = read_one(document, _Worker.settings)
    if written.graph:
        append_graph(_Worker.shard, written.graph)
    return replace(written, graph=None)
