"""An explanation shows names, who is meant, frames tried, results and what blocked them."""

from kg.annotate import annotate
from kg.extract.explain import explain, explanation_lines
from kg.model import Document
from kg.resolve import resolve


def lines(text: str) -> list[str]:
    annotated = annotate(Document(id="test", text=text))
    return list(explanation_lines(explain(annotated, resolve(annotated))))


def test_frames_tell_what_they_gave_and_what_blocked_them() -> None:
    found = lines("Kyiv rejected the offer.")
    assert "    Kyiv = Ukraine (state; metonym, metonym:capital)" in found
    assert any("[reject/rejects-act] Ukraine opposes “the offer”" in line for line in found)
    assert any("blocked: " in line for line in found)


def test_text_without_any_result_says_so() -> None:
    assert lines("It rained.")[-1] == "  nothing"
