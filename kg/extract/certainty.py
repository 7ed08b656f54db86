"""How certain each assertion is: by how often its rule was right where it was checked by hand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from kg.lexicon.certainty import certainties
from kg.model import Evidence, Extraction, Qualifiers


def with_certainty(extraction: Extraction) -> Extraction:
    """Give every assertion the certainty of the best rule behind it.

    An assertion that was made with less certainty than that keeps it.
    """
    return replace(
        extraction,
        relations=tuple(
            replace(r, qualifiers=_weighed(r.qualifiers, "relation", r.evidence, r.type.name))
            for r in extraction.relations
        ),
        positions=tuple(
            replace(p, qualifiers=_weighed(p.qualifiers, "position", p.evidence, p.stance.name))
            for p in extraction.positions
        ),
        statements=tuple(
            replace(s, qualifiers=_weighed(s.qualifiers, "statement", s.evidence, ""))
            for s in extraction.statements
        ),
    )


def _weighed(
    qualifiers: Qualifiers, kind: str, evidence: Iterable[Evidence], type_: str
) -> Qualifiers:
    rules = {item.rule for item in evidence}
    best = max((_of(kind, rule, type_) for rule in rules), default=1.0)
    return replace(qualifiers, certainty=min(qualifiers.certainty, best))


@cache
def _of(kind: str, rule: str, type_: str) -> float:
    return certainties().of(kind, rule, type_)
