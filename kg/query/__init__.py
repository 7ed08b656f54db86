"""Asks a store: typed records, named queries and SPARQL."""

from kg.query.answers import AnswerFormat, QueryForm, form_of
from kg.query.catalogue import NamedQuery, ParameterType, fill, named_queries, named_query
from kg.query.filters import RecordFilter
from kg.query.prefixes import prefixes, with_prefixes
from kg.query.records import read_records
from kg.query.running import Cell, Limits, Table, ask_table, stream_answer
from kg.query.safety import Federation, check_query
from kg.query.texts import read_texts

__all__ = [
    "AnswerFormat",
    "Cell",
    "Federation",
    "Limits",
    "NamedQuery",
    "ParameterType",
    "QueryForm",
    "RecordFilter",
    "Table",
    "ask_table",
    "check_query",
    "fill",
    "form_of",
    "named_queries",
    "named_query",
    "prefixes",
    "read_records",
    "read_texts",
    "stream_answer",
    "with_prefixes",
]
