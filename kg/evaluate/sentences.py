"""Measures answers on single sentences: main events, and all attributions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kg.evaluate.answers import Answer, Kind
from kg.evaluate.gold import GoldAttribution, GoldEvent, GoldSentence
from kg.evaluate.matching import Tally
from kg.evaluate.words import bag_f1, scoring_words, stem, words
from kg.vocabulary import relation_types


@dataclass(frozen=True, slots=True)
class EventVerdict:
    """How the first answer on a sentence compares with its main event.

    Attributes:
        source, target: None when the gold names none.
    """

    gold: GoldEvent
    answer: Answer | None
    event: bool
    source: bool | None
    target: bool | None

    @property
    def all(self) -> bool:
        """Tell whether class, source and target are right, as far as the gold names them."""
        return self.event and self.source is not False and self.target is not False


def score_events(
    gold: Iterable[GoldEvent], answers: Mapping[str, Sequence[Answer]]
) -> list[EventVerdict]:
    """Compare the first event or relation of each sentence with the gold, in the gold's order.

    A name is right when it shares a content word with one of the gold's names. In a reciprocal
    event the order of source and target says nothing.
    """
    return [_verdict(event, _first(answers.get(event.id, ()))) for event in gold]


def _first(answers: Iterable[Answer]) -> Answer | None:
    return next((a for a in answers if a.kind in {Kind.EVENT, Kind.RELATION}), None)


def _verdict(gold: GoldEvent, answer: Answer | None) -> EventVerdict:
    targets = gold.targets or (gold.sources if gold.reciprocal else ())
    if answer is None:
        source = False if gold.sources else None
        return EventVerdict(gold, None, event=False, source=source, target=_none_or(targets))
    sources = (*gold.sources, *targets) if gold.reciprocal else gold.sources
    return EventVerdict(
        gold,
        answer,
        event=gold.event in _classes(answer),
        source=_is_named(answer.subject, sources) if gold.sources else None,
        target=_is_named(answer.object, targets) if targets else None,
    )


def _none_or(targets: Sequence[str]) -> bool | None:
    return False if targets else None


def _classes(answer: Answer) -> set[str]:
    known = relation_types().get(answer.predicate)
    found = set(known.plover) if known else set()
    return found | ({answer.plover} if answer.plover else set())


def _is_named(name: str, wanted: Iterable[str]) -> bool:
    given = _stems(name)
    return any(given & _stems(text) for text in wanted)


def _stems(text: str) -> set[str]:
    return {stem(word) for word in words(text) if word not in scoring_words().stop}


@dataclass(frozen=True, slots=True)
class AttributionVerdict:
    """What was found on one sentence: matched pairs, wrong answers and missed gold."""

    gold: GoldSentence
    right: tuple[tuple[GoldAttribution, Answer], ...]
    misattributed: tuple[tuple[GoldAttribution, Answer], ...]
    wrong: tuple[Answer, ...]
    missed: tuple[GoldAttribution, ...]

    @property
    def tally(self) -> Tally:
        """Count; a content with the wrong source is wrong and missed at once."""
        off = len(self.misattributed)
        return Tally(len(self.right), len(self.wrong) + off, len(self.missed) + off)


def score_attributions(
    gold: Iterable[GoldSentence], answers: Mapping[str, Sequence[Answer]]
) -> list[AttributionVerdict]:
    """Compare the statements of each sentence with its attributions, in the gold's order.

    A statement is right when its content overlaps with the gold's (bag of words F1 of at least .5)
    and its speaker shares a word with the gold's source.
    """
    return [_attributions(sentence, answers.get(sentence.id, ())) for sentence in gold]


def _attributions(gold: GoldSentence, answers: Iterable[Answer]) -> AttributionVerdict:
    left = [a for a in answers if a.kind is Kind.STATEMENT]
    right: list[tuple[GoldAttribution, Answer]] = []
    off: list[tuple[GoldAttribution, Answer]] = []
    missed: list[GoldAttribution] = []
    for wanted in gold.attributions:
        best = max(left, key=lambda a: bag_f1(wanted.content, a.object), default=None)
        if best is None or bag_f1(wanted.content, best.object) < 0.5:
            missed.append(wanted)
            continue
        left.remove(best)
        (right if _is_source(wanted, best) else off).append((wanted, best))
    return AttributionVerdict(gold, tuple(right), tuple(off), tuple(left), tuple(missed))


def _is_source(gold: GoldAttribution, answer: Answer) -> bool:
    stop = scoring_words().stop
    every = set(words(gold.source))
    wanted = (every - stop) or every
    return bool(wanted & {*words(answer.speaker_text), *words(answer.subject)})
