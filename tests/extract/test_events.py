"""Main events of sentences: who does what kind of thing to whom."""

import pytest

from kg.extract.events import Event, find_events
from tests.extract.parsed import annotated, resolved


def main_event(text: str) -> Event:
    return find_events(annotated(text), resolved(text))[0]


@pytest.mark.parametrize(
    ("text", "source", "plover", "target"),
    [
        ("Mozambique accused Malawi of smuggling timber.", "mozambique", "ACCUSE", "malawi"),
        ("Malawi was accused by Mozambique of smuggling timber.", "mozambique", "ACCUSE", "malawi"),
        ("Zambia demanded that Angola open its border.", "zambia", "REQUEST", "angola"),
        ("Zambia said Angola must open its border.", "zambia", "REQUEST", "angola"),
        ("Botswana refused to recognise Namibia.", "botswana", "REJECT", "namibia"),
        ("Botswana will help Lesotho.", "botswana", "AGREE", "lesotho"),
        ("Uruguay's army shelled a town in Paraguay, residents said.", "", "ASSAULT", ""),
        ("Ecuador threatened to attack Peru.", "ecuador", "THREATEN", "peru"),
        ("Ecuador withdrew its troops from Peru.", "ecuador", "RETREAT", "peru"),
        ("Police arrested a journalist in Quito.", "", "COERCE", ""),
    ],
)
def test_source_class_and_target(text: str, source: str, plover: str, target: str) -> None:
    found = main_event(text)
    assert found.plover == plover
    if source:
        assert (found.source, found.target) == (source, target)
    else:
        assert found.source_text
        assert found.target_text


def test_who_only_reports_is_no_side() -> None:
    found = main_event("Estonia arrested two Belarusian officers, the ministry said.")
    assert found.source == "estonia"
    assert "Belarus" in found.target_text


def test_what_is_reported_comes_before_the_saying() -> None:
    found = main_event("Slovakia announced that it had sent medicine to Slovenia.")
    assert (found.source, found.plover, found.target) == ("slovakia", "AID", "slovenia")


@pytest.mark.parametrize("text", ["The weather was fine.", "It rained in Lisbon."])
def test_no_event_without_a_signal(text: str) -> None:
    assert not find_events(annotated(text), resolved(text))
