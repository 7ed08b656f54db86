"""The example dispatches: dated, sourced, of the length of news, true to their file names."""

import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from kg.model import Document
from kg.read import read_documents

DATA = Path(__file__).resolve().parent.parent / "data"
EXAMPLES = DATA / "examples"
DISPATCHES = sorted(EXAMPLES.glob("*.md"))
FRONT_MATTER = re.compile(r"---\n(?P<head>.*?)\n---\n\n(?P<body>.*)", re.DOTALL)
NAME = re.compile(r"\d{4}-\d{2}-\d{2}-[a-z0-9]+(-[a-z0-9]+)*")


@cache
def documents() -> tuple[Document, ...]:
    """Read the whole corpus; an error in it is raised."""
    found = []
    for item in read_documents([EXAMPLES]):
        if not isinstance(item, Document):
            raise item
        found.append(item)
    return tuple(found)


def parts(path: Path) -> tuple[str, str]:
    """Give front matter and body of a dispatch."""
    found = FRONT_MATTER.fullmatch(path.read_text(encoding="utf-8"))
    assert found, f"{path.name} has no front matter"
    return found["head"], found["body"]


def test_corpus_covers_eighteen_years_in_several_forms() -> None:
    assert len(DISPATCHES) >= 30
    suffixes = {path.suffix for path in EXAMPLES.iterdir()}
    assert suffixes == {".md", ".html", ".txt", ".jsonl"}
    years = {document.date.year for document in documents() if document.date}
    assert (min(years), max(years)) == (2008, 2025)


def test_every_document_says_that_it_was_written_for_the_project() -> None:
    assert {document.source.lower() for document in documents()} == {"written for this project"}


def test_every_document_has_the_date_of_its_name() -> None:
    for document in documents():
        assert NAME.fullmatch(document.id)
        assert document.date == date.fromisoformat(document.id[:10])


def test_every_document_has_a_headline_and_the_length_of_a_report() -> None:
    for document in documents():
        assert document.title
        assert 100 <= len(document.text.split()) <= 400, document.id


def test_no_list_of_sources_strays_into_a_text() -> None:
    assert not [document.id for document in documents() if "Sources of the facts" in document.text]


@pytest.mark.parametrize("path", DISPATCHES, ids=lambda path: path.stem)
def test_dispatch_names_title_date_source_and_references(path: Path) -> None:
    head, _ = parts(path)
    lines = head.splitlines()
    assert lines[0].startswith("title: ")
    assert lines[1] == f"date: {path.stem[:10]}"
    assert lines[2] == "source: written for this project"
    assert lines[3] == "references:"
    assert lines[4:]
    assert all(line.startswith("  - ") for line in lines[4:])


@pytest.mark.parametrize("path", DISPATCHES, ids=lambda path: path.stem)
def test_dispatch_is_plain_text_in_paragraphs(path: Path) -> None:
    _, body = parts(path)
    assert body.isascii()
    assert body.endswith(".\n")
    assert len(body.strip().split("\n\n")) >= 3
    assert len(body.split()) >= 150


def test_sources_of_a_plain_text_are_listed_beside_it() -> None:
    readme = (DATA / "README.md").read_text(encoding="utf-8")
    assert all(path.name in readme for path in EXAMPLES.glob("*.txt"))
