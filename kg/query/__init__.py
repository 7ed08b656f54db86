"""Asks a store: typed records, named queries and SPARQL."""

from kg.query.filters import RecordFilter
from kg.query.records import read_records

__all__ = ["RecordFilter", "read_records"]
