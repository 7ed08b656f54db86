"""Words an open issue so that it reads well alone: "to leave the EU" as "Leaving the EU"."""

from __future__ import annotations

import re
from functools import cache

from kg.lexicon.spelling import doubled_verbs, openers, verbs_in_ly

_INFINITIVE = re.compile(r"(?:(not) )?to ", re.IGNORECASE)
_MANNER = re.compile(r"[a-z]+ly (?=[a-z])", re.IGNORECASE)
#: A verb or two: "respect and execute".
_VERBS = re.compile(r"([a-z]+(?:-[a-z]+)*)(?:( and | or )([a-z]+))?\b", re.IGNORECASE)
_DENIED = re.compile(r"\bnot (?=to\b)| not\b|n['’]t\b", re.IGNORECASE)
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
        wording = f"{found[1] or ''} {_acting(wording[found.end() :])}".lstrip()
    return wording[:1].upper() + wording[1:]


def clause_label(wording: str) -> str:
    """Give the label of an issue that is a clause.

    >>> clause_label("The border must stay open")
    'That the border must stay open'
    """
    first, space, rest = wording.partition(" ")
    first = first.lower() if first.lower() in openers() else first
    return f"That {first}{space}{rest}"


def undenied(wording: str) -> str:
    """Give words without the "not" of their verb.

    >>> undenied("the pair should not take office"), undenied("not to leave the base")
    ('the pair should take office', 'to leave the base')
    """
    return _DENIED.sub("", wording, count=1)


def _acting(words: str) -> str:
    """Give "-ing" to the verbs that an infinitive begins with.

    >>> _acting("apply the ruling"), _acting("fast-track cases"), _acting("buy and sell oil")
    ('applying the ruling', 'fast-tracking cases', 'buying and selling oil')
    """
    manner = _MANNER.match(words)
    start = manner[0] if manner and manner[0].strip().lower() not in verbs_in_ly() else ""
    found = _VERBS.match(words, len(start))
    if found is None:
        return words
    first, link, second = found.groups(default="")
    verbs = gerund(first.lower()) + link + (gerund(second.lower()) if second else "")
    return start + verbs + words[found.end() :]


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
