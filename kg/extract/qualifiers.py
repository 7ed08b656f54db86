"""Puts together what holds of one assertion."""

from __future__ import annotations

from datetime import date

from kg.extract.attribution import Speech
from kg.extract.conditions import condition_of
from kg.extract.modality import modality_of
from kg.extract.polarity import polarity_of
from kg.extract.strength import strength_of
from kg.extract.times import time_of
from kg.model import Qualifiers, Sentence


def qualifiers_of(
    sentence: Sentence, token: int, *, speech: Speech, anchor: date | None, certainty: float = 1.0
) -> Qualifiers:
    """Give polarity, modality, source, strength, condition and time for what a token says.

    ``anchor`` is the day of the document.
    """
    return Qualifiers(
        polarity=polarity_of(sentence, token),
        modality=modality_of(sentence, token),
        attribution=speech.attribution_at(sentence.index, sentence.tokens[token].start),
        strength=strength_of(sentence, token),
        condition=condition_of(sentence, token),
        time=time_of(sentence, token, anchor=anchor),
        certainty=certainty,
    )
