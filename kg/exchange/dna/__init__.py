"""Projects of the Discourse Network Analyzer: read, written, and turned into graphs and back."""

from kg.exchange.dna.exporting import Exported, export_project
from kg.exchange.dna.importing import Imported, import_project
from kg.exchange.dna.project import DnaDocument, DnaProject, DnaStatement
from kg.exchange.dna.reading import read_dna
from kg.exchange.dna.writing import write_dna

__all__ = [
    "DnaDocument",
    "DnaProject",
    "DnaStatement",
    "Exported",
    "Imported",
    "export_project",
    "import_project",
    "read_dna",
    "write_dna",
]
