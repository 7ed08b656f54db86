"""What a parser gives for a sentence, and the one function that a parser is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from kg.model import NameSpan


@dataclass(frozen=True, slots=True)
class Analysis:
    """One analysed sentence; every tuple but ``names`` has an entry a word.

    Attributes:
        heads: index of the governing word, -1 for the root.
        deprels: full relations of Universal Dependencies, subtypes included.
        names: in text order, without overlap.
    """

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    lemmas: tuple[str, ...]
    heads: tuple[int, ...]
    deprels: tuple[str, ...]
    names: tuple[NameSpan, ...] = ()


class Parser(Protocol):
    """Anything that analyses sentences: the shipped model, or one of your own."""

    def __call__(self, sentences: Sequence[Sequence[str]], /) -> list[Analysis]:
        """Give one analysis a sentence, in order; a sentence has 1 to 180 words."""
        ...
