"""Gathers what a file says of a document and settles it against names and options."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from kg.errors import InputError
from kg.model import Document
from kg.read.dates import day_in_name, parse_day
from kg.read.options import ReadOptions

_OWN = ("id", "title", "date", "source", "url")
#: Characters; longer first lines are paragraphs.
LONGEST_HEADLINE = 160
_BLANK_LINES = re.compile(r"\n{3,}")
_TRAILING = re.compile(r"[ \t\u00a0]+(?=\n)")


@dataclass(frozen=True, slots=True)
class Draft:
    """A document as one file gives it, before options and defaults."""

    text: str
    stated: Mapping[str, str] = field(default_factory=dict)


def finish_draft(draft: Draft, place: str, stem: str, options: ReadOptions) -> Document:
    """Settle a draft: options stand above the file's own words, those above its name.

    Raises:
        InputError: no words are left, or a stated date is no full day.
    """
    text = tidy(draft.text)
    if not any(character.isalnum() for character in text):
        message = f"{place}: no text found; expected an article of at least one sentence"
        raise InputError(message)
    stated = draft.stated
    return Document(
        id=stated.get("id") or stem,
        text=text,
        title=options.title or stated.get("title") or headline(text),
        date=options.date or _stated_day(stated.get("date", ""), place) or day_in_name(stem),
        source=options.source or stated.get("source", ""),
        url=options.url or stated.get("url", ""),
        fields=tuple(sorted((k, v) for k, v in stated.items() if k not in _OWN and v)),
    )


def headline(text: str) -> str:
    r"""Give the first line of a text where it stands as a headline, else "".

    A headline is a line of its own, followed by a blank line, short and without a full stop.

    >>> headline("Talks end\n\nThe talks ended.")
    'Talks end'
    """
    first, blank, _ = text.partition("\n\n")
    is_headline = blank and "\n" not in first and len(first) <= LONGEST_HEADLINE
    return first.strip("# ") if is_headline and not first.endswith((".", "!", '"', "”")) else ""


def _stated_day(text: str, place: str) -> date | None:
    if not text:
        return None
    day = parse_day(text)
    if day is None:
        message = f"{place}: {text!r} is no day of the calendar; write the date as 2008-04-03"
        raise InputError(message)
    return day


def tidy(text: str) -> str:
    r"""Give text with plain line ends, no blanks at line ends and single blank lines.

    All offsets of the graph point into this text.

    >>> tidy("One. \r\n\r\n\r\n\r\nTwo.")
    'One.\n\nTwo.'
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    return _BLANK_LINES.sub("\n\n", _TRAILING.sub("", text)).strip()
