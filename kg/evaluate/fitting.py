"""When an answer fits an item of the gold: strictly and leniently."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from kg.evaluate.answers import Answer
from kg.evaluate.gold import GoldPosition, GoldRelation, GoldStatement, GoldText
from kg.evaluate.words import bag_f1, containment, content_words, dice
from kg.model import Polarity
from kg.vocabulary import relation_types

_FOR, _AGAINST = {"supports", "demands", "offers"}, {"opposes", "rules-out"}


@dataclass(frozen=True, slots=True)
class Pair:
    """A relation or position with its actors looked up in the gold."""

    answer: Answer
    subject: str | None
    object: str | None = None


def _is_symmetric(predicate: str) -> bool:
    known = relation_types().get(predicate)
    return known is not None and known.symmetric


def _classes(predicate: str) -> set[str]:
    known = relation_types().get(predicate)
    return set(known.plover) if known else set()


def strict_relation(gold: GoldRelation, pair: Pair) -> bool:
    """Tell whether both actors, the predicate and the polarity agree; symmetric ones either way."""
    answer = pair.answer
    if answer.predicate not in gold.predicates or answer.polarity is not gold.polarity:
        return False
    if pair.subject in gold.subjects and pair.object in gold.objects:
        return True
    crossed = pair.subject in gold.objects and pair.object in gold.subjects
    return crossed and _is_symmetric(answer.predicate)


def strict_position(gold: GoldPosition, pair: Pair) -> bool:
    """Tell whether actor, stance, polarity and at least half of an issue's words agree."""
    if pair.subject not in gold.actors or pair.answer.predicate not in gold.stances:
        return False
    given = content_words(pair.answer.object)
    agree = pair.answer.polarity is gold.polarity
    return agree and any(dice(content_words(issue), given) >= 0.5 for issue in gold.issues)


class Lenient:
    """The lenient view: a person may stand for the body that they act for, and the reverse."""

    def __init__(self, gold: GoldText) -> None:
        self._acts_for: dict[str, set[str]] = defaultdict(set)
        for relation in gold.relations:
            if not relation.core:
                for body in relation.objects:
                    self._acts_for[relation.subjects[0]].add(body)
                    self._acts_for[body].add(relation.subjects[0])

    def _is_any(self, wanted: tuple[str, ...], actor: str | None) -> bool:
        if actor is None:
            return False
        return actor in wanted or bool(self._acts_for[actor] & set(wanted))

    def relation(self, gold: GoldRelation, pair: Pair) -> bool:
        """Tell whether the pair of actors and a PLOVER class agree."""
        shared = set(gold.plover) & _classes(pair.answer.predicate)
        if not shared and pair.answer.predicate not in gold.predicates:
            return False
        if not gold.core:
            return pair.subject in gold.subjects and pair.object in gold.objects
        return self._same_pair(gold, pair)

    def _same_pair(self, gold: GoldRelation, pair: Pair) -> bool:
        if self._is_any(gold.subjects, pair.subject) and self._is_any(gold.objects, pair.object):
            return True
        symmetric = _is_symmetric(pair.answer.predicate) or any(
            _is_symmetric(predicate) for predicate in gold.predicates
        )
        crossed = self._is_any(gold.objects, pair.subject) and self._is_any(
            gold.subjects, pair.object
        )
        return symmetric and crossed

    def position(self, gold: GoldPosition, pair: Pair) -> bool:
        """Tell whether the actor, the direction of the stance and half of the words agree."""
        given = _direction(pair.answer.predicate, pair.answer.polarity)
        wanted = {_direction(stance, gold.polarity) for stance in gold.stances}
        words = content_words(pair.answer.object)
        about = any(containment(content_words(issue), words) >= 0.5 for issue in gold.issues)
        return about and given in wanted and self._is_any(gold.actors, pair.subject)


def _direction(stance: str, polarity: Polarity) -> int:
    """Give +1 for, -1 against, 0 neither; a denial turns it round."""
    sign = 1 if stance in _FOR else -1 if stance in _AGAINST else 0
    return -sign if polarity is Polarity.NEGATED else sign


def is_said(gold: GoldStatement, pair: Pair) -> bool:
    """Tell whether speaker and content agree, in the same sentence."""
    if pair.subject not in gold.speakers or not is_content(gold, pair):
        return False
    sentence = pair.answer.sentence
    if not sentence:
        return True
    return containment(content_words(sentence), content_words(gold.sentence)) >= 0.8


def is_content(gold: GoldStatement, pair: Pair) -> bool:
    """Tell whether the contents overlap (F1 of their words at least .5)."""
    return any(bag_f1(content, pair.answer.object) >= 0.5 for content in gold.contents)
