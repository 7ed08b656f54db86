"""Names the source and the target of a main event, the nearest defensible ones if need be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kg.extract import grammar
from kg.extract.event_choice import Choice, nearest
from kg.extract.reading import Reading
from kg.extract.stretches import nominal
from kg.lexicon.classes import noun_classes
from kg.lexicon.events import event_words
from kg.model import Mention, MentionForm, Sentence
from kg.tree import base_relation, children, preposition, subtree


@dataclass(frozen=True, slots=True)
class Side:
    """An actor's id, "" for a place or thing, and the words that name it."""

    actor: str = ""
    text: str = ""
    tokens: frozenset[int] = frozenset()


def source_of(reading: Reading, sentence: Sentence, choice: Choice) -> Side:
    """Give who does it.

    The frame's own holder, the subject, an owner of the act, what a passive names with "by" or
    "in", then the nearest other actor.
    """
    finding, token = choice.finding, choice.token
    if finding is None:
        return _first(reading, sentence, grammar.subjects(sentence, token))
    for mentions in ((p[0] for p in finding.pairs), finding.holders):
        if named := next(iter(mentions), None):
            return _named(reading, sentence, named)
    for tokens in (grammar.subjects(sentence, token), grammar.bearers(sentence, token)):
        if (side := _first(reading, sentence, tokens)).text:
            return side
    if grammar.is_passive(sentence, token):
        return _instrument(reading, sentence, token)
    side = _first(reading, sentence, grammar.subjects(sentence, choice.act))
    return side if side.text else _nearest_actor(reading, sentence, choice, Side())


def _instrument(reading: Reading, sentence: Sentence, token: int) -> Side:
    """Give what a passive without an actor is done by ("killed in a bomb explosion")."""
    for marker in ("by", "in", "from"):
        for noun in grammar.prepositional(sentence, token, marker):
            if reading.place_at(sentence, noun) is None and sentence.tokens[noun].upos == "NOUN":
                return _phrase(reading, sentence, noun)
    return Side()


def target_of(reading: Reading, sentence: Sentence, choice: Choice, source: Side) -> Side:
    """Give to whom it is done, the source left aside.

    The frame's own object or addressee; for force, the thing it is done to; the nearest actor and
    then place in what is done; the nearest other actor; a place anywhere.
    """
    own = _own_targets(reading, sentence, choice)
    if side := next((s for s in own if _is_other(s, source)), None):
        return side
    inside = set(subtree(sentence, choice.token)) - source.tokens
    side = _thing(reading, sentence, choice)
    side = side if side.text else _nearest_actor(reading, sentence, choice, source, inside)
    side = side if side.text else _nearest_place(reading, sentence, choice, inside)
    side = side if side.text else _nearest_actor(reading, sentence, choice, source)
    return side if side.text else _nearest_place(reading, sentence, choice, None)


def _own_targets(reading: Reading, sentence: Sentence, choice: Choice) -> list[Side]:
    finding = choice.finding
    if finding is None:
        subjects = grammar.surface_subjects(sentence, choice.act)
        return [_first(reading, sentence, subjects)]
    named = [pair[1] for pair in finding.pairs] + list(finding.addressees)
    found = [_named(reading, sentence, mention) for mention in named]
    if choice.plover in event_words().given_to_somebody:
        found.append(_first(reading, sentence, _recipients(sentence, choice.token)))
    return [*found, _first(reading, sentence, grammar.objects(sentence, choice.token))]


def _recipients(sentence: Sentence, token: int) -> list[int]:
    """List whom something is given to or agreed with, in the clause and in its complement."""
    verbs = [token, *children(sentence, token, ("xcomp", "ccomp"))]
    verbs += [c for verb in verbs[1:] for c in children(sentence, verb, ("xcomp", "obj"))]
    prepositions = ("to", "with", "for", "from", "on", "against")
    return [i for v in verbs for p in prepositions for i in grammar.prepositional(sentence, v, p)]


def _is_other(side: Side, source: Side) -> bool:
    if not side.text:
        return False
    return side.actor != source.actor if side.actor else side.text != source.text


def _first(reading: Reading, sentence: Sentence, tokens: Iterable[int]) -> Side:
    for token in tokens:
        if found := reading.actors_at(sentence, token):
            return _named(reading, sentence, found[0])
    return Side()


def _named(reading: Reading, sentence: Sentence, mention: Mention) -> Side:
    """Name an actor by its whole phrase ("leaders of the opposition"), a pronoun by its name."""
    if mention.form is MentionForm.PRONOUN or mention.sentence != sentence.index:
        known = reading.actors.get(mention.actor)
        text = known.name if known else mention.text
        return Side(mention.actor, " ".join(text.split()), frozenset([mention.head]))
    phrase = _phrase(reading, sentence, _top(sentence, mention.head))
    return Side(mention.actor, phrase.text, phrase.tokens)


def _top(sentence: Sentence, token: int) -> int:
    """Give the quantity or membership that a name stands behind ("thousands of X")."""
    word = sentence.tokens[token]
    if word.deprel != "nmod" or preposition(sentence, token) != "of" or word.head < 0:
        return token
    counted = sentence.tokens[word.head].lemma.lower() in noun_classes().quantity
    return word.head if counted else token


def _phrase(reading: Reading, sentence: Sentence, token: int) -> Side:
    """Give a noun with what narrows it, without clauses, appositions and coordinated nouns."""
    dropped = children(sentence, token, ("acl", "appos", "conj", "cc", "parataxis"))
    inside = nominal(sentence, token, dropped)
    inside = inside if token in inside else [token]
    first, last = sentence.tokens[inside[0]], sentence.tokens[inside[-1]]
    text = reading.annotated.document.text[first.start : last.end]
    return Side("", " ".join(text.split()), frozenset(inside))


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
                return _named(reading, sentence, mention)
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
    finding = choice.finding
    exact = finding is not None and bool(finding.frame.object_words)
    if exact or choice.plover not in event_words().done_to_anything:
        return Side()
    for token in grammar.objects(sentence, choice.token):
        if base_relation(sentence.tokens[token].deprel) != "xcomp":
            return _phrase(reading, sentence, token)
    return Side()
