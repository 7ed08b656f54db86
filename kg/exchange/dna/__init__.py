"""Projects of the Discourse Network Analyzer: read, written, and turned into graphs and back."""

from kg.exchange.dna.project import DnaDocument, DnaProject, DnaStatement
from kg.exchange.dna.reading import read_dna
from kg.exchange.dna.writing import write_dna

__all__ = ["DnaDocument", "DnaProject", "DnaStatement", "read_dna", "write_dna"]
