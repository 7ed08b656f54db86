"""Plain text, with or without a header of ``Name: value`` lines."""

from __future__ import annotations

import re

from kg.read.draft import Draft

_HEADER = re.compile(r"(id|title|headline|date|source|url|author|section)[ \t]*:[ \t]*(\S.*)", re.I)
_RENAMED = {"headline": "title"}


def read_text(text: str) -> Draft:
    r"""Split a header, if there is one, from the body.

    A header is an unbroken run of ``Title: …``, ``Date: …``, ``Source: …``, ``URL: …`` lines at the
    top, closed by a blank line.

    >>> read_text("Title: Talks end\nDate: 2008-04-03\n\nThe talks ended.").stated["date"]
    '2008-04-03'
    """
    text = text.replace("\r\n", "\n").lstrip("\ufeff")
    head, blank, body = text.lstrip("\n").partition("\n\n")
    matches = [_HEADER.fullmatch(line.strip()) for line in head.split("\n")]
    if not blank or not all(matches):
        return Draft(text)
    stated = {}
    for match in filter(None, matches):
        name = match[1].lower()
        stated[_RENAMED.get(name, name)] = match[2].strip()
    return Draft(body, stated)
