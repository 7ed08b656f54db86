"""What a project of the Discourse Network Analyzer holds, as frozen values.

Source: the tables of a ``.dna`` file of version 3 (SQLite); see docs/analysis.md for the mapping.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DnaDocument:
    """A document; ``date`` is in seconds since 1970-01-01 UTC, as the file has it."""

    id: int
    title: str
    text: str
    author: str = ""
    source: str = ""
    section: str = ""
    notes: str = ""
    type: str = ""
    date: int = 0


@dataclass(frozen=True, slots=True)
class DnaStatement:
    """One coded statement: who says in which words whether they agree with a concept.

    Attributes:
        start, stop: offsets in the document's text, end exclusive, in UTF-16 code units as Java
            counts them.
        person, organisation, concept: "" where the coder left them open.
        agreement: True for, False against.
    """

    id: int
    document: int
    start: int
    stop: int
    person: str
    organisation: str
    concept: str
    agreement: bool


@dataclass(frozen=True, slots=True)
class DnaProject:
    """All documents and statements of a project, by id."""

    documents: tuple[DnaDocument, ...]
    statements: tuple[DnaStatement, ...]
