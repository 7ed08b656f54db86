import json
from pathlib import Path

import pytest

from kg.store import open_store
from tests.cli.command import kg


def documents(path: Path) -> list[str]:
    with open_store(path) as store:
        return store.documents()


def test_removed_documents_are_gone_and_the_rest_stays(own_store: Path) -> None:
    done = kg("remove", "later", "--store", own_store)
    assert (done.code, done.out, done.err) == (0, "", "removed later\n")
    assert documents(own_store) == ["dispatch-1"]


def test_removing_an_unknown_document_keeps_everything(own_store: Path) -> None:
    done = kg("remove", "latr", "--store", own_store)
    assert done.code == 1
    assert "no document has the id 'latr'; nearest: later" in done.err
    assert len(documents(own_store)) == 2


def test_stats_count_by_kind(sample_store: Path) -> None:
    rows = json.loads(kg("stats", "--format", "json", "--store", sample_store).out)
    counts = {(row["what"], row["kind"]): row["number"] for row in rows}
    assert counts["documents", "all"] == 2
    assert counts["assertions", "positions"] == 3
    assert counts["positions", "opposes"] == 2
    assert counts["assertions", "negated"] == 1
    assert ("positions", "neutral") not in counts


def test_valid_store_conforms(sample_store: Path) -> None:
    done = kg("validate", "--store", sample_store)
    assert (done.code, done.err) == (0, "2 document graphs without a violation\n")
    one = kg("validate", "later", "--store", sample_store)
    assert (one.code, one.err) == (0, "1 document graph without a violation\n")


def test_document_that_is_not_there_is_not_valid(sample_store: Path) -> None:
    done = kg("validate", "latter", "--store", sample_store)
    assert (done.code, done.err) == (1, "error: no document has the id 'latter'; nearest: later\n")


def test_store_info_names_format_and_size(sample_store: Path) -> None:
    out = kg("store", "info", "--store", sample_store).out
    assert "documents  2\n" in out
    assert "format     1\n" in out


def test_backup_is_a_store_and_restore_keeps_what_was_there(
    own_store: Path, tmp_path: Path
) -> None:
    backup = tmp_path / "backup"
    assert kg("store", "backup", backup, "--store", own_store).code == 0
    assert documents(backup) == ["dispatch-1", "later"]
    kg("remove", "later", "--store", own_store)
    done = kg("store", "restore", backup, "--store", own_store)
    assert done.code == 0
    assert documents(own_store) == ["dispatch-1", "later"]
    assert documents(tmp_path / "store.before-1") == ["dispatch-1"]
    assert kg("remove", "later", "--store", own_store).code == 0


def test_backup_never_overwrites(own_store: Path, tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("x", encoding="utf-8")
    done = kg("store", "backup", tmp_path, "--store", own_store)
    assert done.code == 1
    assert "is not empty; name a new folder for the backup" in done.err


def test_restore_wants_a_store(own_store: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    done = kg("store", "restore", tmp_path / "empty", "--store", own_store)
    assert done.code == 1
    assert len(documents(own_store)) == 2


def test_optimized_store_reads_the_same(own_store: Path) -> None:
    assert kg("store", "optimize", "--store", own_store).code == 0
    assert len(documents(own_store)) == 2


def test_export_writes_a_file_whole(own_store: Path, tmp_path: Path) -> None:
    path = tmp_path / "graph.nq"
    done = kg("export", "dispatch-1", "--output", path, "--store", own_store)
    assert (done.code, done.out, done.err) == (0, "", f"wrote {path}\n")
    assert path.read_text(encoding="utf-8").count("graph/dispatch-1> .\n") > 100
    assert not (tmp_path / "graph.nq.new").exists()


@pytest.mark.parametrize(
    ("format_", "start"),
    [
        ("nquads", "<http"),
        ("trig", "@prefix actor:"),
        ("turtle", "@prefix"),
        ("csv", "\ufeffkind,"),
    ],
)
def test_export_goes_to_standard_output(sample_store: Path, format_: str, start: str) -> None:
    assert kg("export", "--format", format_, "--store", sample_store).out.startswith(start)


def test_export_to_a_missing_folder_is_named(sample_store: Path, tmp_path: Path) -> None:
    done = kg("export", "--output", tmp_path / "no" / "g.nq", "--store", sample_store)
    assert done.code == 1
    assert "cannot be written" in done.err
