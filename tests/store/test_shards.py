from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from kg.rdf import DocumentGraph, GraphSettings, write_extraction
from kg.store import StoreWriter, open_writer
from kg.store.shards import append_graph, read_shard
from kg.store.stamps import stamp_of
from tests.sample import sample_extraction
from tests.store.test_store import fill, read


def graph(id_: str) -> DocumentGraph:
    return write_extraction(sample_extraction(id_), GraphSettings(fingerprint="test 1"))


def shard(path: Path, *graphs: DocumentGraph) -> None:
    path.parent.mkdir(exist_ok=True)
    with path.open("ab") as file:
        for one in graphs:
            append_graph(file, one)


def test_what_was_written_is_read(tmp_path: Path) -> None:
    shard(tmp_path / "1.nq", graph("a"), graph("ü b"))
    assert list(read_shard(tmp_path / "1.nq")) == [graph("a"), graph("ü b")]


def test_graph_that_was_cut_off_is_left_out_at_every_byte(tmp_path: Path) -> None:
    shard(tmp_path / "whole.nq", graph("a"), graph("b"))
    whole = (tmp_path / "whole.nq").read_bytes()
    first = whole.index(b"# ", 2)
    for end in (*range(first, first + 400, 7), len(whole) - 1):
        (tmp_path / "cut.nq").write_bytes(whole[:end])
        assert list(read_shard(tmp_path / "cut.nq")) == [graph("a")]
    (tmp_path / "cut.nq").write_bytes(whole[: first - 1])
    assert list(read_shard(tmp_path / "cut.nq")) == []


def test_next_writer_loads_what_a_killed_build_left(tmp_path: Path) -> None:
    fill(tmp_path / "s", graph("a"))
    shard(tmp_path / "s" / "shards" / "7.nq", graph("b"))
    shard(tmp_path / "s" / "shards" / "8.nq", graph("a"), graph("c"))
    with open_writer(tmp_path / "s") as writer:
        assert writer.documents() == ["a", "b", "c"]
    assert list((tmp_path / "s" / "shards").iterdir()) == []
    fill(tmp_path / "t", graph("a"), graph("b"), graph("c"))
    assert read(tmp_path / "s") == read(tmp_path / "t")


@pytest.mark.parametrize("words", ["", 'ontology#digest> "aa" .\n', '\\" \\u0041'])
def test_graph_carries_the_stamp_under_which_it_is_stored(tmp_path: Path, words: str) -> None:
    made = sample_extraction("a")
    hostile = f'<https://w3id.org/actor-positions/ontology#digest> "00" {words}'
    document = replace(made.document, title=hostile, source=hostile)
    one = write_extraction(replace(made, document=document), GraphSettings(fingerprint="f 2"))
    with open_writer(tmp_path / "s") as writer:
        writer.put(one)
        assert writer.stamp("a") == stamp_of(one)
    assert stamp_of(one).fingerprint == "f 2"


def test_what_a_killed_writer_had_loaded_is_not_loaded_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    changed = write_extraction(sample_extraction("c"), GraphSettings(fingerprint="test 2"))
    fill(tmp_path / "s", graph("a"), graph("b"), graph("c"))
    shard(tmp_path / "s" / "shards" / "7.nq", graph("a"), graph("b"), changed, graph("d"))
    loaded: list[str] = []
    put_all = StoreWriter.put_all

    def listening(writer: StoreWriter, graphs: Sequence[DocumentGraph]) -> None:
        loaded.extend(one.document for one in graphs)
        put_all(writer, graphs)

    monkeypatch.setattr(StoreWriter, "put_all", listening)
    fill(tmp_path / "s")
    assert loaded == ["c", "d"]
    fill(tmp_path / "t", graph("a"), graph("b"), changed, graph("d"))
    assert read(tmp_path / "s") == read(tmp_path / "t")
