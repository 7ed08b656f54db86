"""Grammatical roles: how a word that fills a place of a frame stands to its signalling word."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class RoleKind(Enum):
    """How a word that fills a place of a frame stands to the word that signals it."""

    SUBJECT = "subject"  # who does it, also "by X" of a passive, and control
    OBJECT = "object"  # whom or what it is done to, also the subject of a passive
    INDIRECT = "indirect"  # to whom
    CLAUSE = "clause"  # complement clause or infinitive
    INFINITIVE = "infinitive"  # only "to do"
    CLAUSE_SUBJECT = "clause-subject"  # who is to act in the complement clause
    CLAUSE_AFFECTED = "clause-affected"  # an actor acted on in the complement clause
    PREDICATE = "predicate"  # "considers it a red line", "views it as a threat"
    POSSESSOR = "possessor"  # "Russia's rejection"
    MODIFIER = "modifier"  # "US sanctions", "the Russian attack"
    BEARER = "bearer"  # who has or does what a noun names, however the text says it
    OWNER = "owner"  # whose thing the object is: "praised Qatar's record"
    AFFECTED = "affected"  # an actor named inside the object: "fired shells at rebel posts"
    NAMED = "named"  # of whom the noun is said: "Lantos, an advocate", "X is a critic"
    ADJOINED = "adjoined"  # of the clause that the noun is an adjunct of: "in talks with"
    ADJUNCT = "adjunct"  # the same, only where the noun itself hangs on the verb
    CAUSE = "cause"  # what drew the reaction that a noun names: "the plan met with resistance"
    OCCASION = "occasion"  # what goes on "despite objections from X"
    BEYOND = "beyond"  # across a border: "massed troops on its border with X"
    NEAR = "near"  # "near:with": a preposition on the verb or on its object
    SELF = "self"  # the signalling noun names the actor itself: "supporters of Israel"
    WISH = "wish-clause"  # "that they leave", "that he should leave"
    PREPOSITION = "prep"  # "prep:with"
    DESCRIBED = "described"  # of whom an adjective or participle is said: "is opposed to"
    ABOVE = "above"  # whose clause the noun stands in: "X enjoys the backing of Y"
    HELPED = "helped"  # whose deed it is that is done "with the help of X"
    PARTIES = "parties"  # who takes part in what is brought about: "a truce between X and Y"
    POSSESSED = "possessed"  # what the noun modifies: "Russia-backed rebels"


@dataclass(frozen=True, slots=True)
class Role:
    """A grammatical role.

    Attributes:
        preposition: of a prepositional phrase; of an owner, the preposition before its thing.
        near: the phrase may hang on the verb's object as well ("imposed sanctions on Iran").
    """

    kind: RoleKind
    preposition: str = ""
    near: bool = False


def parse_role(text: str) -> Role:
    """Read a role as written in a table.

    Raises:
        ValueError: no such role.

    >>> parse_role("prep:with")
    Role(kind=<RoleKind.PREPOSITION: 'prep'>, preposition='with', near=False)
    """
    kind, colon, preposition = text.partition(":")
    role = Role(RoleKind(kind), preposition)
    prepositional = role.kind in {RoleKind.PREPOSITION, RoleKind.NEAR}
    if prepositional != bool(colon) and role.kind is not RoleKind.OWNER:
        raise ValueError(text)
    if role.kind is RoleKind.NEAR:
        return Role(RoleKind.PREPOSITION, preposition, near=True)
    return role


#: Prepositions between a noun and what belongs to it.
_LINKS = frozenset({"of", "into", "to", "from"})


def noun_pattern(text: str) -> tuple[str, ...]:
    """Give the words of a noun's pattern, the one that bears the others first.

    >>> noun_pattern("security guarantee"), noun_pattern("show of force")
    (('guarantee', 'security'), ('show', 'of', 'force'))
    >>> noun_pattern("entry into")
    ('entry', 'into')
    """
    words = text.split()
    link = next((i for i, word in enumerate(words) if i and word in _LINKS), len(words))
    head = link - 1
    return (words[head], *words[:head], *words[head + 1 :])
