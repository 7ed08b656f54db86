"""Cuts text into words as the treebanks do, with their offsets.

Source: conventions of Universal Dependencies English EWT and GUM: hyphenated words are three words
unless the first part is a prefix, clitics ("n't", "'s") are words, abbreviations keep their stop.
"""

import re
from functools import cache
from typing import NamedTuple

from kg.annotate.segmentation import segmentation


class Word(NamedTuple):
    """A word with its place; offsets in code points of the document, end exclusive."""

    start: int
    end: int
    text: str


#: Letters and digits, with the combining and joining marks that belong to them.
_CHARACTER = (
    r"(?:[^\W_]|[\u00ad\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u0610-\u061a\u064b-\u065f"
    r"\u0900-\u0903\u093a-\u094f\u200c\u200d\u20d0-\u20f0])"
)
#: Characters beside white space that show nothing: controls, zero-width space, byte order mark.
BLANK = r"\u0000-\u001f\u007f-\u009f\u200b\u2060\ufeff"
_LETTER = r"[^\W\d_]"
_APOSTROPHE = "['’`]"
_CLITIC = rf"{_APOSTROPHE}(?:s|re|ve|ll|d|m)(?!\w)"
_NOT = rf"n{_APOSTROPHE}t(?!\w)"
_WORD = rf"{_LETTER}{_CHARACTER}*"
#: What follows the first picture of an emoji and belongs to it.
_EMOJI = (
    r"[\U0001f1e6-\U0001f1ff]{2}"
    r"|[\u2600-\u27bf\U0001f000-\U0001faff](?:[\ufe0f\u20e3\U0001f3fb-\U0001f3ff]"
    r"|\u200d[\u2600-\u27bf\U0001f000-\U0001faff])*"
)


def words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """List the words of a stretch of text, in order; every visible character is in one of them.

    >>> [word.text for word in words("U.S.-led talks can't fail, Mr. Rutte's aides")]
    ['U.S.', '-', 'led', 'talks', 'ca', "n't", 'fail', ',', 'Mr.', 'Rutte', "'s", 'aides']
    """
    found = _pattern().finditer(text, start, len(text) if end is None else end)
    return [Word(match.start(), match.end(), match[0]) for match in found]


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(_alternatives()), re.IGNORECASE)


def _alternatives() -> list[str]:
    """List the kinds of words; the first that fits counts."""
    return [*_plain(), *_addresses(), *_fused(), *_abbreviated(), *_lettered(), *_others()]


def _plain() -> list[str]:
    """Give the most frequent kind once more in front, for speed."""
    fused = "|".join(word for word, _ in segmentation().fused)
    return [rf"(?<!\w)(?!(?:{fused})\b)(?-i:[A-Za-z][a-z]*)(?=[ ,])"]


def _addresses() -> list[str]:
    # bounded, and only at the start of a word: else a long chain of hyphens takes quadratic time
    domains = _any_of(segmentation().domains)
    return [
        r"(?:https?://|www\.)[^\s<>\"“”]*[^\s<>\"“”.,;:!?)\]'’]",
        r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}",
        r"[@#](?=\w*[^\W\d])\w+",
        rf"(?<![\w.-]){_LETTER}[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{0,4}}\.(?-i:{domains})(?![\w-])",
    ]


def _fused() -> list[str]:
    pairs = segmentation().fused
    fronts = [rf"(?<!\w){word[:cut]}(?={word[cut:]}(?!\w))" for word, cut in pairs]
    return fronts + [rf"(?<={word[:cut]}){word[cut:]}(?!\w)" for word, cut in pairs]


def _abbreviated() -> list[str]:
    lists = segmentation()
    return [
        rf"(?<!\w)(?-i:{_any_of(lists.unending | lists.ending)})(?!\w)",
        rf"(?<!\w)(?:{_LETTER}\.){{2,}}(?:{_LETTER}(?!\w))?",
        r"(?<!\w)(?-i:[A-Z]\.)(?=\s*(?-i:[A-Z]))(?<!I\.)",
    ]


def _lettered() -> list[str]:
    lists = segmentation()
    return [
        rf"{_LETTER}{_CHARACTER}*?(?={_NOT})",
        _NOT,
        _CLITIC,
        rf"(?<![\w-])(?:{_any_of(lists.prefixes)})-{_WORD}",
        r"(?<!\w)US(?=\$)\$",
        rf"{_WORD}(?:(?!{_CLITIC}|{_NOT})['’&]{_WORD})*",
    ]


def _others() -> list[str]:
    units = _any_of(segmentation().units)
    return [
        r"[+]?\d+(?:[.,:]\d+)*(?:/\d+(?:[.,]\d+)*)*(?:st|nd|rd|th|s|['’]s(?=\s))(?!\w)",
        rf"\d+(?!(?:{units})(?!\w)){_LETTER}{_CHARACTER}*",
        r"[+]?\d+(?:[.,:]\d+)*(?:/\d+(?:[.,]\d+)*)*",
        rf"{_CHARACTER}+",
        r"\[(?:\.\.\.|…)\]|[.?!…]{2,}|-{2,}|`{1,2}|'{2}|[*=_~+#]{2,}",
        r"[:;=][-o]?[()DPp](?!\w)",
        _EMOJI,
        rf"[^\s{BLANK}]",
    ]


def _any_of(choices: frozenset[str] | tuple[str, ...]) -> str:
    return "|".join(re.escape(choice) for choice in sorted(choices, key=lambda c: (-len(c), c)))
