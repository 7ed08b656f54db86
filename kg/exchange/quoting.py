"""Puts quotes from a table into the text of a document, so that each has a place in it."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.model import Evidence


@dataclass(slots=True)
class QuotedText:
    """A text made of quotes, one a line, each once."""

    lines: dict[str, int] = field(default_factory=dict)
    _length: int = 0

    def add(self, quote: str) -> int:
        """Add a quote and give its offset in code points."""
        quote = " ".join(quote.split())
        if quote not in self.lines:
            self.lines[quote] = self._length
            self._length += len(quote) + 1
        return self.lines[quote]

    def evidence(self, quote: str, *, rule: str, entry: str) -> Evidence:
        """Give the evidence of a quote that has been added."""
        start = self.add(quote)
        quote = " ".join(quote.split())
        end = start + len(quote)
        return Evidence(
            sentence=list(self.lines).index(quote),
            start=start,
            end=end,
            text=quote,
            sentence_start=start,
            sentence_end=end,
            cue_start=start,
            cue_end=start,
            rule=rule,
            entry=entry,
        )

    @property
    def text(self) -> str:
        """The whole text."""
        return "\n".join(self.lines)
