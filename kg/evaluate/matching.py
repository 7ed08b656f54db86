"""Pairs answers with gold, one to one, and counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar


class HasOptional(Protocol):
    """A gold item that may be optional."""

    @property
    def optional(self) -> bool:
        """Tell whether the item is never asked for."""


G = TypeVar("G", bound=HasOptional)
A = TypeVar("A")


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of right, wrong and missed answers."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def __add__(self, other: Tally) -> Tally:
        """Add the counts up."""
        return Tally(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)

    @property
    def precision(self) -> float:
        """Give the share of the answers that are right; 0 without answers."""
        return _share(self.right, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """Give the share of the gold that was found; 0 without gold."""
        return _share(self.right, self.right + self.missed)

    @property
    def f1(self) -> float:
        """Give the harmonic mean of precision and recall."""
        return _share(2 * self.right, 2 * self.right + self.wrong + self.missed)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


@dataclass(frozen=True, slots=True)
class Matching(Generic[G, A]):
    """What fits what."""

    pairs: tuple[tuple[G, A], ...]
    wrong: tuple[A, ...]
    missed: tuple[G, ...] = field(default=())

    @property
    def tally(self) -> Tally:
        """Count the pairs, the wrong answers and the missed gold."""
        return Tally(len(self.pairs), len(self.wrong), len(self.missed))


def match(gold: Sequence[G], answers: Iterable[A], fits: Callable[[G, A], bool]) -> Matching[G, A]:
    """Pair each answer with the first open gold item that it fits.

    An answer that fits only an item already found, or an optional one, is left out of the count.
    """
    asked = [item for item in gold if not item.optional]
    free = [item for item in gold if item.optional]
    taken: dict[int, A] = {}
    wrong: list[A] = []
    for answer in answers:
        fitting = [i for i, item in enumerate(asked) if fits(item, answer)]
        still_open = [i for i in fitting if i not in taken]
        if still_open:
            taken[still_open[0]] = answer
        elif not fitting and not any(fits(item, answer) for item in free):
            wrong.append(answer)
    pairs = tuple((asked[i], answer) for i, answer in taken.items())
    missed = tuple(item for i, item in enumerate(asked) if i not in taken)
    return Matching(pairs, tuple(wrong), missed)
