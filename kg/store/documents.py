"""Which documents a database holds."""

from collections.abc import Collection, Iterable
from difflib import get_close_matches
from typing import TYPE_CHECKING

from kg.errors import NotFoundError
from kg.vocabulary import expand

if TYPE_CHECKING:
    from pyoxigraph import Store as Database


def document_ids(database: "Database") -> list[str]:
    """List the ids of the documents, sorted."""
    from pyoxigraph import DefaultGraph, Literal, NamedNode

    identifier = NamedNode(expand("dcterms:identifier"))
    found = database.quads_for_pattern(None, identifier, None, DefaultGraph())
    return sorted(q.object.value for q in found if isinstance(q.object, Literal))


def check_documents(wanted: Iterable[str], known: Collection[str]) -> None:
    """Refuse ids that no document has.

    Raises:
        NotFoundError: the first such id; near ids are suggested.
    """
    for id_ in wanted:
        if id_ not in known:
            near = get_close_matches(id_, known, n=3)
            raise NotFoundError(f"no document has the id {id_!r}", near=near)
