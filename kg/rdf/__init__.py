"""Writes what one document says as one named graph."""

from importlib import import_module
from typing import TYPE_CHECKING

from kg.rdf.iris import DEFAULT_BASE, Iris, id_of

if TYPE_CHECKING:
    from kg.rdf.digest import document_digest
    from kg.rdf.writer import DocumentGraph, GraphSettings, Naming, Texts, write_extraction

_LATER = {
    "DocumentGraph": "kg.rdf.writer",
    "GraphSettings": "kg.rdf.writer",
    "Naming": "kg.rdf.writer",
    "Texts": "kg.rdf.writer",
    "document_digest": "kg.rdf.digest",
    "write_extraction": "kg.rdf.writer",
}

__all__ = [
    "DEFAULT_BASE",
    "DocumentGraph",
    "GraphSettings",
    "Iris",
    "Naming",
    "Texts",
    "document_digest",
    "id_of",
    "write_extraction",
]


def __getattr__(name: str) -> object:
    """Import what writes only when asked for, so that look-ups start fast."""
    if name in _LATER:
        return getattr(import_module(_LATER[name]), name)
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)
