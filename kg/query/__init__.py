"""Asks a store: typed records, named queries and SPARQL."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from kg.query.answers import AnswerFormat, QueryForm, form_of
    from kg.query.catalogue import NamedQuery, ParameterType, fill, named_queries, named_query
    from kg.query.filters import RecordFilter
    from kg.query.prefixes import ready_prefixes, with_prefixes
    from kg.query.records import read_extracted, read_records
    from kg.query.reviewed import read_outcome
    from kg.query.running import Cell, Limits, Table, ask_table, stream_answer
    from kg.query.safety import Federation, check_query
    from kg.query.texts import read_texts

_LATER = {
    "AnswerFormat": "kg.query.answers",
    "Cell": "kg.query.running",
    "Federation": "kg.query.safety",
    "Limits": "kg.query.running",
    "NamedQuery": "kg.query.catalogue",
    "ParameterType": "kg.query.catalogue",
    "QueryForm": "kg.query.answers",
    "RecordFilter": "kg.query.filters",
    "Table": "kg.query.running",
    "ask_table": "kg.query.running",
    "check_query": "kg.query.safety",
    "fill": "kg.query.catalogue",
    "form_of": "kg.query.answers",
    "named_queries": "kg.query.catalogue",
    "named_query": "kg.query.catalogue",
    "read_extracted": "kg.query.records",
    "read_outcome": "kg.query.reviewed",
    "read_records": "kg.query.records",
    "read_texts": "kg.query.texts",
    "ready_prefixes": "kg.query.prefixes",
    "stream_answer": "kg.query.running",
    "with_prefixes": "kg.query.prefixes",
}

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
    "read_extracted",
    "read_outcome",
    "read_records",
    "read_texts",
    "ready_prefixes",
    "stream_answer",
    "with_prefixes",
]


def __getattr__(name: str) -> object:
    """Import a module only when its names are asked for, so that look-ups start fast."""
    if name in _LATER:
        from importlib import import_module

        return getattr(import_module(_LATER[name]), name)
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)
