"""Polarity, mode, condition, strength and time of a word's clause."""

from datetime import date

import pytest

from kg.extract.conditions import condition_of
from kg.extract.modality import modality_of
from kg.extract.polarity import polarity_of
from kg.extract.strength import strength_of
from kg.extract.times import time_of
from kg.model import Modality, Polarity
from tests.extract.parsed import DAY, sentence, token


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Chile did not attack Bolivia.", "attack"),
        ("Chile never attacked Bolivia.", "attacked"),
        ("Chile refused to attack Bolivia.", "attack"),
        ("Chile does not intend to attack Bolivia.", "attack"),
        ("Nobody attacked Bolivia.", "attacked"),
        ("Neither Chile nor Peru attacked Bolivia.", "attacked"),
        ("Chile denied that it had attacked Bolivia.", "attacked"),
        ("Chile left without attacking Bolivia.", "attacking"),
        ("Chile denied reports that it had attacked Bolivia.", "attacked"),
        ("Chile rejected claims that it supports Peru.", "supports"),
        ("Chile dismissed allegations of arming Bolivia.", "arming"),
        ("Chile stopped short of condemning the strikes.", "condemning"),
        ("Chile is unlikely to support Peru.", "support"),
        ("Chile and Peru held no talks.", "talks"),
        ("Chile did not hold talks with Peru.", "talks"),
        ("Chile failed to support Peru.", "support"),
        ("Chile has no intention to leave the bloc.", "leave"),
        ("Chile no longer supports Peru.", "supports"),
        ("Under no circumstances will Chile attack Bolivia.", "attack"),
    ],
)
def test_denied(text: str, word: str) -> None:
    assert polarity_of(sentence(text), token(text, word)) is Polarity.NEGATED


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Chile attacked Bolivia.", "attacked"),
        ("Chile attacked not only Bolivia but also Peru.", "attacked"),
        ("Chile did not say that it had attacked Bolivia.", "attacked"),
        ("Chile did not refuse to support Peru.", "support"),
        ("Chile did not deny reports that it had attacked Bolivia.", "attacked"),
        ("Chile repeated claims that Peru had attacked Bolivia.", "attacked"),
        ("Chile rejected a plan that Peru supports.", "supports"),
        ("Chile, which had no navy, attacked Bolivia.", "attacked"),
        ("No minister resigned after Chile attacked Bolivia.", "attacked"),
    ],
)
def test_affirmed(text: str, word: str) -> None:
    assert polarity_of(sentence(text), token(text, word)) is Polarity.AFFIRMED


@pytest.mark.parametrize(
    ("text", "word", "mode"),
    [
        ("Ghana sent troops to Togo.", "sent", Modality.ACTUAL),
        ("Ghana will send troops to Togo.", "send", Modality.PLANNED),
        ("Ghana was to send troops to Togo.", "send", Modality.PLANNED),
        ("Ghana and Togo are to meet.", "meet", Modality.PLANNED),
        ("Ghana pledged to send troops to Togo.", "send", Modality.PLANNED),
        ("Ghana intends to send troops to Togo.", "send", Modality.PLANNED),
        ("Ghana said it would send troops to Togo.", "send", Modality.PLANNED),
        ("Ghana could send troops to Togo.", "send", Modality.HYPOTHETICAL),
        ("Ghana should send troops to Togo.", "send", Modality.HYPOTHETICAL),
        ("Mali asked Ghana to send troops to Togo.", "send", Modality.HYPOTHETICAL),
        ("Ghana wants to send troops to Togo.", "send", Modality.HYPOTHETICAL),
        ("Ghana will send troops if Togo asks for them.", "send", Modality.CONDITIONAL),
        ("Unless Togo objects, Ghana will send troops.", "send", Modality.CONDITIONAL),
        ("Ghana said on Monday that Togo sent troops.", "sent", Modality.ACTUAL),
    ],
)
def test_mode(text: str, word: str, mode: Modality) -> None:
    assert modality_of(sentence(text), token(text, word)) is mode


@pytest.mark.parametrize(
    ("text", "word", "condition"),
    [
        (
            "Ghana will send troops if Togo asks for them.",
            "send",
            "if Togo asks for them",
        ),
        ("Unless Togo objects, Ghana will send troops.", "send", "Unless Togo objects"),
        ("Ghana will stay as long as Togo agrees.", "stay", "as long as Togo agrees"),
        ("Should the truce end, Ghana might leave.", "leave", "Should the truce end"),
        (
            "Ghana agreed to leave only if Togo pays its debts.",
            "leave",
            "only if Togo pays its debts",
        ),
        ("Ghana asked if Togo had sent troops.", "asked", ""),
        ("Ghana will send troops because Togo asked.", "send", ""),
    ],
)
def test_condition(text: str, word: str, condition: str) -> None:
    assert condition_of(sentence(text), token(text, word)) == condition


@pytest.mark.parametrize(
    ("text", "word", "strength"),
    [
        ("Kenya categorically rejected the offer.", "rejected", "categorically"),
        ("Kenya considers the border a red line.", "considers", "red line"),
        ("Under no circumstances will Kenya leave.", "leave", "Under no circumstances"),
        ("Kenya rejected the offer.", "rejected", ""),
    ],
)
def test_strength(text: str, word: str, strength: str) -> None:
    assert strength_of(sentence(text), token(text, word)) == strength


@pytest.mark.parametrize(
    ("text", "word", "words", "start", "end"),
    [
        (
            "Laos has opposed the dam since the 1990s.",
            "opposed",
            "since the 1990s",
            "1990-01-01",
            "",
        ),
        (
            "Laos joined the bloc in July 1997.",
            "joined",
            "in July 1997",
            "1997-07-01",
            "1997-07-31",
        ),
        (
            "Laos joined the bloc last Tuesday.",
            "joined",
            "last Tuesday",
            "2025-12-02",
            "2025-12-02",
        ),
        (
            "Laos called for talks on December 10.",
            "called",
            "on December 10",
            "2025-12-10",
            "2025-12-10",
        ),
        (
            "Laos called for talks on December 30.",
            "called",
            "on December 30",
            "2024-12-30",
            "2024-12-30",
        ),
        (
            "Laos joined the bloc in September.",
            "joined",
            "in September",
            "2025-09-01",
            "2025-09-30",
        ),
        (
            "Laos will join the bloc by 2030.",
            "join",
            "by 2030",
            "",
            "2030-12-31",
        ),
        (
            "Over the past month Laos built a dam.",
            "built",
            "Over the past month",
            "2025-11-03",
            "2025-12-03",
        ),
        (
            "Laos decided on Monday to close the dam.",
            "close",
            "on Monday",
            "2025-12-01",
            "2025-12-01",
        ),
        (
            "Laos closed the dam three weeks ago.",
            "closed",
            "three weeks ago",
            "2025-11-10",
            "2025-11-16",
        ),
        (
            "Laos will close the dam on Friday.",
            "close",
            "on Friday",
            "2025-12-05",
            "2025-12-05",
        ),
        (
            "Laos built the dam between 2004 and 2009.",
            "built",
            "between 2004 and 2009",
            "2004-01-01",
            "2009-12-31",
        ),
    ],
)
def test_time(text: str, word: str, words: str, start: str, end: str) -> None:
    found = time_of(sentence(text), token(text, word), anchor=DAY)
    assert found is not None
    bounds = [day.isoformat() if day else "" for day in (found.start, found.end)]
    assert [found.text, *bounds] == [words, start, end]


def test_time_of_the_saying_is_not_that_of_what_is_said() -> None:
    text = "Laos said on Monday that Nepal had closed the dam."
    assert time_of(sentence(text), token(text, "closed"), anchor=DAY) is None


def test_relative_time_without_a_date_keeps_its_words() -> None:
    text = "Laos closed the dam last week."
    found = time_of(sentence(text), token(text, "closed"), anchor=None)
    assert found is not None
    assert (found.text, found.start, found.end) == ("last week", None, None)


def test_impossible_day_gives_no_interval() -> None:
    text = "Laos closed the dam on 31 February 2021."
    found = time_of(sentence(text), token(text, "closed"), anchor=date(2022, 1, 1))
    assert found is None or found.start is None
