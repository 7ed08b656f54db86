"""Tells in which state a document is stored, or written in a graph."""

import re
from dataclasses import dataclass
from functools import cache

from kg.rdf import DocumentGraph
from kg.vocabulary import term


@dataclass(frozen=True, slots=True)
class Stamp:
    """What tells whether a stored document must be read again."""

    digest: str
    fingerprint: str


def stamp_of(graph: DocumentGraph) -> Stamp:
    """Give the stamp that a graph carries in itself; parts that it lacks are empty."""
    return Stamp(_first(_value_of("digest"), graph), _first(_value_of("fingerprint"), graph))


def _first(pattern: re.Pattern[bytes], graph: DocumentGraph) -> str:
    found = pattern.search(graph.nquads)
    return found[1].decode() if found else ""


@cache
def _value_of(name: str) -> re.Pattern[bytes]:
    """Find the plain value of a term; a literal never looks so, for its quotes are escaped."""
    return re.compile(re.escape(f"<{term(name)}> ").encode() + rb'"([^"\\]*)"')
