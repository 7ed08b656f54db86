"""Finds time expressions in a sentence and gives their first and last day."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, lru_cache

from kg.extract import dates
from kg.extract.dates import Direction, Setting
from kg.extract.intervals import Bounds, Interval, after, before, part_of, since, until
from kg.lexicon.times import time_words

_Rule = Callable[[re.Match[str], Setting], Interval | None]


@dataclass(frozen=True, slots=True)
class Found:
    """A time expression: its place in the sentence's text, and its days where they are known."""

    first: int
    last: int
    text: str
    start: date | None
    end: date | None


@lru_cache(maxsize=256)
def find_expressions(text: str, anchor: date | None, direction: Direction) -> tuple[Found, ...]:
    """List the time expressions of a sentence in text order, without overlaps.

    >>> (found,) = find_expressions("It has ruled since 2014.", None, Direction.BACK)
    >>> found.text, found.start.isoformat(), found.end
    ('since 2014', '2014-01-01', None)
    """
    found: list[Found] = []
    for pattern, rule in _grammar():
        for match in pattern.finditer(text):
            if not any(f.first < match.end() and match.start() < f.last for f in found):
                found.append(_read(match, rule, Setting(anchor, direction)))
    return tuple(sorted(found, key=lambda f: f.first))


def _read(match: re.Match[str], rule: _Rule, setting: Setting) -> Found:
    lead = (match["lead"] or "").lower()
    if lead in {"by", "until", "till", "within"}:
        setting = replace(setting, direction=Direction.AHEAD)
    elif lead in {"since", "for"}:
        setting = replace(setting, direction=Direction.BACK)
    interval = rule(match, setting)
    start, end = _bounded(interval, match, lead) if interval else (None, None)
    text = _without_full_stop(match)
    return Found(match.start(), match.start() + len(text), " ".join(text.split()), start, end)


def _without_full_stop(match: re.Match[str]) -> str:
    """Give the words of a match; the point at the end of the sentence is no part of a month."""
    at_end = match.end() == len(match.string.rstrip())
    return match[0].removesuffix(".") if at_end else match[0]


def _bounded(interval: Interval, match: re.Match[str], lead: str) -> Bounds:
    interval = part_of(interval, (match["edge"] or match["part"] or "").lower())
    if lead in {"since", "from", "as of", "starting"} and not _has_end(match):
        return since(interval)
    if lead == "after":
        return after(interval)
    if lead == "before":
        return before(interval)
    return until(interval) if lead in {"by", "until", "till"} else interval


def _has_end(match: re.Match[str]) -> bool:
    """Tell "from 2014 to 2016", which has an end, from "from 2014"."""
    return "z" in match.groupdict()


_LEAD = (
    r"(?P<lead>(?i:since|until|till|by|before|after|from|in|on|during|throughout|through|over|for"
    r"|within|as of|starting|between|at))\s+(?:(?i:the)\s+)?"
)
_PART = (
    r"(?:(?P<edge>(?i:end|start|beginning|middle))\s+of\s+(?:the\s+)?)?"
    r"(?:(?P<part>(?i:early|mid|late))[-\s]+)?"
)
_YEAR = r"(?:1[5-9]\d\d|20\d\d)"
_OF_YEAR = rf"(?:,?\s+(?P<y>{_YEAR})\b)?"
_NEAR = r"(?:(?P<rel>(?i:last|next|this|past))\s+)?"
_FAR = r"(?P<rel>(?i:last|next|this|past|previous|coming|following))\s+"
_ABOUT = r"(?:(?i:(?:more|less|fewer) than|over|almost|nearly|at least|about)\s+)?"


@cache
def _grammar() -> tuple[tuple[re.Pattern[str], _Rule], ...]:
    """Build the grammar: the longer and more exact shapes come first."""
    return tuple((re.compile(r"\b" + shape), rule) for shape, rule in (*_fixed(), *_relative()))


def _fixed() -> list[tuple[str, _Rule]]:
    words = time_words()
    months = _either(word.capitalize() for word in words.months)
    seasons = _either(words.seasons)
    free = rf"(?:{_LEAD})?{_PART}"
    led = _LEAD + _PART
    month = rf"(?P<m>{months})\b\.?"
    day = r"(?P<d>\d{1,2})(?:st|nd|rd|th)?\b"
    which = r"(?P<rel>(?i:last|next|this))\s+"
    return [
        (rf"{free}{month}\s+{day}{_OF_YEAR}", dates.month_day),
        (rf"{free}{day}\s+(?:of\s+)?{month}{_OF_YEAR}", dates.month_day),
        (rf"{free}(?P<y>\d{{4}})-(?P<n>\d\d)-(?P<d>\d\d)\b", dates.iso_day),
        (rf"{led}{_NEAR}{month}{_OF_YEAR}", dates.named_month),
        (rf"{free}{which}{month}{_OF_YEAR}", dates.named_month),
        (rf"{free}(?P<y>1[5-9]\d0|20\d0)['’]?s\b", dates.decade),
        (rf"{free}(?P<y>{_YEAR})\s*(?:-|–|to|and|until)\s*(?P<z>{_YEAR})\b", dates.span_of_years),
        (rf"{free}(?P<s>(?i:{seasons}))\s+(?:of\s+)?(?P<y>{_YEAR})\b", dates.season),
        (rf"{led}(?P<y>{_YEAR})\b(?![,.]\d)", dates.single_year),
    ]


def _relative() -> list[tuple[str, _Rule]]:
    words = time_words()
    weekdays = _either(word.capitalize() for word in words.weekdays)
    number = rf"(?i:\d{{1,3}}|{_either(words.numbers)})"
    unit = rf"(?P<u>(?i:{_either(words.units)}))"
    free = rf"(?:{_LEAD})?{_PART}"
    counted = rf"(?:(?P<n>{number}|few|several)\s+)?"
    return [
        (rf"{free}{_NEAR}(?P<w>{weekdays})\b", dates.weekday),
        (rf"{free}(?P<n>{number})\s+{unit}s?\s+(?:ago|earlier)\b", dates.distance_back),
        (rf"{free}(?:(?:its|his|their)\s+)?{_FAR}{counted}{unit}s?\b", dates.relative),
        (rf"{free}recent\s+{unit}s\b", dates.recent),
        (rf"{_LEAD}{_PART}{_ABOUT}(?P<n>{number})\s+(?:more\s+)?{unit}s?\b", dates.duration),
        (rf"{free}(?P<w>(?i:{_either(words.days)}))\b", dates.day_word),
    ]


def _either(words: Iterable[str]) -> str:
    return "|".join(sorted((re.escape(word) for word in words), key=lambda w: (-len(w), w)))
