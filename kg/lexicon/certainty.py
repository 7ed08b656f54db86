"""How often each rule was right where it was checked by hand, read from data/lexicon."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kg.errors import LexiconError
from kg.resources import resource

#: How many checked cases the share of the whole rule is worth to one of its types.
_WEIGHT = 4


@dataclass(frozen=True, slots=True)
class Checked:
    """Hand-checked results: so many right, so many wrong."""

    right: int
    wrong: int


@dataclass(frozen=True, slots=True)
class Certainties:
    """Counts by kind of assertion ("position"), rule ("verb frame") and type ("supports").

    Statements have the type "".
    """

    checked: Mapping[tuple[str, str, str], Checked]

    def of(self, kind: str, rule: str, type_: str) -> float:
        """Give the share of right results to expect of a rule for a type, in (0, 1).

        With few checked cases the share of the whole rule counts, and for a rule without cases
        that of the whole kind, so that nothing is certain for want of checking.

        Source: additive smoothing; Manning, Raghavan and Schütze, "Introduction to Information
        Retrieval" (2008), section 11.3.2.
        """
        over_kind = self._share((kind,), 0.5)
        over_rule = self._share((kind, rule), over_kind)
        over_type = self._share((kind, rule, type_), over_rule) if type_ else over_rule
        return round(over_type, 3)

    def _share(self, start: tuple[str, ...], usual: float) -> float:
        found = [c for key, c in self.checked.items() if key[: len(start)] == start]
        right = sum(c.right for c in found)
        return (right + _WEIGHT * usual) / (right + sum(c.wrong for c in found) + _WEIGHT)


@cache
def certainties() -> Certainties:
    """Give the table of ``data/lexicon/certainty.toml``.

    Raises:
        LexiconError: the table is damaged.
    """
    text = resource("data", "lexicon", "certainty.toml").read_text(encoding="utf-8")
    try:
        rows = {
            (kind, rule, type_): Checked(*counts)
            for kind, rules in tomllib.loads(text).items()
            for rule, types in rules.items()
            for type_, counts in types.items()
        }
    except (tomllib.TOMLDecodeError, AttributeError, TypeError) as error:
        message = f"certainty.toml: {error}; expected [kind.rule] with type = [right, wrong]"
        raise LexiconError(message) from error
    return Certainties(rows)
