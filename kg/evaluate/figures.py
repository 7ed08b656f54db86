"""Adds scores up to figures: one line a task, and one a type."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from kg.evaluate.answers import Answer
from kg.evaluate.fitting import Pair
from kg.evaluate.gold import Gold
from kg.evaluate.matching import G, Matching, Tally
from kg.evaluate.sentences import (
    AttributionVerdict,
    EventVerdict,
    score_attributions,
    score_events,
)
from kg.evaluate.texts import TextScores, score_text

#: Tasks measured on texts, in the order of the report, with what they read off a text's scores.
_TASKS: dict[str, Callable[[TextScores], Tally]] = {
    "actors": lambda s: s.actors,
    "relations": lambda s: s.relations.tally,
    "relations, core": lambda s: s.core_relations.tally,
    "relations, core, lenient": lambda s: s.lenient_relations.tally,
    "positions": lambda s: s.positions.tally,
    "positions, lenient": lambda s: s.lenient_positions.tally,
    "statements": lambda s: s.statements.tally,
    "statements, content only": lambda s: s.contents.tally,
}
#: Of what was matched: the share with the right source and mode; and traps avoided.
_SHARES: dict[str, Callable[[TextScores], Tally]] = {
    "source credited": lambda s: s.sources,
    "modality": lambda s: s.modes,
    "traps avoided": lambda s: s.traps,
}


@dataclass(frozen=True, slots=True)
class Share:
    """So many right of so many."""

    right: int
    of: int

    @property
    def value(self) -> float:
        """Give the share in [0, 1]; 0 of nothing."""
        return self.right / self.of if self.of else 0.0


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures of one system on one gold folder; tables in the order of the report.

    Attributes:
        tasks: precision, recall and F1 of each task.
        shares: accuracies.
        types: tallies of strict relations, positions and actors by type, "relation attacks".
    """

    tasks: dict[str, Tally] = field(default_factory=dict)
    shares: dict[str, Share] = field(default_factory=dict)
    types: dict[str, Tally] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Scores:
    """Every verdict, for figures and for reading errors."""

    texts: dict[str, TextScores]
    events: list[EventVerdict]
    sentences: list[AttributionVerdict]

    @property
    def figures(self) -> Figures:
        """Add the verdicts up."""
        texts = list(self.texts.values())
        figures = Figures()
        if texts:
            figures.tasks.update((name, _sum(map(read, texts))) for name, read in _TASKS.items())
            figures.shares.update(_text_shares(texts))
            figures.types.update(_by_type(texts))
        if self.sentences:
            figures.tasks["attribution sentences"] = _sum(v.tally for v in self.sentences)
        figures.shares.update(_event_shares(self.events))
        return figures


def score(gold: Gold, answers: Iterable[Answer]) -> Scores:
    """Measure a system's answers against gold."""
    by_document: dict[str, list[Answer]] = defaultdict(list)
    for answer in answers:
        by_document[answer.document].append(answer)
    return Scores(
        texts={text.id: score_text(text, by_document[text.id]) for text in gold.texts},
        events=score_events(gold.events, by_document),
        sentences=score_attributions(gold.sentences, by_document),
    )


def _sum(tallies: Iterable[Tally]) -> Tally:
    return sum(tallies, Tally())


def _text_shares(texts: Sequence[TextScores]) -> Iterable[tuple[str, Share]]:
    for name, read in _SHARES.items():
        tally = _sum(map(read, texts))
        if tally.right + tally.wrong:
            yield name, Share(tally.right, tally.right + tally.wrong)


def _event_shares(verdicts: Sequence[EventVerdict]) -> Iterable[tuple[str, Share]]:
    if not verdicts:
        return
    sources = [v.source for v in verdicts if v.source is not None]
    targets = [v.target for v in verdicts if v.target is not None]
    yield "event class", Share(sum(v.event for v in verdicts), len(verdicts))
    yield "event source", Share(sum(sources), len(sources))
    yield "event target", Share(sum(targets), len(targets))
    yield "event, all three", Share(sum(v.all for v in verdicts), len(verdicts))


def _by_type(texts: Iterable[TextScores]) -> dict[str, Tally]:
    found: dict[str, Tally] = defaultdict(Tally)
    for scores in texts:
        for name, tally in _typed(scores):
            found[name] += tally
    return dict(sorted(found.items()))


def _typed(scores: TextScores) -> Iterable[tuple[str, Tally]]:
    yield from _counted("relation", scores.relations, lambda g: g.predicates[0])
    yield from _counted("position", scores.positions, lambda g: g.stances[0])
    for kind, found in scores.actor_types:
        yield f"actor {kind}", Tally(right=int(found), missed=int(not found))


def _counted(
    kind: str, matching: Matching[G, Pair], named: Callable[[G], str]
) -> Iterable[tuple[str, Tally]]:
    for gold, _ in matching.pairs:
        yield f"{kind} {named(gold)}", Tally(right=1)
    for answer in matching.wrong:
        yield f"{kind} {answer.answer.predicate}", Tally(wrong=1)
    for gold in matching.missed:
        yield f"{kind} {named(gold)}", Tally(missed=1)
