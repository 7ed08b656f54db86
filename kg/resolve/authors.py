"""Says whom "we" means in a text that speaks for someone, such as an address to an assembly."""

from __future__ import annotations

from collections import Counter

from kg.lexicon.descriptions import load_descriptions
from kg.model import ActorType, MentionForm, Token
from kg.resolve.cast import Member
from kg.resolve.pronoun_kinds import Kind, find_pronouns
from kg.resolve.reading import Reading

#: Times that "we" must come up outside of quotations, and its actor as the one who acts.
_ENOUGH = 3


def find_author(reading: Reading) -> Member | None:
    """Give the state or body for which a text in the first person speaks, or None.

    It says "we" again and again, and of one actor what one says of oneself: "Austria welcomes".
    """
    if _we(reading) < _ENOUGH:
        return None
    acting = Counter[str]()
    for mention in reading.mentions:
        tokens = reading.scenes[mention.sentence].sentence.tokens
        head = tokens[mention.head]
        named = mention.form in (MentionForm.NAME, MentionForm.DESCRIPTION)
        if named and head.deprel == "nsubj" and _is_address(tokens[head.head]):
            acting[mention.actor] += 1
    first, second = [*acting.most_common(2), ("", 0), ("", 0)][:2]
    if first[1] < _ENOUGH or first[1] < 2 * second[1]:
        return None
    member = reading.cast.members[first[0]]
    return member if member.type in (ActorType.STATE, ActorType.ORGANISATION) else None


def _is_address(verb: Token) -> bool:
    return verb.xpos == "VBZ" and verb.lemma in load_descriptions().addressing_verbs


def _we(reading: Reading) -> int:
    return sum(
        pronoun.kind is Kind.SPEAKERS
        for scene in reading.scenes
        for pronoun in find_pronouns(scene)
        if not reading.quotes.holds(scene.sentence.index, pronoun.token)
    )
