"""Writes figures and errors as lines of text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from kg.evaluate.answers import Answer
from kg.evaluate.figures import Figures, Scores
from kg.evaluate.fitting import Pair
from kg.evaluate.gold import GoldPosition, GoldRelation, GoldStatement
from kg.evaluate.matching import Tally
from kg.evaluate.sentences import EventVerdict

_HEAD = f"{'':32} {'P':>5} {'R':>5} {'F1':>5}  {'right':>5} {'wrong':>5} {'missed':>6}"


def report(figures: Figures) -> Iterator[str]:
    """Give a table of the tasks, the shares and the types."""
    yield _HEAD
    for name, tally in figures.tasks.items():
        yield _line(name, tally)
    for name, share in figures.shares.items():
        yield f"{name:32} {share.value:17.3f}  {share.right:5} of {share.of}"
    if figures.types:
        yield ""
        yield _HEAD
    for name, tally in figures.types.items():
        yield _line(name, tally)


def _line(name: str, tally: Tally) -> str:
    return (
        f"{name:32} {tally.precision:5.3f} {tally.recall:5.3f} {tally.f1:5.3f}"
        f"  {tally.right:5} {tally.wrong:5} {tally.missed:6}"
    )


def errors(scores: Scores, limit: int) -> Iterator[str]:
    """Give up to so many wrong answers and missed items of each task, each with its sentence."""
    texts = scores.texts.values()
    yield from islice(_wrong("relation", (p for s in texts for p in s.core_relations.wrong)), limit)
    yield from islice((_relation(g) for s in texts for g in s.core_relations.missed), limit)
    yield from islice(_wrong("position", (p for s in texts for p in s.positions.wrong)), limit)
    yield from islice((_position(g) for s in texts for g in s.positions.missed), limit)
    yield from islice(_wrong("statement", (p for s in texts for p in s.statements.wrong)), limit)
    yield from islice((_statement(g) for s in texts for g in s.statements.missed), limit)
    yield from islice((_event(v) for v in scores.events if not v.all), limit)
    for verdict in scores.sentences:
        for answer in verdict.wrong[:limit]:
            yield f"wrong attribution: {_answer(answer)} | {verdict.gold.text}"
        for missed in verdict.missed[:limit]:
            said = f"{missed.source} | {missed.cue} | {missed.content}"
            yield f"missed attribution: {said} | {verdict.gold.text}"


def _wrong(kind: str, pairs: Iterable[Pair]) -> Iterator[str]:
    for pair in pairs:
        yield f"wrong {kind}: {_answer(pair.answer)} | {pair.answer.sentence}"


def _answer(answer: Answer) -> str:
    what = answer.predicate or answer.cue
    return (
        f"[{answer.document}] {answer.subject} | {what} {answer.polarity.value} | {answer.object}"
    )


def _relation(gold: GoldRelation) -> str:
    who, what, whom = gold.subjects[0], gold.predicates[0], gold.objects[0]
    return f"missed relation: {who} | {what} {gold.polarity.value} | {whom} | {gold.sentence}"


def _position(gold: GoldPosition) -> str:
    who, what, issue = gold.actors[0], gold.stances[0], gold.issues[0]
    return f"missed position: {who} | {what} {gold.polarity.value} | {issue} | {gold.sentence}"


def _statement(gold: GoldStatement) -> str:
    said = f"{gold.speakers[0]} | {gold.cue} | {gold.contents[0]}"
    return f"missed statement: {said} | {gold.sentence}"


def _event(verdict: EventVerdict) -> str:
    gold, answer = verdict.gold, verdict.answer
    want = f"{'; '.join(gold.sources)} | {gold.event} | {'; '.join(gold.targets)}"
    got = f"{answer.subject} | {answer.plover} | {answer.object}" if answer else "nothing"
    return f"event: wanted {want}; got {got} | {gold.text}"
