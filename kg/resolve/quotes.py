"""Tells which words of a document stand in quotation marks, and who speaks them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.lexicon.descriptions import load_descriptions
from kg.model import Sentence
from kg.tree import child


@dataclass(frozen=True, slots=True)
class Quoted:
    """The quoted words of a document: by sentence, whether each token stands in a quotation."""

    inside: tuple[tuple[bool, ...], ...]

    def holds(self, sentence: int, token: int) -> bool:
        """Tell whether the token is quoted."""
        return self.inside[sentence][token]


def speech_subject(sentence: Sentence, row: Sequence[bool]) -> int | None:
    """Give the token of who speaks in a sentence with a quotation: a subject outside of it."""
    verbs = load_descriptions().agent_verbs
    for index, token in enumerate(sentence.tokens):
        if row[index] or token.upos != "VERB" or token.lemma not in verbs:
            continue
        subject = child(sentence, index, "nsubj")
        if subject is not None and not row[subject]:
            return subject
    return None
