"""Reads the sector of a phrase from nouns that name no actor in a text: "two oncologists"."""

from __future__ import annotations

from collections.abc import Sequence

from kg.lexicon.descriptions import load_descriptions
from kg.lexicon.roles import stems


def sector_alone(words: Sequence[str]) -> str:
    """Give the sector that a common noun of the words tells, the last one first, or "".

    >>> sector_alone(["two", "oncologists"]), sector_alone(["Hugo", "Boss"])
    ('MED', '')
    """
    alone = load_descriptions().alone
    for last in range(len(words), 0, -1):
        for first in range(max(0, last - 3), last):
            noun = " ".join(words[first:last])
            key = next((n for n in (noun.lower(), *stems(noun.lower())) if n in alone), "")
            if key and not noun.istitle():
                return alone[key]
    return ""
