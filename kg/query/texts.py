"""Gives the whole texts that a store keeps."""

from collections.abc import Mapping

from kg.query.nodes import Nodes
from kg.rdf import id_of
from kg.store import Store


def read_texts(store: Store) -> Mapping[str, str]:
    """Give kept texts by document id, sorted; documents whose text was left out are missing."""
    nodes = Nodes(store)
    documents = sorted(nodes.of_type("kg:Document"), key=id_of)
    texts = {id_of(iri): nodes.describe(iri).text("kg:text") for iri in documents}
    return {id_: text for id_, text in texts.items() if text}
