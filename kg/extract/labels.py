"""Words an open issue so that it reads well alone: "to leave the EU" as "Leaving the EU"."""

from __future__ import annotations

import re
from functools import cache

from kg.lexicon.spelling import doubled_verbs

_INFINITIVE = re.compile(r"(?:(not) )?to ((?:[a-z]+ly )?)([a-z]+)\b", re.IGNORECASE)
#: One vowel between consonants, of which the last is doubled ("stop", "quit").
_ONE_SYLLABLE = re.compile(r"(?:[^aeiou]*|qu)[aeiou][^aeiouwxy]")


def open_label(wording: str) -> str:
    """Give the label of an issue that no frame covers, from its shortest wording.

    >>> open_label("to immediately withdraw the troops")
    'Immediately withdrawing the troops'
    >>> open_label("the law on judges")
    'The law on judges'
    """
    found = _INFINITIVE.match(wording)
    if found:
        denied, manner, verb = found.groups(default="")
        start = f"{denied} {manner}{gerund(verb.lower())}".lstrip()
        wording = start + wording[found.end() :]
    return wording[:1].upper() + wording[1:]


@cache
def gerund(verb: str) -> str:
    """Give the "-ing" form of a base form.

    >>> [gerund(verb) for verb in ("lie", "make", "agree", "stop", "admit", "open", "be")]
    ['lying', 'making', 'agreeing', 'stopping', 'admitting', 'opening', 'being']
    """
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and verb != "be":
        return verb[:-1] + "ing"
    if _ONE_SYLLABLE.fullmatch(verb) or verb in doubled_verbs():
        return verb + verb[-1] + "ing"
    return verb + "ing"
