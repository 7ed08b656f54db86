"""Decisions as a graph of their own in a store, so that every reader of the store sees them."""

from __future__ import annotations

from collections.abc import Iterable

from kg.rdf import Iris
from kg.rdf.terms import literal, node, own
from kg.review.decisions import Judgement
from kg.review.identity import Conflict
from kg.review.outcome import Outcome

GRAPH = "review"
_VERDICTS = {
    Judgement.ACCEPT: "accepted",
    Judgement.REJECT: "rejected",
    Judgement.CORRECT: "corrected",
    Judgement.DOUBT: "unsure",
}


def review_graph(outcome: Outcome, base: str) -> bytes:
    """Give the outcome of decisions as sorted N-Quads of the review graph; the same every time."""
    iris = Iris(base)
    graph = node(iris.of("graph", GRAPH))
    triples = sorted({*_merged(outcome, iris), *_judged(outcome, base)})
    return "".join(f"{triple} {graph} .\n" for triple in triples).encode()


def _merged(outcome: Outcome, iris: Iris) -> Iterable[str]:
    for id_, canonical in outcome.canonical.items():
        actor, head = node(iris.of("actor", id_)), node(iris.of("actor", canonical))
        yield f"{actor} {own('canonicalActor')} {head}"


def _judged(outcome: Outcome, base: str) -> Iterable[str]:
    for key, judgement in outcome.verdicts.items():
        assertion = node(base + key)
        yield f"{assertion} {own('verdict')} {literal(_VERDICTS[judgement])}"
        if key in outcome.corrections:
            yield f"{assertion} {own('correction')} {literal(outcome.corrections[key])}"


def outcome_from(
    merged: Iterable[tuple[str, str]],
    verdicts: Iterable[tuple[str, str]],
    corrections: Iterable[tuple[str, str]],
    conflicts: tuple[Conflict, ...] = (),
) -> Outcome:
    """Make an outcome of what the review graph holds.

    Pairs of (actor id, canonical id), (assertion key, verdict) and (assertion key, correction).
    """
    by_name = {name: judgement for judgement, name in _VERDICTS.items()}
    return Outcome(
        canonical=dict(sorted(merged)),
        verdicts={key: by_name[name] for key, name in sorted(verdicts) if name in by_name},
        corrections=dict(sorted(corrections)),
        conflicts=conflicts,
    )
