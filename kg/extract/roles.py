"""Fills the places of a frame with actors."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kg.extract import complements, grammar
from kg.extract.reading import Reading
from kg.extract.role_words import tokens_of, with_preposition
from kg.lexicon.frames import load_frames
from kg.lexicon.grammar_roles import Role, RoleKind
from kg.lexicon.issues import load_issues
from kg.model import Mention, Sentence

_SPEAKING = frozenset({RoleKind.SUBJECT, RoleKind.DESCRIBED})
_DOING = frozenset({Role(RoleKind.POSSESSOR), Role(RoleKind.SUBJECT), Role(RoleKind.BEARER)})
_ARGUMENTS = frozenset({"obl", "obj", "iobj", "nmod", "obl:agent", "obl:arg"})


def actors_of(
    reading: Reading, sentence: Sentence, trigger: int, roles: Iterable[Role]
) -> tuple[Mention, ...]:
    """Give who fills a place: the actors of the first role that has any."""
    for role in roles:
        found = _actors_in_role(reading, sentence, trigger, role)
        if found:
            return found
    return ()


def _actors_in_role(
    reading: Reading, sentence: Sentence, trigger: int, role: Role
) -> tuple[Mention, ...]:
    if role.kind is RoleKind.OWNER:
        things = _things(sentence, trigger, role)
        return tuple(dict.fromkeys(m for i in things for m in owners(reading, sentence, i)))
    if role.kind is RoleKind.AFFECTED:
        return _affected(reading, sentence, trigger)
    if role.kind is RoleKind.CLAUSE_AFFECTED:
        return _affected_in_clause(reading, sentence, trigger, role)
    tokens = tokens_of(reading, sentence, trigger, role)
    look = reading.speakers_at if role.kind in _SPEAKING else reading.actors_at
    return tuple(dict.fromkeys(m for i in tokens for m in look(sentence, i)))


def owners(reading: Reading, sentence: Sentence, noun: int) -> tuple[Mention, ...]:
    """Give whose thing or act a noun is: possessor, name before it, "by X", "made by X", "of X"."""
    found = reading.owners(sentence, noun)
    if found:
        return found
    makers = grammar.prepositional(sentence, noun, "by")
    for part in grammar.below(sentence, noun, frozenset({"acl", "acl:relcl"})):
        makers += grammar.subjects(sentence, part)
    makers = makers or (
        [] if _is_suffered(sentence, noun) else grammar.prepositional(sentence, noun, "of")
    )
    makers = makers or grammar.prepositional(sentence, noun, "from")
    return tuple(m for i in makers if i != noun for m in reading.mentions_at(sentence, i))


def _is_suffered(sentence: Sentence, noun: int) -> bool:
    """Tell "the killing of civilians", whose "of" names who suffers, from "the policy of"."""
    lemma = sentence.tokens[noun].lemma.lower()
    places = [f.object for f in load_frames().nouns.get(lemma, ())]
    places += [role.sources for f in load_issues().nouns.get(lemma, ()) for role in f.roles]
    return any(_is_of_object(roles) for roles in places)


def _is_of_object(roles: tuple[Role, ...]) -> bool:
    """Tell whether "of" brings to whom it is done: no role of one who does it is there."""
    plain = {replace(role, near=False) for role in roles}
    return Role(RoleKind.PREPOSITION, "of") in plain and not plain & _DOING


def _things(sentence: Sentence, trigger: int, role: Role) -> list[int]:
    """Give the nouns whose owner is asked for: the object, or what a preposition brings."""
    if role.preposition:
        return with_preposition(sentence, trigger, role)
    return _objects_or_obliques(sentence, trigger)


def _objects_or_obliques(sentence: Sentence, trigger: int) -> list[int]:
    found = grammar.objects(sentence, trigger)
    if found or sentence.tokens[trigger].upos != "VERB":
        return found
    return [
        i
        for i in grammar.below(sentence, trigger, frozenset({"obl"}))
        if grammar.case_of(sentence, i) not in {"by", ""}
    ]


def _affected(reading: Reading, sentence: Sentence, trigger: int) -> tuple[Mention, ...]:
    """Give the nearest actors named in what the verb is done to."""
    for noun in (*grammar.objects(sentence, trigger), *_objects_or_obliques(sentence, trigger)):
        found = reading.actors_within(sentence, noun)
        if found:
            return found
    return ()


def _affected_in_clause(
    reading: Reading, sentence: Sentence, trigger: int, role: Role
) -> tuple[Mention, ...]:
    """Give the actors acted on in the complement: "refused to meet the king".

    Only a near role looks inside noun phrases ("to protect the Serb minority" is no act on Serbia).
    """
    level = complements.clauses(sentence, trigger)
    for _ in range(3):
        for verb in level:
            found = _acted_on(reading, sentence, verb, role)
            if found:
                return found
        level = [c for verb in level for c in complements.clauses(sentence, verb)]
    return ()


def _acted_on(reading: Reading, sentence: Sentence, verb: int, role: Role) -> tuple[Mention, ...]:
    nouns = grammar.objects(sentence, verb) + grammar.below(sentence, verb, _ARGUMENTS)
    looks = (reading.actors_at, reading.actors_within) if role.near else (reading.actors_at,)
    for look in looks:
        for noun in nouns:
            if grammar.case_of(sentence, noun) != "by" and (found := look(sentence, noun)):
                return found
    return ()
