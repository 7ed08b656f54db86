"""Tells cues of communication from those of belief and attitude."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from kg.evaluate.words import stem, words
from kg.lexicon.cues import Cue, CueKind, attribution_cues

_ATTITUDES = {CueKind.BELIEF, CueKind.ATTITUDE}


def is_attitude_cue(cue: str) -> bool:
    """Tell whether the words of a cue only show a belief or an attitude.

    >>> is_attitude_cue("said"), is_attitude_cue("fears")
    (False, True)
    """
    stems = {stem(word) for word in words(cue)}
    return bool(stems & _attitude_stems()) and not stems & _speech_stems()


@cache
def _attitude_stems() -> frozenset[str]:
    return frozenset(stem(cue.lemma) for cue in _cues() if cue.kind in _ATTITUDES)


@cache
def _speech_stems() -> frozenset[str]:
    return frozenset(stem(cue.lemma) for cue in _cues() if cue.kind not in _ATTITUDES)


def _cues() -> Iterable[Cue]:
    tables = attribution_cues()
    for table in (tables.verbs, tables.nouns, tables.adjectives):
        for cues in table.values():
            yield from cues
