"""Many processes or machines give the same graph as one process."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.errors import OptionError, StoreError
from kg.parallel import cluster, processes
from kg.pipeline import build
from kg.store import open_store, open_writer
from kg.store.shards import read_shard, shard_files
from tests.cli.run import kg
from tests.shared import CHECKOUT
from tests.store.test_store import read

EXAMPLES = CHECKOUT / "data" / "examples"


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder of a dozen short articles."""
    folder = tmp_path_factory.mktemp("articles")
    for path in sorted(EXAMPLES.rglob("*.md"))[:12]:
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        (folder / path.name).write_text("".join(lines[:16]), encoding="utf-8")
    assert len(list(folder.iterdir())) == 12
    return folder


@pytest.fixture(scope="module")
def alone(articles: Path) -> list[str]:
    """Give what one process makes of them."""
    store = articles.parent / "alone"
    build([articles], store)
    return read(store)


def test_processes_give_the_same_graph(articles: Path, alone: list[str], tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(b"\x00\xff")
    seen: list[str] = []
    paths = [articles, tmp_path / "bad.txt"]
    summary = build(paths, tmp_path / "s", runner=processes(2), progress=seen.append)
    assert seen == list(summary.added) == sorted(p.stem for p in articles.iterdir())
    assert len(summary.failures) == 1
    assert summary.counts.positions > 0
    assert read(tmp_path / "s") == alone
    assert list((tmp_path / "s" / "shards").iterdir()) == []
    again = build([articles], tmp_path / "s", runner=processes(2))
    assert (len(again.added), len(again.unchanged)) == (0, 12)


@pytest.mark.crash
def test_killed_build_goes_on_where_it_was(
    articles: Path, alone: list[str], tmp_path: Path
) -> None:
    store, finished = tmp_path / "s", 0
    for more in (1, 4):  # killed twice, each time with more documents finished
        kill_build(articles, store, finished + more)
        finished += whole_documents(store)
        assert finished >= more
        with open_writer(store) as writer:  # loads what was finished
            assert len(writer.documents()) == finished
    ran = kg("build", articles, "--store", store, "--workers", "2", cwd=tmp_path)
    assert ran.code == 0, ran.err
    assert ran.out.startswith(f"{12 - finished} added, 0 replaced, {finished} unchanged")
    assert read(store) == alone


def kill_build(articles: Path, store: Path, finished: int) -> None:
    """Kill a build with all that it started once so many documents are stored or in shards."""
    command = ["-m", "kg", "build", str(articles), "--store", str(store), "--workers", "2"]
    environment = {**os.environ, "PYTHONPATH": str(CHECKOUT)}
    stored = 0
    if store.exists():
        with open_store(store) as opened:
            stored = len(opened.documents())
    with subprocess.Popen([sys.executable, *command], env=environment) as running:
        wait_for(lambda: stored + begun_documents(store) > finished)
        running.send_signal(signal.SIGKILL)
    workers = [path.stem for path in shard_files(store / "shards")]
    wait_for(lambda: not any(Path("/proc", name).exists() for name in workers))


def begun_documents(store: Path) -> int:
    shards = shard_files(store / "shards")
    return sum(path.read_bytes().count(b'# {"document"') for path in shards)


def whole_documents(store: Path) -> int:
    """Count the documents that stand whole in the shards."""
    return sum(1 for path in shard_files(store / "shards") for _ in read_shard(path))


def wait_for(is_so: Callable[[], bool]) -> None:
    for _ in range(1_200):
        if is_so():
            return
        time.sleep(0.1)
    raise AssertionError("it was not so in two minutes")


@pytest.mark.crash
def test_worker_that_dies_is_told_and_nothing_finished_is_lost(
    articles: Path, alone: list[str], tmp_path: Path
) -> None:
    def end_a_worker(_document: str) -> None:
        [first, *_] = shard_files(tmp_path / "s" / "shards")
        os.kill(int(first.stem), signal.SIGKILL)

    with pytest.raises(StoreError, match="worker process died"):
        build([articles], tmp_path / "s", runner=processes(2), progress=end_a_worker)
    with open_writer(tmp_path / "s") as writer:
        kept = len(writer.documents())
    assert 1 <= kept < 12
    again = build([articles], tmp_path / "s", runner=processes(2))
    assert (len(again.added), len(again.unchanged)) == (12 - kept, kept)
    assert read(tmp_path / "s") == alone


def test_cluster_gives_the_same_graph(articles: Path, alone: list[str], tmp_path: Path) -> None:
    distributed = pytest.importorskip("distributed", reason="the extra 'cluster' is not installed")
    with distributed.LocalCluster(
        n_workers=1, threads_per_worker=1, dashboard_address=None, host="127.0.0.1"
    ) as machines:
        summary = build([articles], tmp_path / "s", runner=cluster(machines.scheduler_address))
    assert len(summary.added) == 12
    assert read(tmp_path / "s") == alone


def test_cluster_that_is_not_there_is_told(articles: Path, tmp_path: Path) -> None:
    pytest.importorskip("distributed", reason="the extra 'cluster' is not installed")
    with pytest.raises(OptionError, match="scheduler"):
        build([articles], tmp_path / "s", runner=cluster("nonsense"))


def test_workers_and_cluster_do_not_go_together(articles: Path, tmp_path: Path) -> None:
    options = ("--workers", "2", "--cluster", "tcp://127.0.0.1:1")
    ran = kg("build", articles, *options, cwd=tmp_path)
    assert (ran.code, "do not go together" in ran.err) == (1, True)
