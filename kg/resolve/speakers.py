"""Says who speaks the quoted words of each sentence."""

from __future__ import annotations

from bisect import bisect_right

from kg.resolve.cast import Member
from kg.resolve.quotes import speech_subject
from kg.resolve.reading import Reading
from kg.resolve.scene import Scene


def find_speaker(reading: Reading, scene: Scene) -> None:
    """Note who speaks: the subject beside the quotation, else who spoke before or speaks next."""
    index = scene.sentence.index
    if not any(reading.quotes.inside[index]):
        return
    member = _beside(reading, scene)
    if member is None and _subject(reading, scene) is None:
        ways = (_after, _before) if _opens(reading, index) else (_before, _after)
        member = next(filter(None, (way(reading, index) for way in ways)), None)
    if member:
        reading.speakers[index] = member


def _opens(reading: Reading, index: int) -> bool:
    """Tell whether a quotation opens here that the next sentence goes on with."""
    inside = reading.quotes.inside
    later = index + 1 < len(inside) and inside[index + 1][0]
    return later and inside[index][-1] and not inside[index][0]


def _subject(reading: Reading, scene: Scene) -> int | None:
    return speech_subject(scene.sentence, reading.quotes.inside[scene.sentence.index])


def _beside(reading: Reading, scene: Scene) -> Member | None:
    subject = _subject(reading, scene)
    return reading.at(scene, subject) if subject is not None else None


def _before(reading: Reading, index: int) -> Member | None:
    """Give who speaks in the sentence before, when the quotation goes on from there."""
    found = reading.speakers.get(index - 1)
    if found:
        return found
    if index and _paragraph(reading, index) == _paragraph(reading, index - 1):
        return _beside(reading, reading.scenes[index - 1])
    return None


def _after(reading: Reading, index: int) -> Member | None:
    """Give who is named as the speaker later in the paragraph."""
    for scene in reading.scenes[index + 1 : index + 5]:
        if _paragraph(reading, scene.sentence.index) != _paragraph(reading, index):
            return None
        if not any(reading.quotes.inside[scene.sentence.index]):
            return None
        found = _beside(reading, scene)
        if found:
            return found
    return None


def _paragraph(reading: Reading, index: int) -> int:
    return bisect_right(reading.paragraphs, index)
