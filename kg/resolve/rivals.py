"""Tells which known names a text gives to somebody else, or cannot mean here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from kg.lexicon.descriptions import load_descriptions
from kg.lexicon.gazetteer import KnownActor, KnownName, load_gazetteer, name_key
from kg.model import ActorType, MentionForm, NameType
from kg.resolve.hits import NameHit
from kg.resolve.metonymy import acts
from kg.resolve.scene import Scene


def key_of(scene: Scene, hit: NameHit) -> str:
    """Give the key under which a name is one for the document."""
    return name_key(" ".join(t.text for t in scene.sentence.tokens[hit.first : hit.last]))


def known_actor(row: KnownName) -> KnownActor:
    """Give the actor of a row of the gazetteer."""
    return load_gazetteer().actors[row.actor]


def hits_of(scenes: Sequence[Scene]) -> Iterator[tuple[Scene, NameHit]]:
    """List all names of a document with their sentences, in text order."""
    for scene in scenes:
        for hit in scene.names:
            yield scene, hit


def names_of_others(scenes: Sequence[Scene]) -> dict[str, bool]:
    """Map the words of names of persons whom the gazetteer lacks to whether one is a surname."""
    found: dict[str, bool] = {}
    for scene, hit in hits_of(scenes):
        if hit.size > 1 and not hit.known and hit.type is NameType.PERSON:
            *given, surname = key_of(scene, hit).split()
            found[surname] = True
            for word in given:
                found.setdefault(word, False)
    return found


def names_another(row: KnownName, scene: Scene, hit: NameHit, others: Mapping[str, bool]) -> bool:
    """Tell whether the text gives the name to somebody else: "Bush" beside "Fred Bush".

    "Paris said" beside "Ana Paris" is she, "in Paris" the town.
    """
    key = key_of(scene, hit)
    if row.rule == "surname":
        return others.get(key, False)
    if key not in others or hit.size > 1:
        return False
    state = known_actor(row).type is ActorType.STATE and row.form is not MentionForm.DEMONYM
    return state and (hit.type is NameType.PERSON or acts(scene.sentence, hit.first))


def is_party(actor: KnownActor) -> bool:
    """Tell a political party."""
    return actor.sector == "PTY" and actor.type is ActorType.ORGANISATION


def is_elsewhere(row: KnownName, countries: Counter[str]) -> bool:
    """Tell whether a text speaks of other countries than that of a party named as in many."""
    actor, words = known_actor(row), name_key(row.text).split()
    if not is_party(actor) or countries[actor.country] or not set(countries) - {""}:
        return False
    return all(word in load_descriptions().party_words for word in words)
