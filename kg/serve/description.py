"""Describes the SPARQL endpoint in RDF.

Source: SPARQL 1.1 Service Description (W3C Recommendation, 21 March 2013).
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.query import AnswerFormat
from kg.query.answers import rdf_format, sorted_prefixes

if TYPE_CHECKING:
    from pyoxigraph import Triple

SD = "http://www.w3.org/ns/sparql-service-description#"
FORMATS = "http://www.w3.org/ns/formats/"
RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_RESULTS = (
    "SPARQL_Results_JSON",
    "SPARQL_Results_XML",
    "SPARQL_Results_CSV",
    "SPARQL_Results_TSV",
    "Turtle",
    "N-Triples",
    "JSON-LD",
    "RDF_XML",
)


def describe_service(endpoint: str, format_: AnswerFormat) -> bytes:
    """Give the description of the endpoint at an address."""
    from pyoxigraph import serialize

    ready = {"sd": SD, "formats": FORMATS}
    text = serialize(_triples(endpoint), format=rdf_format(format_), prefixes=ready) or b""
    return sorted_prefixes(text)


def _triples(endpoint: str) -> Iterator["Triple"]:
    from pyoxigraph import NamedNode, Triple

    service = f"{endpoint}#service"
    dataset, default = f"{endpoint}#dataset", f"{endpoint}#default-graph"
    rows = [
        (service, RDF_TYPE, SD + "Service"),
        (service, SD + "endpoint", endpoint),
        (service, SD + "supportedLanguage", SD + "SPARQL11Query"),
        (service, SD + "feature", SD + "UnionDefaultGraph"),
        (service, SD + "defaultDataset", dataset),
        (dataset, RDF_TYPE, SD + "Dataset"),
        (dataset, SD + "defaultGraph", default),
        (default, RDF_TYPE, SD + "Graph"),
        *((service, SD + "resultFormat", FORMATS + name) for name in _RESULTS),
    ]
    for row in rows:
        yield Triple(*map(NamedNode, row))
