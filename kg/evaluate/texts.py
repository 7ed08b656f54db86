"""Measures answers on whole texts: actors, relations, positions, statements, sources."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from kg.evaluate.answers import Answer, Kind
from kg.evaluate.cues import is_attitude_cue
from kg.evaluate.fitting import Lenient, Pair, is_content, is_said, strict_position, strict_relation
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
from kg.evaluate.words import content_words, name_words

#: Office, representation and membership of persons, which the core view leaves aside.
_AFFILIATIONS = {"holds-office-in", "represents", "member-of"}


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
    near = Lenient(gold)
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
        statements=_asked(gold, match(told, said, is_said)),
        contents=_asked(gold, match(told, said, is_content)),
        sources=_sources(core_relations, matched_positions, names),
        modes=_modes(core_relations, matched_positions),
        traps=_traps(gold, answers),
    )


def _modes(
    relations: Matching[GoldRelation, Pair], positions: Matching[GoldPosition, Pair]
) -> Tally:
    """Count right and wrong modes on what was matched strictly, where the system gives one."""
    given = [(g.modality, pair.answer.modality) for g, pair in relations.pairs]
    given += [(g.modality, pair.answer.modality) for g, pair in positions.pairs]
    verdicts = [wanted is found for wanted, found in given if found is not None]
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


def _actors(names: Names, answers: Sequence[Answer]) -> Tally:
    named = _named(answers)
    found = {names.find(name) for name in named} - {None}
    unknown = {name_words(name) for name in named if names.find(name) is None}
    acting = {a.id for a in names.actors.values() if a.type not in {"place", "event"}}
    return Tally(len(found & acting), len(unknown), len(acting - found))


def _named(answers: Sequence[Answer]) -> list[str]:
    """List the entities of a system, or all names that it uses when it gives no entities."""
    entities = [a.subject for a in answers if a.kind is Kind.ENTITY]
    if entities:
        return entities
    used = [name for a in answers if a.kind is not Kind.EVENT for name in (a.subject, a.source)]
    used += [a.object for a in answers if a.kind is Kind.RELATION]
    return [name for name in used if name]


def _actor_types(names: Names, answers: Sequence[Answer]) -> tuple[tuple[str, bool], ...]:
    found = {names.find(name) for name in _named(answers)}
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
