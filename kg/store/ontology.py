"""Puts the ontology beside the data, so that queries can ask for labels and signs of terms."""

from typing import TYPE_CHECKING

from kg.resources import resource
from kg.vocabulary import NAMESPACE

if TYPE_CHECKING:
    from pyoxigraph import Store as Database

#: Name of the graph that holds the ontology.
ONTOLOGY = NAMESPACE.removesuffix("#")


def add_ontology(database: "Database") -> None:
    """Load the ontology into its graph unless it is there."""
    from pyoxigraph import NamedNode, RdfFormat

    graph = NamedNode(ONTOLOGY)
    if not database.contains_named_graph(graph):
        text = resource("ontology", "kg.ttl").read_bytes()
        database.load(text, format=RdfFormat.TURTLE, to_graph=graph)
        database.load(text, format=RdfFormat.TURTLE)
