"""Mints the issues of a document and ties them to broader and related ones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kg.extract.issues import Topic, label_of
from kg.extract.labels import undenied
from kg.extract.positions import Draft
from kg.lexicon.issues import load_issues
from kg.model import Issue


def mint_issues(drafts: Iterable[Draft]) -> tuple[Issue, ...]:
    """Give the issues that positions name, and the general ones above them, sorted by id."""
    topics: dict[str, Topic] = {}
    wordings: dict[str, dict[str, str]] = {}
    for draft in drafts:
        topics.setdefault(draft.topic.id, draft.topic)
        wordings.setdefault(draft.topic.id, {})[draft.wording] = _said(draft)
    issues = {id_: _issue(topic, wordings[id_], topics) for id_, topic in topics.items()}
    for topic in topics.values():
        for name in _frames_above(topic):
            issues.setdefault(name, _general(name))
    return tuple(issues[id_] for id_ in sorted(issues))


def _said(draft: Draft) -> str:
    """Give the wording for a label; what an opposing stance denies in it is not said twice."""
    return undenied(draft.said) if draft.denied else draft.said


def _issue(topic: Topic, wordings: Mapping[str, str], topics: dict[str, Topic]) -> Issue:
    broader = [n for n in _frames_above(topic)[:1] if n != topic.id]
    return Issue(
        id=topic.id,
        label=label_of(topic, min(wordings.values(), key=len)),
        frame=topic.frame,
        participants=topic.participants,
        wordings=tuple(wordings),
        broader=tuple(broader),
        related=_related(topic, topics),
        bound=_is_bound(topic),
    )


def _is_bound(topic: Topic) -> bool:
    """Tell issues that only their document makes clear: nobody is named to take part.

    A frame without roles ("climate policy") means the same everywhere.
    """
    if topic.participants:
        return False
    return not topic.frame or bool(load_issues().frames[topic.frame].roles)


def _frames_above(topic: Topic) -> list[str]:
    """Give the frame itself as the general issue, and the frames above it."""
    if not topic.frame:
        return []
    found = [topic.frame]
    for name in found:
        found.extend(b for b in load_issues().frames[name].broader if b not in found)
    return found


def _related(topic: Topic, topics: dict[str, Topic]) -> tuple[str, ...]:
    """Give issues of the document whose frames are related and that share a participant."""
    if not topic.frame:
        return ()
    frames = load_issues().frames
    near = set(frames[topic.frame].related)
    near |= {name for name, frame in frames.items() if topic.frame in frame.related}
    own = {p.actor or p.name for p in topic.participants}
    found = [
        id_
        for id_, other in topics.items()
        if id_ != topic.id
        and other.frame in near
        and own & {p.actor or p.name for p in other.participants}
    ]
    return tuple(sorted(found))


def _general(name: str) -> Issue:
    """Give the issue of a frame without participants."""
    frame = load_issues().frames[name]
    return Issue(
        id=name,
        label=label_of(Topic(name, "", ()), ""),
        frame=name,
        broader=frame.broader,
    )
