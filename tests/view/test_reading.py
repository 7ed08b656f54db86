from dataclasses import replace
from typing import Any

import pytest

from kg.view import read_page
from kg.view.marks import stretches
from tests.view.browser import Visit
from tests.view.handmade import TEXT, extraction


def test_pieces_joined_give_the_text_back() -> None:
    pieces = [piece for stretch in stretches(extraction()) for piece in stretch.pieces]
    assert "".join(piece.text for piece in pieces) == TEXT


def test_what_was_not_read_is_kept_apart() -> None:
    unread = ["".join(p.text for p in s.pieces) for s in stretches(extraction()) if not s.number]
    assert [words.strip() for words in unread] == ["The hall was full. “", "Nobody answered."]


@pytest.mark.parametrize(
    ("words", "marks", "hint"),
    [
        ("Russia", ("actor", "state"), "Russia"),
        ("opposes", ("cue",), ""),
        ("NATO", ("actor", "issue", "organisation"), "NATO"),
        ("said", ("cue",), ""),
        ("We do not ", ("content",), ""),
        ("Mark Rutte", ("actor", "person"), "Mark Rutte"),
    ],
)
def test_words_carry_their_marks(words: str, marks: tuple[str, ...], hint: str) -> None:
    pieces = [piece for stretch in stretches(extraction()) for piece in stretch.pieces]
    found = next(piece for piece in pieces if piece.text == words)
    assert (found.marks, found.hint) == (marks, hint)


def test_hostile_text_is_shown_and_not_run() -> None:
    given = extraction()
    document = replace(given.document, title="<img src=x onerror=alert(1)>", url="javascript:a()")
    page = read_page(replace(given, document=document)).html
    assert "<img" not in page
    assert "javascript:a" not in page


def test_document_without_assertions_says_so() -> None:
    given = replace(extraction(), relations=(), positions=(), statements=())
    assert "Nothing was read from this text." in read_page(given).html


@pytest.mark.browser
def test_click_lights_the_sentence_and_what_was_read_from_it(browser: Any, tmp_path: Any) -> None:
    visit = Visit(browser, read_page(extraction()).save(tmp_path / "read.html"))
    visit.page.click("#s2")
    lit = visit.page.locator(".lit").evaluate_all("boxes => boxes.map((box) => box.id)")
    assert lit == ["s2", "n2"]
    assert visit.outside == []
    assert visit.complaints == []
    visit.close()
