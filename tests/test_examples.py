"""The example dispatches: dated, sourced, of the length of news, true to their file names."""

import re
from datetime import date
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).resolve().parent.parent / "data" / "examples"
DISPATCHES = sorted(EXAMPLES.glob("*.md"))
FRONT_MATTER = re.compile(r"---\n(?P<head>.*?)\n---\n\n(?P<body>.*)", re.DOTALL)
NAME = re.compile(r"\d{4}-\d{2}-\d{2}-[a-z0-9]+(-[a-z0-9]+)*")


def parts(path: Path) -> tuple[str, str]:
    """Give front matter and body of a dispatch."""
    found = FRONT_MATTER.fullmatch(path.read_text(encoding="utf-8"))
    assert found, f"{path.name} has no front matter"
    return found["head"], found["body"]


def test_there_are_dispatches() -> None:
    assert len(DISPATCHES) >= 12


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
def test_dispatch_has_a_name_and_a_date_of_its_period(path: Path) -> None:
    assert NAME.fullmatch(path.stem)
    assert date(2008, 1, 1) <= date.fromisoformat(path.stem[:10]) <= date(2025, 12, 31)


@pytest.mark.parametrize("path", DISPATCHES, ids=lambda path: path.stem)
def test_dispatch_is_as_long_as_a_short_report(path: Path) -> None:
    _, body = parts(path)
    assert 150 <= len(body.split()) <= 400


@pytest.mark.parametrize("path", DISPATCHES, ids=lambda path: path.stem)
def test_dispatch_is_plain_text_in_paragraphs(path: Path) -> None:
    _, body = parts(path)
    assert body.isascii()
    assert body.endswith(".\n")
    assert len(body.strip().split("\n\n")) >= 3
