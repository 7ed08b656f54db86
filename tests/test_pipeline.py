"""The whole way from files to a store: what is read, skipped, replaced, and the same every time."""

from pathlib import Path

import pytest

from kg.errors import InputError
from kg.model import Document
from kg.pipeline import build, extract_documents, fingerprint
from kg.query import read_records
from kg.rdf import write_extraction
from kg.store import open_store, open_writer
from tests.shared import CHECKOUT

EXAMPLES = CHECKOUT / "data" / "examples"
TEXT = "Russia opposes NATO's eastward expansion. Ukraine wants to join the alliance."


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def quads(store: Path) -> list[str]:
    with open_store(store) as opened:
        return sorted(str(quad) for quad in opened.database)


def test_building_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    files = sorted(EXAMPLES.glob("2008-*.md"))
    assert files
    for name in ("a", "b"):
        build(files, tmp_path / name)
    assert quads(tmp_path / "a") == quads(tmp_path / "b")


def test_order_and_company_of_documents_change_nothing(tmp_path: Path) -> None:
    first, second = sorted(EXAMPLES.glob("2008-*.md"))[:2]
    build([first, second], tmp_path / "a")
    build([second], tmp_path / "b")
    build([first], tmp_path / "b")
    assert quads(tmp_path / "a") == quads(tmp_path / "b")


def test_adding_and_removing_a_document_leaves_the_bytes_of_before(tmp_path: Path) -> None:
    first, second = sorted(EXAMPLES.glob("2008-*.md"))[:2]
    store = tmp_path / "kg"
    build([first], store)
    before = quads(store)
    build([second], store)
    assert quads(store) != before
    with open_writer(store) as writer:
        writer.remove(second.stem)
    assert quads(store) == before


def test_unchanged_documents_are_skipped_and_changed_ones_replaced(tmp_path: Path) -> None:
    path, store = write(tmp_path, "a.txt", TEXT), tmp_path / "kg"
    assert build([path], store).added == ("a",)
    assert build([path], store).unchanged == ("a",)
    path.write_text("Russia supports the plan.", encoding="utf-8")
    assert build([path], store).replaced == ("a",)
    with open_store(store) as opened:
        actors = {p.actor for p in read_records(opened).positions}
    assert actors == {"russia"}


def test_bad_files_are_named_and_the_others_kept(tmp_path: Path) -> None:
    good, bad = write(tmp_path, "good.txt", TEXT), tmp_path / "bad.txt"
    bad.write_bytes(b"\xff\xfe\x00")
    summary = build([bad, good], tmp_path / "kg")
    assert summary.added == ("good",)
    (failure,) = summary.failures
    assert isinstance(failure, InputError)
    assert "bad.txt" in str(failure)


def test_documents_without_a_date_are_accepted_and_said_so(tmp_path: Path) -> None:
    assert build([write(tmp_path, "a.txt", TEXT)], tmp_path / "kg").undated == ("a",)


def test_fingerprint_is_stable() -> None:
    assert fingerprint() == fingerprint()
    assert len(fingerprint()) == 16


HOSTILE = [
    "",
    "   \n\n  ",
    "😀😀😀",
    "A" * 5000,
    "the " * 3000,
    "<script>alert(1)</script> said Russia opposes </script> NATO.",
    'He said: "" \x07 } { \\ " > <http://example.org/> . Russia rejects \u2028 it.',
    "RUSSIA REJECTS NATO EXPANSION",
    "(((((((((((((((((((((((((((((((((((((((((((((",
    "Russia, Russia, Russia and Russia met Russia.",
    "\u202eRussia opposes NATO\u202c's expansion.",
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_any_text_gives_a_graph_without_refusals(text: str) -> None:
    [extraction] = extract_documents([Document("x", text)])
    graph = write_extraction(extraction)
    assert graph.refusals == ()
    for position in extraction.positions:
        for evidence in position.evidence:
            assert text[evidence.start : evidence.end] == evidence.text


def test_every_evidence_span_of_the_examples_gives_back_its_text(tmp_path: Path) -> None:
    from kg.read import read_documents

    documents = [d for d in read_documents([EXAMPLES]) if isinstance(d, Document)]
    assert len(documents) >= 24
    for extraction in extract_documents(documents[:12]):
        assert write_extraction(extraction).refusals == ()


def test_words_that_only_their_document_makes_clear_are_issues_of_their_own(tmp_path: Path) -> None:
    for name in ("2020-01-02-a", "2021-03-04-b"):
        write(
            tmp_path,
            f"{name}.txt",
            "Russia supports the plan. Russia opposes Kyiv's accession to NATO.",
        )
    build([tmp_path / "2020-01-02-a.txt", tmp_path / "2021-03-04-b.txt"], tmp_path / "kg")
    with open_store(tmp_path / "kg") as opened:
        records = read_records(opened)
    plans = {p.issue for p in records.positions if p.stance.name == "supports"}
    assert {records.issues[i].label for i in plans} == {
        "The plan (2020-01-02)",
        "The plan (2021-03-04)",
    }
    assert len({p.issue for p in records.positions if p.stance.name == "opposes"}) == 1
