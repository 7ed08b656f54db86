"""Verbs of more than one syllable that double their last letter before an ending."""

from __future__ import annotations

import tomllib
from functools import cache

from kg.resources import resource


@cache
def doubled_verbs() -> frozenset[str]:
    """Give base forms, read once.

    >>> "admit" in doubled_verbs(), "open" in doubled_verbs()
    (True, False)
    """
    file = resource("data", "lexicon", "spelling.toml")
    return frozenset(tomllib.loads(file.read_text(encoding="utf-8"))["doubled"])
