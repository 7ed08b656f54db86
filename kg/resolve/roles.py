"""Finds actors called by what they do: bodies and groups, then persons with their offices."""

from __future__ import annotations

from kg.resolve.collectives import introduce_collective
from kg.resolve.persons import introduce_personal
from kg.resolve.reading import Reading
from kg.resolve.role_phrases import read_phrase
from kg.resolve.scene import Scene


def introduce_roles(reading: Reading, scene: Scene) -> None:
    """Mention the bodies and groups of a sentence, then its persons, with their offices."""
    for hit in scene.roles:
        if not hit.role.kind.personal:
            introduce_collective(reading, read_phrase(reading, scene, hit))
    for hit in scene.roles:
        if hit.role.kind.personal:
            introduce_personal(reading, read_phrase(reading, scene, hit))
