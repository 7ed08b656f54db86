"""A name found in a sentence."""

from __future__ import annotations

from dataclasses import dataclass

from kg.lexicon.gazetteer import KnownName
from kg.model import NameType


@dataclass(frozen=True, slots=True)
class NameHit:
    """A name in tokens ``first`` up to ``last`` (exclusive).

    Attributes:
        known: what the gazetteer takes it for, strong ones first; empty for a name it lacks.
        type: what the language model takes it for; None where it saw no name.
    """

    first: int
    last: int
    known: tuple[KnownName, ...]
    type: NameType | None = None

    @property
    def size(self) -> int:
        """Number of tokens."""
        return self.last - self.first
