"""Writes a store for other tools: RDF formats, network formats and tables."""

from kg.exchange.graph.export import ExportFormat, export

__all__ = ["ExportFormat", "export"]
