"""The main event of each sentence in the way of event data: who does what kind of thing to whom.

Event coders give every sentence one record of source, PLOVER class and target. A relation needs two
actors that the text names in their places; an event takes the nearest defensible ones instead. So
events are given beside relations and never enter the graph.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.engine import find
from kg.extract.event_choice import Choice, choose
from kg.extract.event_sides import Scene, source_of, target_of
from kg.extract.reading import Reading, open_reading
from kg.extract.statements import find_statements
from kg.model import AnnotatedDocument, Resolution, Sentence


@dataclass(frozen=True, slots=True)
class Event:
    """One main event.

    Attributes:
        source, target: ids of actors, or "" where a place or thing stands in for one.
        source_text, target_text: the words that name them; "" when the sentence names none.
        relation: relation type that comes nearest, by name.
        plover: PLOVER-2021 class.
        start, end: sentence; cue_start, cue_end: the signalling word.
    """

    sentence: int
    source: str
    source_text: str
    relation: str
    plover: str
    target: str
    target_text: str
    start: int
    end: int
    cue_start: int
    cue_end: int
    entry: str


def find_events(annotated: AnnotatedDocument, resolution: Resolution) -> tuple[Event, ...]:
    """Find the main event of every sentence that has one, in text order.

    What is reported comes before the saying of it, unless the saying is the act (demands,
    accusations, threats, promises, refusals). Planned cooperation is an agreement, planned force a
    threat, denied cooperation a rejection.
    """
    reading = open_reading(annotated, resolution, find_statements(annotated, resolution))
    return tuple(_events(reading))


def _events(reading: Reading) -> Iterator[Event]:
    for sentence in reading.annotated.sentences:
        if sentence.tokens[-1].text == "?":
            continue
        choice = choose(reading, sentence, tuple(find(reading, sentence)))
        if choice is not None and choice.plover:
            yield from (
                e for e in [_event(reading, sentence, choice)] if _is_told(e, choice, sentence)
            )


def _is_told(event: Event, choice: Choice, sentence: Sentence) -> bool:
    """Refuse events without an actor, and weak signals whose one side is a pronoun or unknown."""
    if not (event.source or event.target):
        return False
    weak = choice.finding is not None and choice.finding.frame.weak
    if not weak or (event.source_text and event.target_text):
        return True
    return bool(event.source) and not any(t.upos == "PRON" for t in sentence.tokens[:1])


def _event(reading: Reading, sentence: Sentence, choice: Choice) -> Event:
    scene = Scene.of(reading, sentence, choice)
    source = source_of(scene)
    target = target_of(scene, source)
    cue = sentence.tokens[choice.token]
    return Event(
        sentence=sentence.index,
        source=source.actor,
        source_text=source.text,
        relation=choice.relation,
        plover=choice.plover,
        target=target.actor,
        target_text=target.text,
        start=sentence.start,
        end=sentence.end,
        cue_start=cue.start,
        cue_end=cue.end,
        entry=choice.entry,
    )
