"""Prefixes of the vocabularies that a graph uses; light, since look-ups start with it."""

from __future__ import annotations

TYPE_CHECKING = False  # importing it would cost more than all the rest of this module
if TYPE_CHECKING:
    from collections.abc import Mapping

NAMESPACE = "https://w3id.org/actor-positions/ontology#"
PREFIXES: Mapping[str, str] = {
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "kg": NAMESPACE,
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "plover": "https://w3id.org/actor-positions/plover/",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


def expand(name: str) -> str:
    """Give the IRI of a prefixed name.

    >>> expand("kg:opposes")
    'https://w3id.org/actor-positions/ontology#opposes'
    """
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local
