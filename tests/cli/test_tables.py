import csv
import io
import json

import pytest

from kg.cli.tables import Sheet, csv_text, json_text, markdown_text, table_text
from kg.exchange.cells import safe_cell

SHEET = Sheet(("actor", "text"), (("Russia", 'a "b", c\nd'), ("=1+1", "x|y <b>")))


def test_json_is_an_array_of_objects() -> None:
    assert json.loads(json_text(SHEET))[0] == {"actor": "Russia", "text": 'a "b", c\nd'}
    assert json.loads(json_text(Sheet(("a",), ()))) == []


def test_programs_get_plain_names_and_numbers() -> None:
    sheet = Sheet(("said_by", "weight", "silent_days", "start"), (("7", "-0.5", "", "12"),))
    [row] = json.loads(json_text(sheet))
    assert row == {"said_by": "7", "weight": -0.5, "silent_days": None, "start": 12}
    assert csv_text(sheet).startswith("said_by,weight,silent_days,start\n7,")
    assert "SAID BY" in table_text(sheet, 80)


def test_csv_reads_back() -> None:
    rows = list(csv.reader(io.StringIO(csv_text(SHEET))))
    assert rows[1] == ["Russia", 'a "b", c\nd']


@pytest.mark.parametrize("text", ["=1+1", "+cmd", "-x", "@SUM(A1)", "\tx", "\rx"])
def test_formula_is_made_harmless(text: str) -> None:
    assert safe_cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["-12", "+3.5", "Russia", "a=b", ""])
def test_plain_text_and_numbers_stay(text: str) -> None:
    assert safe_cell(text) == text


def test_markdown_marks_are_escaped() -> None:
    assert "| =1+1 | x\\|y \\<b> |" in markdown_text(SHEET)


@pytest.mark.parametrize("width", [20, 40, 80, 200])
def test_table_fits_the_width_and_loses_no_word(width: int) -> None:
    sheet = Sheet(("date", "long"), (("2025-01-01", "word " * 30), ("", "short")))
    text = table_text(sheet, width)
    assert max(map(len, text.splitlines())) <= max(width, 22)
    assert text.count("word") == 30


def test_table_cannot_move_the_cursor() -> None:
    assert "\x1b" not in table_text(Sheet(("a",), (("x\x1b[2Jy",),)), 80)


def test_notes_stand_below_their_row() -> None:
    text = table_text(Sheet(("a",), (("x",), ("y",)), (("note",), ())), 80)
    assert text.splitlines() == ["A", "x", "    note", "y"]
