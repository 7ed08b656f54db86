"""Writes what one document says as one named graph."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from kg.rdf.digest import document_digest
    from kg.rdf.ids import DEFAULT_BASE, id_of
    from kg.rdf.iris import Iris
    from kg.rdf.writer import DocumentGraph, GraphSettings, Naming, Texts, write_extraction

_LATER = {
    "DEFAULT_BASE": "kg.rdf.ids",
    "DocumentGraph": "kg.rdf.writer",
    "GraphSettings": "kg.rdf.writer",
    "Iris": "kg.rdf.iris",
    "Naming": "kg.rdf.writer",
    "Texts": "kg.rdf.writer",
    "document_digest": "kg.rdf.digest",
    "id_of": "kg.rdf.ids",
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
    """Import a module only when its names are asked for, so that look-ups start fast."""
    if name in _LATER:
        from importlib import import_module

        return getattr(import_module(_LATER[name]), name)
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)
