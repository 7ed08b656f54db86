"""Which documents a database holds."""

from typing import TYPE_CHECKING

from kg.vocabulary import expand

if TYPE_CHECKING:
    from pyoxigraph import Store as Database


def document_ids(database: "Database") -> list[str]:
    """List the ids of the documents, sorted."""
    from pyoxigraph import DefaultGraph, Literal, NamedNode

    identifier = NamedNode(expand("dcterms:identifier"))
    found = database.quads_for_pattern(None, identifier, None, DefaultGraph())
    return sorted(q.object.value for q in found if isinstance(q.object, Literal))
