"""Pairs who does it with whom it is done to; parties of a reciprocal act with each other."""

from __future__ import annotations

from kg.extract import grammar
from kg.extract.bearing import bearers
from kg.extract.modality import modality_of
from kg.extract.reading import Reading
from kg.extract.role_words import with_preposition
from kg.extract.roles import actors_of
from kg.extract.triggers import Trigger
from kg.lexicon.classes import noun_classes
from kg.lexicon.grammar_roles import Role, RoleKind
from kg.model import Mention, MentionForm, Modality, Sentence
from kg.vocabulary import relation_types

_BETWEEN = ("between", "among", "of")


def pairs_of(
    reading: Reading, sentence: Sentence, trigger: Trigger, holders: tuple[Mention, ...]
) -> tuple[tuple[Mention, Mention], ...]:
    """Give the pairs of a frame's relation, in text order."""
    frame, token = trigger.frame, trigger.token
    objects = actors_of(reading, sentence, token, frame.object)
    if frame.object_types:
        objects = tuple(m for m in objects if reading.actors[m.actor].type in frame.object_types)
    if relation_types()[frame.relation].symmetric or frame.mutual:
        found = _reciprocal(reading, sentence, token, holders, objects)
        return found + tuple((b, a) for a, b in found) if frame.mutual else found
    if frame.several and len(objects) == 1:
        objects = nations_of(reading, sentence, objects[0])
    alone = frame.several and len({m.actor for m in objects}) < 2
    others = tuple(m for m in objects if not _is_own_armed(reading, sentence, m, holders))
    return () if alone else _crossed(holders, others)


def _is_own_armed(
    reading: Reading, sentence: Sentence, mention: Mention, holders: tuple[Mention, ...]
) -> bool:
    """Tell "would not disarm its fighters", which is done to nobody else."""
    if sentence.tokens[mention.head].lemma.lower() not in noun_classes().armed:
        return False
    owning = {
        m.actor for m in _actors(reading, sentence, grammar.possessors(sentence, mention.head))
    }
    return bool(owning & {m.actor for m in holders})


def _crossed(
    holders: tuple[Mention, ...], objects: tuple[Mention, ...]
) -> tuple[tuple[Mention, Mention], ...]:
    acting = {m.actor for m in holders}
    return tuple((a, b) for a in holders for b in objects if b.actor not in acting)


def _reciprocal(
    reading: Reading,
    sentence: Sentence,
    token: int,
    holders: tuple[Mention, ...],
    objects: tuple[Mention, ...],
) -> tuple[tuple[Mention, Mention], ...]:
    """Pair who does it with each other: "between X and Y", "X with Y", "X and Y", "X-Y talks"."""
    sides = _sides(reading, sentence, token)
    if len({m.actor for m in sides}) > 1:
        return _each_with_each(sides)
    holders = holders or sides  # "the meeting of X with Y"
    others = tuple(m for m in objects if m.actor not in {h.actor for h in holders})
    if others and holders:
        return _crossed(holders, others)
    if len({m.actor for m in holders}) > 1:
        together = not _has_several(sentence, token) and _is_joint_act(reading, sentence, token)
        return _each_with_each(holders) if together else ()
    inside = [n for m in (*sides, *holders) for n in nations_of(reading, sentence, m)]
    return _each_with_each(tuple(inside))


def _is_joint_act(reading: Reading, sentence: Sentence, token: int) -> bool:
    """Tell "X and Y held talks" from "X and Y may open talks" and "stand by the agreement"."""
    if sentence.tokens[token].upos == "VERB":
        return True
    modality = modality_of(sentence, token)
    own = bool(bearers(reading, sentence, token))
    return own and modality in {Modality.ACTUAL, Modality.PLANNED}


def _has_several(sentence: Sentence, token: int) -> bool:
    """Tell "signed similar agreements", one each, from "restored diplomatic relations"."""
    each = noun_classes().each
    return any(
        sentence.tokens[k].lemma.lower() in each
        for i in grammar.objects_as_written(sentence, token)
        for k in grammar.below(sentence, i, frozenset({"amod"}))
    )


def nations_of(reading: Reading, sentence: Sentence, mention: Mention) -> tuple[Mention, ...]:
    """Give the states inside one plural mention: "Armenian and Turkish officials"."""
    if mention.sentence != sentence.index or mention.form is MentionForm.PRONOUN:
        return ()
    tokens = grammar.modifiers(sentence, mention.head)
    tokens += grammar.prepositional(sentence, mention.head, "of")
    tokens += grammar.prepositional(sentence, mention.head, "from")
    return _actors(reading, sentence, grammar.spread(sentence, tokens))


def _sides(reading: Reading, sentence: Sentence, token: int) -> tuple[Mention, ...]:
    """Give the parties named by "between", "among", "of" or in front of a noun."""
    between = ("between", "among") if sentence.tokens[token].upos == "VERB" else _BETWEEN
    for preposition in between:
        tokens = with_preposition(
            sentence, token, Role(RoleKind.PREPOSITION, preposition, near=True)
        )
        found = _actors(reading, sentence, tokens)
        if found:
            return found
    if sentence.tokens[token].upos == "VERB":
        return ()
    return _actors(reading, sentence, grammar.spread(sentence, grammar.modifiers(sentence, token)))


def _actors(reading: Reading, sentence: Sentence, tokens: list[int]) -> tuple[Mention, ...]:
    return tuple(dict.fromkeys(m for i in tokens for m in reading.actors_at(sentence, i)))


def _each_with_each(sides: tuple[Mention, ...]) -> tuple[tuple[Mention, Mention], ...]:
    one_each = tuple({m.actor: m for m in sides}.values())
    return tuple((a, b) for n, a in enumerate(one_each) for b in one_each[n + 1 :])
