"""Measures answers on whole texts: actors, relations, positions, statements, sources."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from kg.evaluate.answers import Answer, Kind
from kg.evaluate.cues import is_attitude_cue
from kg.evaluate.gold import (
    GoldCredit,
    GoldPosition,
    GoldRelation,
    GoldStatement,
    GoldText,
    GoldTrap,
)
from kg.evaluate.matching import Matching, Tally, match
from kg.evaluate.names import Names
from kg.evaluate.words import bag_f1, containment, content_words, dice, name_words
from kg.model import Polarity
from kg.vocabulary import relation_types

#: Office, representation and membership of persons, which the core view leaves aside.
_AFFILIATIONS = {"holds-office-in", "represents", "member-of"}
_FOR, _AGAINST = {"supports", "demands", "offers"}, {"opposes", "rules-out"}


@dataclass(frozen=True, slots=True)
class Pair:
    """A relation or position with its actors looked up in the gold."""

    answer: Answer
    subject: str | None
    object: str | None = None


@dataclass(frozen=True, slots=True)
class TextScores:
    """What one text gave.

    Attributes:
        actor_types: type of each actor of the gold, and whether it was found.
        sources, modes: right and wrong ones on what was matched strictly.
    """

    actors: Tally
    actor_types: tuple[tuple[str, bool], ...]
    relations: Matching[GoldRelation, Pair]
    core_relations: Matching[GoldRelation, Pair]
    lenient_relations: Matching[GoldRelation, Pair]
    positions: Matching[GoldPosition, Pair]
    lenient_positions: Matching[GoldPosition, Pair]
    statements: Matching[GoldStatement, Pair]
    contents: Matching[GoldStatement, Pair]
    sources: Tally
    modes: Tally
    traps: Tally


def score_text(gold: GoldText, answers: Sequence[Answer]) -> TextScores:
    """Measure the answers on one text."""
    names = Names(gold.actors)
    near = _Near(gold)
    relations = _pairs(answers, Kind.RELATION, names)
    positions = _positions(answers, names)
    core = [g if g.core else replace(g, optional=True) for g in gold.relations]
    required = [g for g in gold.relations if g.core]
    said = _statements(answers, names) if gold.has_statements else []
    told = gold.statements if gold.has_statements else ()
    core_relations = match(core, _kept(relations, required, strict_relation), strict_relation)
    matched_positions = match(gold.positions, positions, strict_position)
    return TextScores(
        actors=_actors(names, answers),
        actor_types=_actor_types(names, answers),
        relations=match(gold.relations, relations, strict_relation),
        core_relations=core_relations,
        lenient_relations=match(core, _kept(relations, required, near.relation), near.relation),
        positions=matched_positions,
        lenient_positions=match(gold.positions, positions, near.position),
        statements=_asked(gold, match(told, said, _is_said)),
        contents=_asked(gold, match(told, said, _is_content)),
        sources=_sources(core_relations, matched_positions, names),
        modes=_modes(core_relations, matched_positions),
        traps=_traps(gold, answers),
    )


def _modes(
    relations: Matching[GoldRelation, Pair], positions: Matching[GoldPosition, Pair]
) -> Tally:
    """Count right and wrong modes on what was matched strictly."""
    verdicts = [g.modality is pair.answer.modality for g, pair in relations.pairs]
    verdicts += [g.modality is pair.answer.modality for g, pair in positions.pairs]
    return Tally(right=sum(verdicts), wrong=len(verdicts) - sum(verdicts))


def _traps(gold: GoldText, answers: Sequence[Answer]) -> Tally:
    """Count the traps that were avoided and those that were fallen into."""
    fallen = sum(any(_falls_into(a, trap) for a in answers) for trap in gold.traps)
    return Tally(right=len(gold.traps) - fallen, wrong=fallen)


def _falls_into(answer: Answer, trap: GoldTrap) -> bool:
    if answer.kind not in {Kind.RELATION, Kind.POSITION} or answer.predicate != trap.predicate:
        return False
    polarity = trap.polarity in {None, answer.polarity}
    return polarity and trap.modality in {None, answer.modality}


def _actors(names: Names, answers: Iterable[Answer]) -> Tally:
    entities = [a.subject for a in answers if a.kind is Kind.ENTITY]
    found = {names.find(name) for name in entities} - {None}
    unknown = {name_words(name) for name in entities if names.find(name) is None}
    acting = {a.id for a in names.actors.values() if a.type not in {"place", "event"}}
    return Tally(len(found & acting), len(unknown), len(acting - found))


def _actor_types(names: Names, answers: Iterable[Answer]) -> tuple[tuple[str, bool], ...]:
    found = {names.find(a.subject) for a in answers if a.kind is Kind.ENTITY}
    return tuple((actor.type, actor.id in found) for actor in names.actors.values())


def _pairs(answers: Iterable[Answer], kind: Kind, names: Names) -> list[Pair]:
    """Look the actors up; the same answer twice counts once."""
    found: dict[tuple[object, ...], Pair] = {}
    for answer in answers:
        if answer.kind is kind:
            one, other = names.find(answer.subject), names.find(answer.object)
            key = (
                one or name_words(answer.subject),
                answer.predicate,
                other or name_words(answer.object),
                answer.polarity,
            )
            found.setdefault(key, Pair(answer, one, other))
    return list(found.values())


def _positions(answers: Iterable[Answer], names: Names) -> list[Pair]:
    found: dict[tuple[object, ...], Pair] = {}
    for answer in answers:
        if answer.kind is Kind.POSITION:
            actor = names.find(answer.subject)
            key = (
                actor or name_words(answer.subject),
                answer.predicate,
                content_words(answer.object),
                answer.polarity,
            )
            found.setdefault(key, Pair(answer, actor))
    return list(found.values())


def _statements(answers: Iterable[Answer], names: Names) -> list[Pair]:
    return [Pair(a, names.find(a.subject)) for a in answers if a.kind is Kind.STATEMENT]


def _asked(
    gold: GoldText, matching: Matching[GoldStatement, Pair]
) -> Matching[GoldStatement, Pair]:
    """Leave out beliefs and attitudes that are wrong only because the gold lists none."""
    if gold.lists_attitudes:
        return matching
    wrong = tuple(p for p in matching.wrong if not is_attitude_cue(p.answer.cue))
    return replace(matching, wrong=wrong)


def _kept(
    pairs: Iterable[Pair],
    required: Sequence[GoldRelation],
    fits: Callable[[GoldRelation, Pair], bool],
) -> list[Pair]:
    return [
        pair
        for pair in pairs
        if pair.answer.predicate not in _AFFILIATIONS or any(fits(g, pair) for g in required)
    ]


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


class _Near:
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


def _is_said(gold: GoldStatement, pair: Pair) -> bool:
    if pair.subject not in gold.speakers or not _is_content(gold, pair):
        return False
    sentence = pair.answer.sentence
    if not sentence:
        return True
    return containment(content_words(sentence), content_words(gold.sentence)) >= 0.8


def _is_content(gold: GoldStatement, pair: Pair) -> bool:
    return any(bag_f1(content, pair.answer.object) >= 0.5 for content in gold.contents)


def _sources(
    relations: Matching[GoldRelation, Pair],
    positions: Matching[GoldPosition, Pair],
    names: Names,
) -> Tally:
    """Count right and wrong sources on what was matched strictly."""
    verdicts = [_is_credited(g.credit, g.subjects, pair, names) for g, pair in relations.pairs]
    verdicts += [_is_credited(g.credit, g.actors, pair, names) for g, pair in positions.pairs]
    return Tally(right=sum(verdicts), wrong=len(verdicts) - sum(verdicts))


def _is_credited(credit: GoldCredit, subjects: tuple[str, ...], pair: Pair, names: Names) -> bool:
    named = pair.answer.source
    source = names.find(named) if named else None
    if not credit.sources:
        return not named or source in subjects
    silent = not named and (credit.optional or bool(set(credit.sources) & set(subjects)))
    return source in credit.sources or silent
