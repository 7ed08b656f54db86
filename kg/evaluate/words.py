"""When two wordings count as the same: names, issues and contents as bags of words."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from kg.errors import LexiconError
from kg.resources import resource

_QUOTES = str.maketrans("“”’‘–", "\"\"''-")
_POSSESSIVE = re.compile(r"'s\b|(?<=s)'(?=\s|$)")
_INITIALS = (
    (re.compile(r"\bu\.\s?s\.(?:a\.)?"), "us"),
    (re.compile(r"\bu\.\s?n\."), "un"),
    (re.compile(r"\bu\.\s?k\."), "uk"),
)
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_LEADING = {"the", "a", "an", "his", "her", "its", "their"}
_PLURALS = (("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"))


@dataclass(frozen=True, slots=True)
class ScoringWords:
    """All of ``data/lexicon/scoring.toml``."""

    stop: frozenset[str]
    titles: frozenset[str]
    generic: frozenset[str]
    irregular: Mapping[str, str]
    demonyms: Mapping[str, str]


@cache
def scoring_words() -> ScoringWords:
    """Give the word lists of the measure.

    Raises:
        LexiconError: the table is damaged.
    """
    try:
        text = resource("data", "lexicon", "scoring.toml").read_text(encoding="utf-8")
        table = tomllib.loads(text)
    except (OSError, tomllib.TOMLDecodeError) as error:
        message = f"scoring.toml: {error}; reinstall the package"
        raise LexiconError(message) from error
    return ScoringWords(
        stop=frozenset(table["stop"]),
        titles=frozenset(table["titles"]),
        generic=frozenset(table["generic"]),
        irregular=table["irregular"],
        demonyms=table["demonyms"],
    )


@lru_cache(maxsize=65536)
def words(text: str) -> tuple[str, ...]:
    """List the words of a text in lower case, possessives and dots of initials taken off.

    >>> words("The U.S. President's plan")
    ('the', 'us', 'president', 'plan')
    """
    plain = _POSSESSIVE.sub("", text.translate(_QUOTES).lower())
    for pattern, joined in _INITIALS:
        plain = pattern.sub(joined, plain)
    return tuple(_WORD.findall(plain))


def name_words(text: str) -> tuple[str, ...]:
    """List the words of a name without articles and possessive pronouns before it.

    >>> name_words("the Kremlin")
    ('kremlin',)
    """
    found = words(text)
    first = 0
    while first < len(found) and found[first] in _LEADING:
        first += 1
    return found[first:]


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Give the form under which a word of an issue is compared.

    >>> stem("sanctions"), stem("Russian".lower()), stem("rejected")
    ('sanction', 'russia', 'reject')
    """
    table = scoring_words()
    known = table.irregular.get(word) or table.demonyms.get(word)
    if known:
        return known
    for ending, base in _PLURALS:
        if word.endswith(ending) and len(word) > 4:
            return word[: -len(ending)] + base
    return _without_e(_without_suffix(_without_s(word)))


def _without_s(word: str) -> str:
    plural = word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3
    return word[:-1] if plural else word


def _without_suffix(word: str) -> str:
    for suffix in ("ing", "ed"):
        if word.endswith(suffix) and len(word) - len(suffix) >= 4:
            word = word[: -len(suffix)]
            doubled = len(word) > 2 and word[-1] == word[-2] and word[-1] not in "sl"
            return word[:-1] if doubled else word
    return word


def _without_e(word: str) -> str:
    return word[:-1] if word.endswith("e") and len(word) > 4 else word


@lru_cache(maxsize=65536)
def content_words(text: str) -> frozenset[str]:
    """Give the stems of the words that say what an issue is about."""
    return frozenset(stem(word) for word in words(text) if word not in scoring_words().stop)


def dice(one: frozenset[str], other: frozenset[str]) -> float:
    """Give twice the shared words over all words, in [0, 1]; 0 for an empty side."""
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


def containment(one: frozenset[str], other: frozenset[str]) -> float:
    """Give the shared words over those of the shorter side, in [0, 1]; 0 for an empty side."""
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def bag_f1(one: str, other: str) -> float:
    """Give the F1 of two contents as bags of words, in [0, 1]."""
    first, second = Counter(words(one)), Counter(words(other))
    shared = sum((first & second).values())
    return 2 * shared / (sum(first.values()) + sum(second.values())) if shared else 0.0
