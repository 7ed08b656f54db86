"""Weighs who or what a pronoun may take up: actors, pairs of actors, and things that are none."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import log

from kg.lexicon.descriptions import load_descriptions
from kg.model import ActorType, Mention, MentionForm, Sentence
from kg.resolve.binding import (
    affected_object,
    barred,
    governs,
    has_conjunct,
    is_beside,
    is_coargument,
    is_excluded,
    is_of_own_clause,
    is_predicated,
    is_related,
)
from kg.resolve.cast import Gender, Member
from kg.resolve.metonymy import acts
from kg.resolve.pronoun_kinds import Kind, Pronoun
from kg.resolve.reading import Reading
from kg.resolve.scene import Scene
from kg.resolve.weights import WEIGHTS
from kg.tree import base_relation, conjuncts

#: Sentences back in which an antecedent is looked for.
_REACH = 4


@dataclass(frozen=True, slots=True)
class Candidate:
    """What a pronoun may take up: ``members`` is empty for a thing that is no actor."""

    members: tuple[Member, ...]
    score: float


def antecedents(reading: Reading, pronoun: Pronoun) -> tuple[Member, ...]:
    """Give the actors that a pronoun takes up; none when a thing is the likelier one.

    "It" and "its" are left open unless an actor is surely meant.
    """
    if is_predicated(pronoun):
        return ()
    best = max(_all(reading, pronoun), key=lambda c: c.score, default=None)
    if best is None or (pronoun.kind is Kind.THING and not _is_sure(reading, pronoun, best)):
        return ()
    needed = WEIGHTS.one_they_agent if pronoun.agent else WEIGHTS.one_they
    if pronoun.kind is Kind.SEVERAL and _is_one(best) and best.score < needed:
        return ()
    return best.members


def _is_one(best: Candidate) -> bool:
    """Tell one state or body, which only a writer near it calls "they"."""
    return len(best.members) == 1 and _singularity(best.members[0]) > 0


def _is_sure(reading: Reading, pronoun: Pronoun, best: Candidate) -> bool:
    """Tell whether "it" must mean an actor: by its verb, or since no thing is near."""
    relation = base_relation(pronoun.relation)
    if pronoun.possessive or pronoun.reflexive:
        return True
    if relation in ("obj", "iobj"):
        verb = pronoun.sentence.tokens[pronoun.token].head
        return pronoun.sentence.tokens[verb].lemma in load_descriptions().affecting_verbs
    if relation != "nsubj":
        return acts(pronoun.sentence, pronoun.token)
    thing = max((other.score for other in _things(reading, pronoun)), default=best.score - 9)
    return best.score - thing >= (WEIGHTS.agent_margin if pronoun.agent else WEIGHTS.margin)


def _all(reading: Reading, pronoun: Pronoun) -> Iterator[Candidate]:
    yield from _actors(reading, pronoun)
    if pronoun.kind is Kind.SEVERAL:
        yield from _pairs(reading, pronoun)
    if pronoun.kind in (Kind.THING, Kind.SEVERAL) and not pronoun.agent:
        yield from _things(reading, pronoun)


def nearest(
    reading: Reading, scene: Scene, token: int, fits_noun: Callable[[Member], bool]
) -> Member | None:
    """Give the likeliest actor that a definite noun at the token takes up again."""
    noun = Pronoun(scene, token, Kind.THING)
    found = max(_weighed(reading, noun, fits_noun), key=lambda c: c.score, default=None)
    return found.members[0] if found else None


def _actors(reading: Reading, pronoun: Pronoun) -> Iterator[Candidate]:
    return _weighed(reading, pronoun, lambda member: fits(member, pronoun))


def _weighed(
    reading: Reading, pronoun: Pronoun, allowed: Callable[[Member], bool]
) -> Iterator[Candidate]:
    here = pronoun.sentence.index
    speaker = reading.quoted_speaker(here, pronoun.token)
    others, affected = barred(reading, pronoun), affected_object(pronoun)
    for index in range(max(0, here - _REACH), here + 1):
        for mention in reading.by_sentence.get(index, ()):
            member = reading.cast.members[mention.actor]
            if member is speaker or member.id in others or not allowed(member):
                continue
            if is_excluded(pronoun, mention):
                continue
            score = _score(reading.scenes[index], mention.head, pronoun)
            if index == here and mention.head == affected:
                score += WEIGHTS.affected
            members = _together(reading, pronoun, mention)
            yield Candidate(members, score + _standing(reading, pronoun, mention, members))


def _together(reading: Reading, pronoun: Pronoun, mention: Mention) -> tuple[Member, ...]:
    """Give all whom the words of a mention mean, where a pronoun can mean several."""
    if pronoun.kind is Kind.SEVERAL:
        return reading.all_at(reading.scenes[mention.sentence], mention.head)
    return (reading.cast.members[mention.actor],)


def _standing(
    reading: Reading, pronoun: Pronoun, mention: Mention, members: tuple[Member, ...]
) -> float:
    """Give what speaks for an actor besides where it stands."""
    member = reading.cast.members[mention.actor]
    score = WEIGHTS.often * log(1 + len(member.mentions), 2)
    if mention.form is MentionForm.DEMONYM:
        score -= WEIGHTS.adjective
    elif mention.form is MentionForm.PRONOUN:
        score += WEIGHTS.pronoun
    if pronoun.kind is Kind.SEVERAL and len(members) == 1:
        score -= _singularity(member)
    if _starts_anew(reading, mention.sentence, pronoun.sentence.index):
        score -= WEIGHTS.paragraph
    if reading.quotes.holds(pronoun.sentence.index, pronoun.token) and not reading.quotes.holds(
        mention.sentence, mention.head
    ):
        score -= WEIGHTS.unquoted
    return score


def _starts_anew(reading: Reading, there: int, here: int) -> bool:
    """Tell whether a new paragraph begins between two sentences."""
    starts = reading.paragraphs
    return bisect_right(starts, there) != bisect_right(starts, here)


#: Sectors of bodies of which one thinks as of many people: rebels, militias, gangs, police.
_OF_MANY = frozenset({"REB", "UAF", "PRM", "CRM", "COP"})


def _singularity(member: Member) -> float:
    """Give what speaks against "they" for one state or body."""
    if member.type is ActorType.STATE:
        return WEIGHTS.state_they
    several = member.plural or member.type is ActorType.GROUP or member.sector in _OF_MANY
    return 0.0 if several else WEIGHTS.body_they


def fits(member: Member, pronoun: Pronoun) -> bool:
    """Tell whether gender, number and type of an actor allow the pronoun."""
    if pronoun.kind in (Kind.MALE, Kind.FEMALE):
        other = Gender.FEMALE if pronoun.kind is Kind.MALE else Gender.MALE
        return member.type is ActorType.PERSON and member.gender is not other
    if pronoun.kind is Kind.THING:
        return member.type in (ActorType.STATE, ActorType.ORGANISATION) and not member.plural
    return member.type is not ActorType.PERSON


def _score(scene: Scene, head: int, pronoun: Pronoun) -> float:
    tokens = scene.sentence.tokens
    back = pronoun.sentence.index - scene.sentence.index
    score = _role_weight(tokens[head].deprel) - WEIGHTS.distance * back
    if back:
        score -= WEIGHTS.word * head
        both = base_relation(tokens[head].deprel) == base_relation(pronoun.relation) == "nsubj"
        return score + (WEIGHTS.parallel if both else 0.0)
    score -= WEIGHTS.word * abs(pronoun.token - head)
    if is_related(pronoun, head):
        return score + WEIGHTS.relative
    if is_of_own_clause(pronoun, head):
        score += WEIGHTS.own
    near = governs(pronoun, head) or is_beside(pronoun, head)
    return score + (WEIGHTS.governing if near else 0.0)


def _role_weight(deprel: str) -> float:
    if deprel == "nmod:poss":
        return WEIGHTS.possessor
    relation = base_relation(deprel)
    if relation in ("obj", "iobj"):
        return WEIGHTS.object
    return {"nsubj": WEIGHTS.subject, "obl": WEIGHTS.oblique}.get(relation, WEIGHTS.other)


def _pairs(reading: Reading, pronoun: Pronoun) -> Iterator[Candidate]:
    """List what is named side by side: "Israel and Syria"."""
    for scene in reading.scenes[max(0, pronoun.sentence.index - 2) : pronoun.sentence.index + 1]:
        for head, token in enumerate(scene.sentence.tokens):
            if token.deprel == "conj" or not has_conjunct(scene.sentence, head):
                continue
            row = [reading.at(scene, other) for other in conjuncts(scene.sentence, head)]
            members = tuple(dict.fromkeys(member for member in row if member))
            late = scene.sentence is pronoun.sentence and head >= pronoun.token
            whole = len(members) > 1 and len(members) == len(row)
            if whole and not late and not _is_either(scene.sentence, head):
                yield Candidate(members, _score(scene, head, pronoun) + WEIGHTS.often)


def _is_either(sentence: Sentence, head: int) -> bool:
    """Tell whether the coordination gives a choice: "the army or the police"."""
    row = conjuncts(sentence, head)[1:]
    below = (token for other in row for token in sentence.children[other])
    return any(sentence.tokens[token].lemma in ("or", "nor") for token in below)


def _things(reading: Reading, pronoun: Pronoun) -> Iterator[Candidate]:
    """List nouns of the right number that are no actor: "the proposal ... it"."""
    plural = pronoun.kind is Kind.SEVERAL
    here = pronoun.sentence.index
    for scene in reading.scenes[max(0, here - 2) : here + 1]:
        tokens = scene.sentence.tokens
        for head in _noun_heads(scene, plural=plural):
            if scene.sentence.index == here and (
                head >= pronoun.token or is_coargument(pronoun, head)
            ):
                continue
            if reading.at(scene, head) is None and tokens[head].head != pronoun.token:
                yield Candidate((), _score(scene, head, pronoun) + _thing_bonus(pronoun))


def _thing_bonus(pronoun: Pronoun) -> float:
    if pronoun.possessive:
        return WEIGHTS.thing_its
    subject = base_relation(pronoun.relation) == "nsubj"
    return WEIGHTS.thing if subject else WEIGHTS.thing_object


def _noun_heads(scene: Scene, *, plural: bool) -> Iterator[int]:
    wanted = ("NNS", "NNPS") if plural else ("NN", "NNP")
    for head, token in enumerate(scene.sentence.tokens):
        if token.xpos in wanted and base_relation(token.deprel) in _CORE:
            yield head


_CORE = frozenset({"nsubj", "obj", "obl", "nmod", "conj", "root"})
