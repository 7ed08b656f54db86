"""Reads a short text through the whole chain, for tests."""

from kg.annotate import annotate
from kg.extract import extract
from kg.model import Document, Extraction
from kg.resolve import resolve


def read(text: str) -> Extraction:
    annotated = annotate(Document(id="test", text=text))
    return extract(annotated, resolve(annotated))


def relations(text: str) -> set[tuple[str, str, str]]:
    found = read(text)
    names = {actor.id: actor.name for actor in found.actors}
    return {(names[r.subject], r.type.name, names[r.object]) for r in found.relations}


def positions(text: str) -> set[tuple[str, str, str]]:
    found = read(text)
    names = {actor.id: actor.name for actor in found.actors}
    return {(names[p.actor], p.stance.name, p.wording) for p in found.positions}


def issue_ids(text: str) -> set[str]:
    return {position.issue for position in read(text).positions}
