"""Who is credited for an assertion: the speakers of the contents that it stands in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kg.model import Attribution, Statement


@dataclass(frozen=True, slots=True)
class Credit:
    """A stretch of text that somebody vouches for; ``source`` is an actor id, or "" if unnamed."""

    sentence: int
    start: int
    end: int
    source: str
    cue: str


@dataclass(frozen=True, slots=True)
class Speech:
    """All acts of speech of one document, and whose words each stretch of it is.

    Attributes:
        statements: in text order.
        credits: in text order; only contents that a source puts forward as true ("said that X",
            a quotation), not what a source is for or against ("condemned X").
    """

    statements: tuple[Statement, ...] = ()
    credits: tuple[Credit, ...] = ()
    _by_sentence: Mapping[int, tuple[Credit, ...]] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )

    def __post_init__(self) -> None:
        """Index the credits, since every assertion asks."""
        object.__setattr__(self, "_by_sentence", _by_sentence(self.credits))

    def attribution_at(self, sentence: int, offset: int) -> Attribution | None:
        """Tell who is credited for what the word at an offset (code points) says.

        The nearest source comes first, then whoever quotes it. None is the author's own voice; a
        source that names nobody gives an attribution without that source.
        """
        around = [c for c in self._by_sentence.get(sentence, ()) if c.start <= offset < c.end]
        if not around:
            return None
        around.sort(key=lambda credit: (credit.end - credit.start, credit.start))
        sources = dict.fromkeys(credit.source for credit in around if credit.source)
        return Attribution(sources=tuple(sources), cue=around[0].cue)


def _by_sentence(credited: Iterable[Credit]) -> dict[int, tuple[Credit, ...]]:
    rows: dict[int, list[Credit]] = {}
    for credit in credited:
        rows.setdefault(credit.sentence, []).append(credit)
    return {sentence: tuple(found) for sentence, found in rows.items()}
