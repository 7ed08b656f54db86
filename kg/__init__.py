"""Reads political news and builds a graph of actors, relations and positions on issues.

The names below are the library; they are loaded when they are first used, so that ``import kg``
costs nothing. docs/python.md shows them at work.
"""

__version__ = "0.1.0"

TYPE_CHECKING = False  # the name that checkers know; importing it would slow every start
if TYPE_CHECKING:
    from kg.api import KnowledgeGraph, build, extract_text, open_graph
    from kg.errors import KgError
    from kg.model import Document, Extraction
    from kg.query import RecordFilter
    from kg.read import read_documents
    from kg.records import Records
    from kg.view import ViewOptions

_LATER = {
    "Document": "kg.model",
    "Extraction": "kg.model",
    "KgError": "kg.errors",
    "KnowledgeGraph": "kg.api",
    "RecordFilter": "kg.query",
    "Records": "kg.records",
    "ViewOptions": "kg.view",
    "build": "kg.api",
    "extract_text": "kg.api",
    "open_graph": "kg.api",
    "read_documents": "kg.read",
}

__all__ = [
    "Document",
    "Extraction",
    "KgError",
    "KnowledgeGraph",
    "RecordFilter",
    "Records",
    "ViewOptions",
    "build",
    "extract_text",
    "open_graph",
    "read_documents",
]


def __getattr__(name: str) -> object:
    if name not in _LATER:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    from importlib import import_module

    return getattr(import_module(_LATER[name]), name)


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
