"""What a reader can decide."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Judgement(Enum):
    """The kinds of decisions, on two actors or on one assertion."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"
    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"
    DOUBT = "doubt"

    @property
    def concerns_actors(self) -> bool:
        """Whether it is about two actors."""
        return self in {Judgement.SAME, Judgement.DIFFERENT, Judgement.UNSURE}


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision.

    Attributes:
        subject: id of the first actor by id, or the last part of an assertion's IRI with its kind
            ("position/9f86d081884c7d65"), so that a ledger holds with any base IRI.
        other: id of the second actor; for a correction ``part=value``; else "".
        reader: who decided, as they sign, or "".
        note: why, in a few words, or "".
    """

    judgement: Judgement
    subject: str
    other: str = ""
    reader: str = ""
    note: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """What the decision is about; a later decision on the same replaces it."""
        if self.judgement.concerns_actors:
            return min(self.subject, self.other), max(self.subject, self.other)
        return self.subject, ""

    @property
    def verdict(self) -> tuple[Judgement, str]:
        """What was decided, whichever of two actors stands first."""
        return self.judgement, "" if self.judgement.concerns_actors else self.other


def assertion_key(iri: str) -> str:
    """Give kind and id of an assertion's IRI.

    >>> assertion_key("https://example.org/data/position/ab12")
    'position/ab12'
    """
    return "/".join(iri.rsplit("/", 2)[1:])
