"""How English spells verbs before an ending, and words that no longer begin a sentence."""

from __future__ import annotations

import tomllib
from functools import cache

from kg.resources import resource


@cache
def doubled_verbs() -> frozenset[str]:
    """Give verbs of more than one syllable that double their last letter, read once.

    >>> "admit" in doubled_verbs(), "open" in doubled_verbs()
    (True, False)
    """
    return _words("doubled")


@cache
def verbs_in_ly() -> frozenset[str]:
    """Give verbs that end like adverbs, read once.

    >>> "apply" in verbs_in_ly()
    True
    """
    return _words("in_ly")


@cache
def openers() -> frozenset[str]:
    """Give words that have a capital only where they begin a sentence, read once.

    >>> "the" in openers(), "moscow" in openers()
    (True, False)
    """
    return _words("openers")


def _words(name: str) -> frozenset[str]:
    file = resource("data", "lexicon", "spelling.toml")
    return frozenset(tomllib.loads(file.read_text(encoding="utf-8"))[name])
