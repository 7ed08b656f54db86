"""What a power cut spares: each file is on the disk before a name leads to it."""

import os
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from kg.store import open_writer
from kg.store.backups import back_up
from kg.store.durable import replace_file, sync_folder
from tests.store.test_store import fill, graph


@dataclass
class Disk:
    """Notes each sync: what it was of, and which snapshot was named as current at that moment."""

    store: Path
    synced: list[tuple[str, str]] = field(default_factory=list)

    def fsync(self, file: int) -> None:
        path = Path(f"/proc/self/fd/{file}").readlink()
        current = self.store / "current"
        named = current.read_text(encoding="utf-8").strip() if current.exists() else ""
        self.synced.append((os.path.relpath(path, self.store), named))


@pytest.fixture
def disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Disk:
    noted = Disk(tmp_path / "s")
    monkeypatch.setattr(os, "fsync", noted.fsync)
    return noted


def test_publish_syncs_the_snapshot_then_its_name_then_the_folder(disk: Disk) -> None:
    with open_writer(disk.store) as writer:
        writer.put(graph())
        writer.publish()
        disk.synced.clear()
        writer.put(graph("b"))
        writer.publish()
        synced = list(disk.synced)
    files = {f"snapshots/2/{path.name}" for path in (disk.store / "snapshots" / "2").iterdir()}
    pointer = synced.index(("current.new", "1"))
    assert {path for path, _ in synced[:pointer]} >= files | {"snapshots/2", "snapshots"}
    assert synced[pointer + 1 :] == [(".", "2")]


def test_new_store_is_named_on_the_disk(disk: Disk) -> None:
    fill(disk.store)
    assert [path for path, _ in disk.synced[:3]] == ["store.json.new", ".", ".."]


def test_backup_is_on_the_disk_before_it_has_its_name(disk: Disk, tmp_path: Path) -> None:
    fill(disk.store, graph())
    disk.synced.clear()
    back_up(disk.store, tmp_path / "copy")
    synced = [path.replace("../copy.new", "copy") for path, _ in disk.synced]
    files = [p for p in (tmp_path / "copy").rglob("*") if p.is_file()]
    assert {p.relative_to(tmp_path).as_posix() for p in files} <= set(synced)
    assert synced[-1] == ".."


def test_half_written_file_takes_nobodys_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_file: int) -> None:
        raise OSError(28, "No space left on device")

    (tmp_path / "current").write_text("1\n", encoding="utf-8")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        replace_file(tmp_path / "current", "2\n")
    assert (tmp_path / "current").read_text(encoding="utf-8") == "1\n"


def test_file_system_that_cannot_sync_folders_is_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unable(_file: int) -> None:
        raise OSError(22, "Invalid argument")

    monkeypatch.setattr(os, "fsync", unable)
    sync_folder(tmp_path)
