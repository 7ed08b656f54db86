"""Finds actors called by what they do: bodies and groups, then persons with their offices."""

from __future__ import annotations

from kg.lexicon.roles import RoleHit
from kg.resolve.cast import head_of
from kg.resolve.collectives import introduce_collective
from kg.resolve.persons import introduce_personal
from kg.resolve.quantities import is_counting
from kg.resolve.reading import Reading
from kg.resolve.role_phrases import read_phrase
from kg.resolve.scene import Scene
from kg.tree import child


def introduce_roles(reading: Reading, scene: Scene) -> None:
    """Mention the bodies and groups of a sentence, then its persons, with their offices.

    Bodies come first, since an office is held in one; but "its army" waits until all are known
    whom "its" may mean, and "a group of" until those are.
    """
    collective = [hit for hit in scene.roles if not hit.role.kind.personal]
    waiting = [hit for hit in collective if _is_possessed(scene, hit) or is_counting(scene, hit)]
    for hit in collective:
        if hit not in waiting:
            introduce_collective(reading, read_phrase(reading, scene, hit))
    for hit in scene.roles:
        if hit.role.kind.personal:
            introduce_personal(reading, read_phrase(reading, scene, hit))
    for hit in waiting:
        introduce_collective(reading, read_phrase(reading, scene, hit))


def _is_possessed(scene: Scene, hit: RoleHit) -> bool:
    head = head_of(scene.sentence, hit.first, hit.last)
    possessor = child(scene.sentence, head, "nmod:poss")
    return possessor is not None and scene.sentence.tokens[possessor].upos == "PRON"
