"""Writes what one document says as one named graph."""

from kg.rdf.digest import document_digest
from kg.rdf.iris import DEFAULT_BASE, Iris, id_of
from kg.rdf.writer import DocumentGraph, GraphSettings, Naming, Texts, write_extraction

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
