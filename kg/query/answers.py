"""Writes the answer to a query in one of the standard formats."""

import re
from enum import Enum
from functools import cache
from itertools import takewhile
from typing import IO, TYPE_CHECKING

from kg.errors import QueryError
from kg.query.tokens import words

if TYPE_CHECKING:
    from pyoxigraph import QueryBoolean, QueryResultsFormat, QuerySolutions, QueryTriples, RdfFormat


class AnswerFormat(Enum):
    """How an answer is written."""

    JSON = "json"
    CSV = "csv"
    TSV = "tsv"
    XML = "xml"
    TURTLE = "turtle"
    NTRIPLES = "ntriples"
    JSONLD = "jsonld"
    RDFXML = "rdfxml"


class QueryForm(Enum):
    """The four forms of a query."""

    SELECT = "SELECT"
    ASK = "ASK"
    CONSTRUCT = "CONSTRUCT"
    DESCRIBE = "DESCRIBE"

    @property
    def gives_graph(self) -> bool:
        """Whether the answer is a graph and no table."""
        return self in {QueryForm.CONSTRUCT, QueryForm.DESCRIBE}


_FORMS = {form.value: form for form in QueryForm}
#: A query that starts with its form, or with declarations of prefixes and then its form.
_PLAIN_START = re.compile(
    r"\s*(?:PREFIX\s+[\w.-]*:\s*<[^<>\s]*>\s*)*(SELECT|ASK|CONSTRUCT|DESCRIBE)\b", re.IGNORECASE
)
GRAPHS = (AnswerFormat.TURTLE, AnswerFormat.NTRIPLES, AnswerFormat.JSONLD, AnswerFormat.RDFXML)


def form_of(query: str) -> QueryForm:
    """Tell the form of a query by its first keyword; SELECT when it has none.

    >>> form_of("PREFIX a: <http://a/> ASK { ?s ?p ?o }")
    <QueryForm.ASK: 'ASK'>
    """
    plain = _PLAIN_START.match(query)
    if plain:  # splitting into tokens takes longer than the shortest answers
        return QueryForm(plain[1].upper())
    found = (_FORMS[word.text.upper()] for word in words(query) if word.text.upper() in _FORMS)
    return next(found, QueryForm.SELECT)


def check_format(query: str, format_: AnswerFormat) -> None:
    """Refuse a format that does not fit the form of the query.

    Raises:
        QueryError: a table asked for as a graph, or the other way round.
    """
    form = form_of(query)
    if form.gives_graph is not (format_ in GRAPHS):
        fitting = [f.value for f in AnswerFormat if (f in GRAPHS) is form.gives_graph]
        raise QueryError(
            f"{form.value} cannot be answered as {format_.value}; it takes: {', '.join(fitting)}"
        )


def write_answer(
    answer: "QuerySolutions | QueryBoolean | QueryTriples",
    output: IO[bytes],
    format_: AnswerFormat,
    prefixes: dict[str, str],
) -> None:
    """Write an answer; tables as they come, graphs sorted with each triple once."""
    from pyoxigraph import QueryTriples, serialize

    if isinstance(answer, QueryTriples):
        triples = sorted(set(answer), key=str)
        text = serialize(triples, format=rdf_format(format_), prefixes=prefixes) or b""
        output.write(sorted_prefixes(text))
    else:
        answer.serialize(output, format=_table_format(format_))


def sorted_prefixes(text: bytes) -> bytes:
    r"""Put the prefix lines of Turtle or TriG in order; the engine gives them in any.

    >>> sorted_prefixes(b"@prefix b: <x> .\n@prefix a: <y> .\n<s> <p> <o> .\n")
    b'@prefix a: <y> .\n@prefix b: <x> .\n<s> <p> <o> .\n'
    """
    lines = text.splitlines(keepends=True)
    head = list(takewhile(lambda line: line.startswith(b"@prefix"), lines))
    return b"".join([*sorted(head), *lines[len(head) :]])


@cache
def rdf_format(format_: AnswerFormat) -> "RdfFormat":
    """Give the engine's name for a format of graphs."""
    from pyoxigraph import RdfFormat

    return {
        AnswerFormat.TURTLE: RdfFormat.TURTLE,
        AnswerFormat.NTRIPLES: RdfFormat.N_TRIPLES,
        AnswerFormat.JSONLD: RdfFormat.JSON_LD,
        AnswerFormat.RDFXML: RdfFormat.RDF_XML,
    }[format_]


@cache
def _table_format(format_: AnswerFormat) -> "QueryResultsFormat":
    from pyoxigraph import QueryResultsFormat

    return {
        AnswerFormat.JSON: QueryResultsFormat.JSON,
        AnswerFormat.CSV: QueryResultsFormat.CSV,
        AnswerFormat.TSV: QueryResultsFormat.TSV,
        AnswerFormat.XML: QueryResultsFormat.XML,
    }[format_]
