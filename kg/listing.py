"""Lists what documents say as JSON Lines, without a store."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.annotate import annotate_all
from kg.extract import extract
from kg.extract.events import find_events
from kg.jsonl import to_json_lines
from kg.model import Document
from kg.resolve import resolve


def extract_lines(documents: Iterable[Document]) -> Iterator[str]:
    """Give everything that documents say as JSON Lines, in the order of the documents.

    Nothing is stored; a document is done before the next is read.
    """
    for annotated in annotate_all(documents):
        resolution = resolve(annotated)
        yield from to_json_lines(extract(annotated, resolution), find_events(annotated, resolution))
