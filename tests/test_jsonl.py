"""JSON Lines of an extraction."""

import json
from datetime import date
from typing import Any

import pytest

from kg.jsonl import rows, to_json_lines, wordings
from kg.listing import extract_lines
from kg.model import Actor, ActorType, Document, Extraction, Mention, MentionForm

TEXT = (
    "Russian President Vladimir Putin rejected the plan on Monday. The Kremlin said that Moscow "
    "would not withdraw its troops unless NATO left the region."
)


def read(text: str) -> list[dict[str, Any]]:
    document = Document("memo", text, date=date(2025, 12, 3))
    return [json.loads(line) for line in extract_lines([document])]


def of_kind(kind: str) -> list[dict[str, Any]]:
    return [row for row in read(TEXT) if row["kind"] == kind]


def test_every_line_has_document_and_kind() -> None:
    kinds = [row["kind"] for row in read(TEXT)]
    assert {row["doc"] for row in read(TEXT)} == {"memo"}
    order = ["entity", "event", "relation", "position", "statement"]
    assert kinds == sorted(kinds, key=order.index)


def test_two_runs_give_the_same_bytes() -> None:
    assert read(TEXT) == read(TEXT)


@pytest.mark.parametrize("kind", ["relation", "position", "statement"])
def test_spans_give_back_their_text(kind: str) -> None:
    for row in of_kind(kind):
        assert TEXT[row["start"] : row["end"]] == row["text"]
        assert row["text"] in row["sentence"]


def test_statement_keeps_condition_and_speaker() -> None:
    [said] = [row for row in of_kind("statement") if row["cue"] == "said"]
    assert said["speaker_surface"] == "The Kremlin"
    assert said["content"].endswith("unless NATO left the region")


def test_source_is_null_for_the_author() -> None:
    held = [row for row in of_kind("position") if "plan" in row["issue"]]
    assert held
    assert all(row["attributed_to"] is None and row["voice"] == "author" for row in held)


def mention(actor: str, text: str, form: MentionForm, start: int = 0) -> Mention:
    return Mention(0, 0, 1, 0, start, start + len(text), text, actor, form, "test")


def test_an_actor_is_called_by_its_longest_proper_wording() -> None:
    actor = Actor("russia", "Russia", ActorType.STATE)
    found = wordings(
        [actor, Actor("x", "Xenia", ActorType.PERSON)],
        [
            mention("russia", "the Kremlin", MentionForm.METONYM),
            mention("russia", "Russia", MentionForm.NAME, 20),
            mention("russia", "Russian Federation", MentionForm.NAME, 40),
            mention("x", "she", MentionForm.PRONOUN, 60),
        ],
    )
    assert found == {"russia": "Russian Federation", "x": "Xenia"}


def test_hostile_text_stays_one_line_of_json() -> None:
    hostile = 'Russia "rejected"\u2028 the\tplan\\.\nNATO said </script> it was over.'
    for line in extract_lines([Document("a\nb", hostile)]):
        assert "\n" not in line
        assert json.loads(line)["doc"] == "a\nb"


def test_empty_extraction_gives_no_lines() -> None:
    empty = Extraction(Document("a", ""), (), (), (), (), (), ())
    assert list(to_json_lines(empty)) == []
    assert list(rows(empty)) == []
