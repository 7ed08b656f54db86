"""Many processes or machines give the same graph as one process."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kg.errors import OptionError
from kg.parallel import cluster, processes
from kg.pipeline import build
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
    store = tmp_path / "s"
    command = ["-m", "kg", "build", str(articles), "--store", str(store), "--workers", "2"]
    environment = {**os.environ, "PYTHONPATH": str(CHECKOUT)}
    with subprocess.Popen([sys.executable, *command], env=environment) as running:
        finished = finished_documents(store, least=2)
        running.send_signal(signal.SIGKILL)
    wait_until_workers_end(store)
    assert finished >= 2
    ran = kg("build", articles, "--store", store, "--workers", "2", cwd=tmp_path)
    assert ran.code == 0, ran.err
    assert f"{12 - finished} added" in ran.out or int(ran.out.split()[0]) < 12 - finished
    assert read(store) == alone


def finished_documents(store: Path, least: int) -> int:
    """Wait until so many documents stand in the shards, and count them."""
    for _ in range(1200):
        shards = list((store / "shards").glob("*.nq"))
        count = sum(path.read_bytes().count(b'# {"document"') for path in shards)
        if count > least:  # the last one may still be half written
            return count - 1
        time.sleep(0.1)
    raise AssertionError("no document was finished in two minutes")


def wait_until_workers_end(store: Path) -> None:
    names = [path.stem for path in (store / "shards").glob("*.nq")]
    for _ in range(100):
        if not any(Path("/proc", name).exists() for name in names):
            return
        time.sleep(0.1)
    raise AssertionError("workers outlive the process that started them")


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
