"""Finds the known body that a phrase means: "Iran's foreign ministry" is a row of the gazetteer."""

from __future__ import annotations

from collections.abc import Mapping

from kg.lexicon.derived import derived
from kg.lexicon.gazetteer import load_gazetteer
from kg.lexicon.lazy_rows import values_where
from kg.lexicon.roles import RoleKind
from kg.model import ActorType, MentionForm
from kg.resolve.cast import Member
from kg.resolve.reading import Reading
from kg.resolve.role_phrases import RolePhrase


@derived
def _adjectives() -> Mapping[str, tuple[str, ...]]:
    """Map the ids of states to their adjectives, "iran" to "Iranian"."""
    found: dict[str, list[str]] = {}
    for rows in values_where(load_gazetteer().names, lambda line: ",adjective," in line):
        for row in rows:
            if row.form is MentionForm.DEMONYM and row.rule == "adjective":
                found.setdefault(row.actor, []).append(row.text)
    return {actor: tuple(sorted(words)) for actor, words in found.items()}


def known_body(reading: Reading, phrase: RolePhrase) -> Member | None:
    """Find the body of a state that the phrase names in other words than the gazetteer."""
    owner = phrase.owner
    if owner is None or owner.type is not ActorType.STATE:
        return None
    if phrase.hit.role.kind not in (RoleKind.BODY, RoleKind.GROUP) or phrase.plural:
        return None
    words = " ".join(phrase.scene.words[i] for i in sorted(_told(phrase)))
    for adjective in _adjectives().get(owner.id, ()):
        for row in load_gazetteer().find(f"{adjective} {words}"):
            return reading.cast.known(load_gazetteer().actors[row.actor])
    return None


def _told(phrase: RolePhrase) -> set[int]:
    words = phrase.scene.words
    skipped = {"the", "a", "an", "'s", "\u2019s"}
    return {i for i in phrase.own_words() if words[i] not in skipped}
