"""Which words stand in quotation marks: double ones, and single ones told from apostrophes."""

import pytest

from kg.annotate import annotate
from kg.model import Document
from kg.quotations import find_quotes


def quoted(text: str) -> list[str]:
    spans = find_quotes(annotate(Document("test", text))).spans
    return [text[quote.start : quote.end] for quote in spans]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('"No," she said. "We stay."', ["No,", "We stay."]),
        ("'No,' she said. 'We stay.'", ["No,", "We stay."]),
        ("‘It’s Chad’s river,’ he said.", ["It’s Chad’s river,"]),
        ("'We back the miners' demands,' he said.", ["We back the miners' demands,"]),
        ("The 'rogue states' of the region met.", ["rogue states"]),
        ("He said 'the \"bad\" deal' was over.", ['the "bad" deal']),
        ("He said \"the 'bad' deal\" was over.", ["the 'bad' deal"]),
        ('"We stay. We will not go.', ["We stay. We will not go."]),
    ],
)
def test_quotations_are_found(text: str, found: list[str]) -> None:
    assert quoted(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The miners' union and the teachers' union met.",
        "In the '90s and the '80s the port's owners left.",
        "O'Brien won't sell the workers' houses.",
        "They gave 'em rock 'n' roll.",
    ],
)
def test_apostrophes_are_no_quotation_marks(text: str) -> None:
    assert not quoted(text)
