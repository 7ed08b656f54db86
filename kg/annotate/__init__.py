"""Text to parsed sentences: the only room that knows the language model."""

from kg.annotate.analysis import Analysis, Parser
from kg.annotate.documents import annotate, annotate_all
from kg.annotate.parser import NetworkParser, shipped_parser

__all__ = ["Analysis", "NetworkParser", "Parser", "annotate", "annotate_all", "shipped_parser"]
