import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat

from kg.errors import NotFoundError, StoreError
from kg.rdf import DocumentGraph, GraphSettings, write_extraction
from kg.store import Store, StoreWriter, load_store, open_store, open_writer
from kg.store.writer import BULK
from tests.sample import sample_extraction, shifted_extraction

DAY = date(2025, 6, 1)


def graph(id_: str = "dispatch-1") -> DocumentGraph:
    return write_extraction(sample_extraction(id_), GraphSettings(fingerprint="test 1"))


def other(id_: str) -> DocumentGraph:
    return write_extraction(shifted_extraction(id_, DAY))


def contents(store: Store) -> list[str]:
    dumped = store.database.dump(format=RdfFormat.N_QUADS) or b""
    return sorted(dumped.decode().splitlines())


def read(path: Path) -> list[str]:
    with open_store(path) as store:
        return contents(store)


@contextmanager
def filled(path: Path, *graphs: DocumentGraph) -> Iterator[StoreWriter]:
    with open_writer(path) as writer:
        writer.put_all(graphs)
        yield writer


def fill(path: Path, *graphs: DocumentGraph) -> None:
    with filled(path, *graphs):
        pass


def test_what_was_put_can_be_read(tmp_path: Path) -> None:
    fill(tmp_path / "s", graph())
    lines = read(tmp_path / "s")
    assert set(graph().nquads.decode().splitlines()) <= set(lines)


def test_document_has_a_stamp(tmp_path: Path) -> None:
    with filled(tmp_path / "s", graph()) as writer:
        stamp = writer.stamp("dispatch-1")
        assert stamp is not None
        assert stamp.fingerprint == "test 1"
        assert writer.stamp("dispatch-2") is None
        assert writer.documents() == ["dispatch-1"]


def test_adding_and_removing_leaves_the_graph_of_before(tmp_path: Path) -> None:
    fill(tmp_path / "s", other("a"))
    before = read(tmp_path / "s")
    fill(tmp_path / "s", graph("b"), graph("c"))
    assert read(tmp_path / "s") != before
    with open_writer(tmp_path / "s") as writer:
        writer.remove("b")
        writer.remove("c")
    assert read(tmp_path / "s") == before


def test_order_of_documents_does_not_matter(tmp_path: Path) -> None:
    fill(tmp_path / "s", other("a"), graph("b"))
    fill(tmp_path / "t", graph("b"), other("a"))
    assert read(tmp_path / "s") == read(tmp_path / "t")


def test_bulk_load_gives_the_same_as_one_by_one(tmp_path: Path) -> None:
    graphs = [graph(f"d{i}") for i in range(BULK)]
    fill(tmp_path / "s", *graphs)
    with open_writer(tmp_path / "t") as writer:
        for one in graphs:
            writer.put(one)
    assert read(tmp_path / "s") == read(tmp_path / "t")


def test_replacing_leaves_nothing_of_the_old_document(tmp_path: Path) -> None:
    fill(tmp_path / "s", graph("a"))
    fill(tmp_path / "s", other("a"))
    fill(tmp_path / "t", other("a"))
    assert read(tmp_path / "s") == read(tmp_path / "t")


def test_replacing_keeps_hostile_text_as_it_is(tmp_path: Path) -> None:
    extraction = sample_extraction("a")
    title = 'quote " back\\slash \\u0041 } } ; DROP ALL \n\t\x07 é \U0001f600'
    hostile = replace(extraction, document=replace(extraction.document, title=title))
    fill(tmp_path / "s", graph("a"))
    fill(tmp_path / "s", write_extraction(hostile))
    fill(tmp_path / "t", write_extraction(hostile))
    assert read(tmp_path / "s") == read(tmp_path / "t")


def test_memory_store_holds_the_same_as_one_on_disk(tmp_path: Path) -> None:
    fill(tmp_path / "s", graph("a"), other("b"))
    assert contents(load_store([graph("a"), other("b")])) == read(tmp_path / "s")


def test_reader_keeps_its_snapshot_while_a_writer_publishes(tmp_path: Path) -> None:
    fill(tmp_path / "s", graph("a"))
    with open_store(tmp_path / "s") as store:
        before = contents(store)
        for name in "bcde":
            fill(tmp_path / "s", graph(name))
        assert contents(store) == before
    assert read(tmp_path / "s") != before


def test_old_snapshots_are_deleted(tmp_path: Path) -> None:
    for name in "abcdef":
        fill(tmp_path / "s", graph(name))
    kept = [p for p in (tmp_path / "s" / "snapshots").iterdir() if p.is_dir()]
    assert len(kept) == 2


def test_removing_an_unknown_document_suggests_near_ids(tmp_path: Path) -> None:
    with filled(tmp_path / "s", graph()) as writer, pytest.raises(NotFoundError) as caught:
        writer.remove("dispatch-2")
    assert "dispatch-1" in caught.value.near


def test_missing_store_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="make one with: kg build"), open_store(tmp_path / "none"):
        pass


def test_store_without_anything_published_says_so(tmp_path: Path) -> None:
    fill(tmp_path / "s")
    (tmp_path / "s" / "current").unlink()
    with pytest.raises(StoreError, match="nothing to read yet"), open_store(tmp_path / "s"):
        pass


def test_folder_with_other_files_is_never_made_a_store(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(StoreError, match="no store of kg"), open_writer(tmp_path):
        pass
    assert [p.name for p in tmp_path.iterdir()] == ["notes.txt"]


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("format", 99, "store format 99.*; install a newer kg"),
        ("format", 0, "store format 0.*; build the store again"),
        ("ontology", "0", "ontology 0"),
    ],
)
def test_store_of_another_version_is_refused(
    tmp_path: Path, field: str, value: object, message: str
) -> None:
    fill(tmp_path / "s", graph())
    path = tmp_path / "s" / "store.json"
    described = json.loads(path.read_text(encoding="utf-8")) | {field: value}
    path.write_text(json.dumps(described), encoding="utf-8")
    with pytest.raises(StoreError, match=message), open_store(tmp_path / "s"):
        pass


def test_damaged_description_is_named(tmp_path: Path) -> None:
    fill(tmp_path / "s", graph())
    (tmp_path / "s" / "store.json").write_text("{", encoding="utf-8")
    with pytest.raises(StoreError, match=r"store\.json is damaged"), open_store(tmp_path / "s"):
        pass


def test_second_writer_is_told_who_writes(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from kg.store import open_writer\n"
        "with open_writer(Path(sys.argv[1])): pass"
    )
    with filled(tmp_path / "s", graph()):
        command = [sys.executable, "-c", code, str(tmp_path / "s")]
        run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "is open for writing by process" in run.stderr
    subprocess.run(command, check=True)


def test_another_base_is_refused(tmp_path: Path) -> None:
    with open_writer(tmp_path / "s", base="http://example.org/a/") as writer:
        assert writer.description.base == "http://example.org/a/"
    with (
        pytest.raises(StoreError, match="has the base IRI"),
        open_writer(tmp_path / "s", base="http://example.org/b/"),
    ):
        pass


def test_leftovers_of_a_killed_writer_are_cleared_away(tmp_path: Path) -> None:
    fill(tmp_path / "s", graph())
    orphan = tmp_path / "s" / "data" / "bulk-1.sst"
    orphan.write_bytes(b"half")
    (tmp_path / "s" / "snapshots" / "99").mkdir()
    fill(tmp_path / "s", other("b"))
    assert not orphan.exists()
    assert read(tmp_path / "s")


def test_known_aliases_and_unknown_names_are_indexed(tmp_path: Path) -> None:
    fill(tmp_path / "s", graph())
    lines = [line for line in read(tmp_path / "s") if "nameKey" in line]
    assert any("actor/russia>" in line and '"kremlin"' in line for line in lines)
    assert any("jane-roe-person>" in line and '"jane roe"' in line for line in lines)


def test_default_graph_holds_a_triple_of_many_documents_once(tmp_path: Path) -> None:
    fill(tmp_path / "s", graph("a"), graph("b"), graph("c"))
    query = "SELECT (COUNT(*) AS ?n) { <https://w3id.org/actor-positions/data/actor/russia> ?p ?o }"
    with open_store(tmp_path / "s") as store:
        found = store.database.query(query)
        rows = [q for q in store.database if "actor/russia>" in str(q.subject)]
    counted = [solution["n"].value for solution in found]  # type: ignore[union-attr]  # a SELECT
    alone = {str(q.triple) for q in rows}
    assert counted == [str(len(alone))]


def test_only_a_load_that_is_large_beside_the_store_is_compacted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compacted: list[int] = []
    optimize = StoreWriter.optimize

    def listening(writer: StoreWriter) -> None:
        compacted.append(len(writer.documents()))
        optimize(writer)

    monkeypatch.setattr(StoreWriter, "optimize", listening)
    monkeypatch.setattr("kg.store.writer._MANY", 9)
    graphs = [graph(f"d{i:02}") for i in range(58)]
    for start, end in ((0, 8), (8, 40), (40, 49), (49, 58)):
        fill(tmp_path / "s", *graphs[start:end])
    assert compacted == [40]
    fill(tmp_path / "t", *graphs)
    assert read(tmp_path / "s") == read(tmp_path / "t")
