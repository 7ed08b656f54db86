"""What a reader's verdicts say of the extraction: how often it was right, by rule and kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from kg.records import Records
from kg.review.decisions import Judgement, assertion_key
from kg.review.outcome import Outcome

_RIGHT = Judgement.ACCEPT
_WRONG = frozenset({Judgement.REJECT, Judgement.CORRECT})


@dataclass(frozen=True, slots=True)
class LedgerScore:
    """How many judged assertions of one kind were right.

    Attributes:
        kind: "relation", "position", "statement" or "all".
        name: relation type, stance or manner, or "" for the whole kind.
        precision: share of the right ones, in [0, 1].
    """

    kind: str
    name: str
    right: int
    wrong: int

    @property
    def precision(self) -> float:
        """Share of the right ones among those judged."""
        return self.right / (self.right + self.wrong)


def score_ledger(records: Records, outcome: Outcome) -> tuple[LedgerScore, ...]:
    """Score judged assertions: all, by kind, by type; ``records`` as extracted, not as reviewed.

    Doubts are not counted. A judged sample that was chosen for its low certainty gives a lower
    bound.
    """
    tally: Counter[tuple[str, str, bool]] = Counter()
    for kind, name, iri in _assertions(records):
        judgement = outcome.verdicts.get(assertion_key(iri))
        if judgement is _RIGHT or judgement in _WRONG:
            for key in (("all", ""), (kind, ""), (kind, name)):
                tally[(*key, judgement is _RIGHT)] += 1
    keys = sorted({(kind, name) for kind, name, _ in tally})
    return tuple(
        LedgerScore(kind, name, tally[kind, name, True], tally[kind, name, False])
        for kind, name in keys
    )


def _assertions(
    records: Records,
) -> Iterator[tuple[str, str, str]]:
    for relation in records.relations:
        yield "relation", relation.type.name, relation.iri
    for position in records.positions:
        yield "position", position.stance.name, position.iri
    for statement in records.statements:
        yield "statement", statement.manner.value, statement.iri
