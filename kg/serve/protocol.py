"""Reads a SPARQL 1.1 Protocol request.

Source: SPARQL 1.1 Protocol (W3C Recommendation, 21 March 2013), section 2.1.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
#: Most parameters of one request; more is no query but an attempt to keep us busy.
_MOST_FIELDS = 1000

Pairs = Sequence[tuple[str, str]]


class ProtocolError(Exception):
    """A request that the protocol does not allow, with the HTTP status that says so."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.message = message


@dataclass(frozen=True, slots=True)
class Operation:
    """A query with the dataset that the request names; None leaves the choice to the query."""

    query: str
    default_graphs: tuple[str, ...] | None = None
    named_graphs: tuple[str, ...] | None = None


def fields_of(text: bytes) -> Pairs:
    """Give the parameters of a query string or form.

    Raises:
        ProtocolError: 400, when it is not UTF-8 or holds too many fields.
    """
    try:
        return parse_qsl(
            text.decode("utf-8"),
            keep_blank_values=True,
            errors="strict",
            max_num_fields=_MOST_FIELDS,
        )
    except UnicodeDecodeError as error:
        raise ProtocolError(400, "the request is not UTF-8") from error
    except ValueError as error:
        raise ProtocolError(400, f"more than {_MOST_FIELDS} parameters") from error


def from_get(address: Pairs) -> Operation:
    """Read a query by GET.

    Raises:
        ProtocolError: there is not exactly one query, or an update was sent.
    """
    return _operation(_one_query(address), address)


def from_post(content_type: str, body: bytes, address: Pairs) -> Operation:
    """Read a query by POST, as a form or as the bare query.

    Raises:
        ProtocolError: 415 for another kind of body, 400 for one that cannot be read.
    """
    kind, _, parameters = content_type.lower().partition(";")
    _refuse_other_encodings(parameters)
    if kind.strip() == FORM:
        fields = fields_of(body)
        if any(name == "query" for name, _ in address):
            raise ProtocolError(400, "the query stands in the address and in the form")
        return _operation(_one_query(fields), fields)
    if kind.strip() == QUERY:
        if any(name in {"query", "update"} for name, _ in address):
            raise ProtocolError(400, "the query is sent as the body, not in the address too")
        return _operation(_text(body), address)
    sent = f"not {kind.strip()!r}" if kind.strip() else "and the request must say so"
    raise ProtocolError(415, f"a query is sent as {FORM} or {QUERY}, {sent}; updates are refused")


def _refuse_other_encodings(parameters: str) -> None:
    name, _, value = parameters.strip().partition("=")
    if name == "charset" and value.strip('" ') not in {"utf-8", "utf8", "us-ascii"}:
        raise ProtocolError(415, "a request must be UTF-8")


def _text(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ProtocolError(400, "the query is not UTF-8") from error


def _one_query(fields: Pairs) -> str:
    if any(name == "update" for name, _ in fields):
        raise ProtocolError(400, "this service is read-only and takes no updates")
    queries = [value for name, value in fields if name == "query"]
    if len(queries) != 1:
        raise ProtocolError(400, f"one query is expected, the request has {len(queries)}")
    return queries[0]


def _operation(query: str, fields: Pairs) -> Operation:
    if not query.strip():
        raise ProtocolError(400, "the query is empty")
    default = tuple(value for name, value in fields if name == "default-graph-uri")
    named = tuple(value for name, value in fields if name == "named-graph-uri")
    if not default and not named:
        return Operation(query)
    return Operation(query, default, named)
