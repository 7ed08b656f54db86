"""An extraction as JSON Lines: one actor, event, relation, position or statement a line.

Every line has ``doc`` and ``kind``. Actors are called as their document calls them; the ``entity``
line gives the canonical name. Offsets are code points into the document, end exclusive.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from kg.extract.events import Event
from kg.model import (
    Actor,
    ActorType,
    Evidence,
    Extraction,
    Mention,
    MentionForm,
    Position,
    Qualifiers,
    Relation,
    Statement,
)

#: How proper a wording is for calling an actor by; the most proper is used.
_RANK = {
    MentionForm.NAME: 0,
    MentionForm.ROLE: 1,
    MentionForm.GROUP: 2,
    MentionForm.METONYM: 3,
    MentionForm.DESCRIPTION: 4,
    MentionForm.DEMONYM: 5,
    MentionForm.PRONOUN: 6,
}

Row = dict[str, Any]


def to_json_lines(extraction: Extraction, events: Iterable[Event] = ()) -> Iterator[str]:
    """Give an extraction as lines of JSON without line ends: actors, events, then assertions.

    Keys that would be empty are left out, but ``attributed_to``, which is null for the author's
    own voice.
    """
    for row in rows(extraction, events):
        yield json.dumps(row, ensure_ascii=False)


def rows(extraction: Extraction, events: Iterable[Event] = ()) -> Iterator[Row]:
    """Give the objects that the lines hold, in their order."""
    called = wordings(extraction.actors, extraction.mentions)
    mentioned = _mentioned(extraction.mentions)
    issues = {issue.id: issue.label for issue in extraction.issues}
    text = extraction.document.text
    shared: Row = {"doc": extraction.document.id}
    for actor in extraction.actors:
        yield shared | _entity(actor, called[actor.id], mentioned.get(actor.id, set()))
    for event in events:
        yield shared | _event(event, text)
    for relation in extraction.relations:
        yield shared | _relation(relation, called) | _common(relation, called, text)
    for position in extraction.positions:
        named = _position(position, called, issues)
        yield shared | named | _common(position, called, text)
    for statement in extraction.statements:
        yield shared | _statement(statement, called) | _common(statement, called, text)


def wordings(actors: Iterable[Actor], mentions: Collection[Mention]) -> dict[str, str]:
    """Give what a document calls its actors: the longest of the most proper wordings, by id.

    A name comes before a title, a title before "the alliance", that before "its". An actor that
    only pronouns mention keeps its canonical name.
    """
    names = {actor.id: actor.name for actor in actors}
    best: dict[str, tuple[int, int, int]] = {}
    found: dict[str, str] = {}
    shared = _shared(mentions)
    for mention in mentions:
        if (mention.start, mention.end) in shared:
            continue
        key = (_RANK[mention.form], -len(mention.text), mention.start)
        if mention.form is MentionForm.PRONOUN or key >= best.get(mention.actor, (9, 0, 0)):
            continue
        best[mention.actor] = key
        found[mention.actor] = " ".join(mention.text.split())
    return names | found


def _shared(mentions: Collection[Mention]) -> set[tuple[int, int]]:
    """Give where several actors are meant at once ("both sides"), which names none of them."""
    meant = {(m.start, m.end, m.actor) for m in mentions}
    count = Counter((start, end) for start, end, _ in meant)
    return {place for place, actors in count.items() if actors > 1}


def _mentioned(mentions: Iterable[Mention]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for mention in mentions:
        found.setdefault(mention.actor, set()).add(" ".join(mention.text.split()))
    return found


def _filled(row: Row) -> Row:
    return {key: value for key, value in row.items() if value not in ("", None, [])}


def _type(actor: Actor) -> str:
    """Give the type in the spelling of other systems' files, which are American."""
    return "organization" if actor.type is ActorType.ORGANISATION else actor.type.value


def _entity(actor: Actor, name: str, mentioned: Iterable[str]) -> Row:
    return {"kind": "entity", "name": name, "type": _type(actor)} | _filled(
        {
            "id": actor.id,
            "canonical": actor.name,
            "sector": actor.sector,
            "country": actor.country,
            "parent": actor.parent,
            "wikidata": actor.wikidata,
            "mentions": sorted(mentioned, key=lambda text: (-len(text), text)),
        }
    )


def _event(event: Event, text: str) -> Row:
    return {
        "kind": "event",
        "subject": event.source_text,
        "predicate": event.relation,
        "plover": event.plover,
        "object": event.target_text,
        "cue": text[event.cue_start : event.cue_end],
        "sentence": text[event.start : event.end],
        "start": event.start,
        "end": event.end,
    } | _filled({"subject_id": event.source, "object_id": event.target, "entry": event.entry})


def _relation(relation: Relation, called: Mapping[str, str]) -> Row:
    return {
        "kind": "relation",
        "subject": called.get(relation.subject, relation.subject),
        "predicate": relation.type.name,
        "object": called.get(relation.object, relation.object),
    } | _filled({"role": relation.role})


def _position(position: Position, called: Mapping[str, str], issues: Mapping[str, str]) -> Row:
    return {
        "kind": "position",
        "subject": called.get(position.actor, position.actor),
        "stance": position.stance.name,
        "issue": position.wording,
    } | _filled(
        {
            "issue_id": position.issue,
            "issue_label": issues.get(position.issue, ""),
            "addressee": called.get(position.addressee, ""),
        }
    )


def _statement(statement: Statement, called: Mapping[str, str]) -> Row:
    return {
        "kind": "statement",
        "subject": called.get(statement.speaker, statement.speaker_text),
        "speaker_surface": statement.speaker_text,
        "cue": statement.cue,
        "content": statement.content,
        "manner": statement.manner.value,
    } | _filled({"addressee": called.get(statement.addressee, "")})


def _common(item: Relation | Position | Statement, called: Mapping[str, str], text: str) -> Row:
    return _qualified(item.qualifiers, called) | _evidenced(item.evidence, text)


def _qualified(qualifiers: Qualifiers, called: Mapping[str, str]) -> Row:
    attribution, time = qualifiers.attribution, qualifiers.time
    sources = [called.get(source, source) for source in attribution.sources] if attribution else []
    return {
        "polarity": qualifiers.polarity.value,
        "modality": qualifiers.modality.value,
        "attributed_to": sources[0] if sources else None,
        "voice": qualifiers.voice.value,
    } | _filled(
        {
            "sources": sources[1:] and sources,
            "strength": qualifiers.strength,
            "condition": qualifiers.condition,
            "time": time.text if time else "",
            "since": time.start.isoformat() if time and time.start else "",
            "until": time.end.isoformat() if time and time.end else "",
            "certainty": None if qualifiers.certainty == 1 else qualifiers.certainty,
        }
    )


def _evidenced(evidence: tuple[Evidence, ...], text: str) -> Row:
    first = evidence[0]
    return {
        "sentence": text[first.sentence_start : first.sentence_end],
        "start": first.start,
        "end": first.end,
        "text": first.text,
        "rule": first.rule,
    } | _filled({"entry": first.entry, "more": [[e.start, e.end] for e in evidence[1:]]})
