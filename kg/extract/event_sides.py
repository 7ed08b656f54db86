"""Names the source and the target of a main event, the nearest defensible ones if need be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kg.extract import grammar
from kg.extract.event_choice import Choice, nearest
from kg.extract.reading import Reading
from kg.extract.stretches import additions, nominal
from kg.lexicon.events import event_words
from kg.model import Mention, MentionForm, Sentence
from kg.tree import base_relation, subtree


@dataclass(frozen=True, slots=True)
class Side:
    """An actor's id, "" for a place or thing, and the words that name it."""

    actor: str = ""
    text: str = ""
    tokens: frozenset[int] = frozenset()


def source_of(reading: Reading, sentence: Sentence, choice: Choice) -> Side:
    """Give who does it.

    The frame's own holder, the subject, an owner of the act, then the nearest other actor.
    """
    finding = choice.finding
    if finding is None:
        return _first(reading, sentence, grammar.subjects(sentence, choice.token))
    for mentions in ((p[0] for p in finding.pairs), finding.holders):
        if named := next(iter(mentions), None):
            return _named(reading, named)
    for tokens in (
        grammar.subjects(sentence, choice.token),
        grammar.bearers(sentence, choice.token),
        grammar.subjects(sentence, choice.act),
    ):
        if (side := _first(reading, sentence, tokens)).text:
            return side
    return _nearest_actor(reading, sentence, choice, Side())


def target_of(reading: Reading, sentence: Sentence, choice: Choice, source: Side) -> Side:
    """Give to whom it is done, the source left aside.

    The frame's own object or addressee; actors, then places, in what is done; the thing done to,
    for force; the nearest other actor; a place anywhere.
    """
    own = _own_targets(reading, sentence, choice)
    if side := next((s for s in own if _is_other(s, source)), None):
        return side
    inside = set(subtree(sentence, choice.token)) - source.tokens
    side = _nearest_actor(reading, sentence, choice, source, inside)
    side = side if side.text else _thing(reading, sentence, choice)
    side = side if side.text else _nearest_place(reading, sentence, choice, inside)
    side = side if side.text else _nearest_actor(reading, sentence, choice, source)
    return side if side.text else _nearest_place(reading, sentence, choice, None)


def _own_targets(reading: Reading, sentence: Sentence, choice: Choice) -> list[Side]:
    finding = choice.finding
    if finding is None:
        subjects = grammar.surface_subjects(sentence, choice.act)
        return [_first(reading, sentence, subjects)]
    named = [pair[1] for pair in finding.pairs] + list(finding.addressees)
    objects = grammar.objects(sentence, choice.token)
    return [_named(reading, m) for m in named] + [_first(reading, sentence, objects)]


def _is_other(side: Side, source: Side) -> bool:
    if not side.text:
        return False
    return side.actor != source.actor if side.actor else side.text != source.text


def _first(reading: Reading, sentence: Sentence, tokens: Iterable[int]) -> Side:
    for token in tokens:
        if found := reading.actors_at(sentence, token):
            return _named(reading, found[0])
    return Side()


def _named(reading: Reading, mention: Mention) -> Side:
    text = " ".join(mention.text.split())
    if mention.form is MentionForm.PRONOUN:
        text = reading.actors[mention.actor].name if mention.actor in reading.actors else text
    return Side(mention.actor, text, frozenset(range(mention.first, mention.last)))


def _nearest_actor(
    reading: Reading,
    sentence: Sentence,
    choice: Choice,
    source: Side,
    inside: set[int] | None = None,
) -> Side:
    tokens = inside if inside is not None else set(range(len(sentence.tokens)))
    barred = (
        {i for r in choice.reporters for i in subtree(sentence, r)} if inside is None else set()
    )
    for token in nearest(sentence, choice.token, tokens - barred - {choice.token}):
        for mention in reading.mentions_at(sentence, token):
            if mention.head == token and mention.actor != source.actor:
                return _named(reading, mention)
    return Side()


def _nearest_place(
    reading: Reading, sentence: Sentence, choice: Choice, inside: set[int] | None
) -> Side:
    tokens = inside if inside is not None else set(range(len(sentence.tokens)))
    for token in nearest(sentence, choice.token, tokens):
        place = reading.place_at(sentence, token)
        if place is not None and place.head == token:
            return Side("", " ".join(place.text.split()), frozenset(range(place.first, place.last)))
    return Side()


def _thing(reading: Reading, sentence: Sentence, choice: Choice) -> Side:
    """Give the words of what force is used on ("killed two soldiers")."""
    if choice.plover not in event_words().done_to_anything:
        return Side()
    for token in grammar.objects(sentence, choice.token):
        if base_relation(sentence.tokens[token].deprel) != "xcomp":
            inside = nominal(sentence, token, additions(sentence, token))
            if inside:
                first, last = sentence.tokens[inside[0]], sentence.tokens[inside[-1]]
                text = reading.annotated.document.text[first.start : last.end]
                return Side("", " ".join(text.split()), frozenset(inside))
    return Side()
