"""Says who speaks the quoted words of each sentence."""

from __future__ import annotations

from kg.resolve.quotes import speech_subject
from kg.resolve.reading import Reading
from kg.resolve.scene import Scene


def find_speaker(reading: Reading, scene: Scene) -> None:
    """Note who speaks: the subject beside the quotation, else who spoke in the one before."""
    index = scene.sentence.index
    row = reading.quotes.inside[index]
    if not any(row):
        return
    subject = speech_subject(scene.sentence, row)
    member = reading.at(scene, subject) if subject is not None else None
    if subject is None:
        member = reading.speakers.get(index - 1)
    if member:
        reading.speakers[index] = member
