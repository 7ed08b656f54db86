"""Asks a store: typed records, named queries and SPARQL."""

from kg.query.filters import RecordFilter
from kg.query.records import read_records
from kg.query.texts import read_texts

__all__ = ["RecordFilter", "read_records", "read_texts"]
