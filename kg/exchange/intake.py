"""Takes files of other tools over into a store, whatever kind they are."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from kg.errors import ExchangeError, reason
from kg.exchange.columns import ICEWS, CodingColumns, EventColumns
from kg.exchange.dna import import_project, read_dna
from kg.exchange.tables import import_codings, import_events
from kg.model import Extraction
from kg.rdf import DEFAULT_BASE, GraphSettings, Texts, write_extraction
from kg.store import open_writer


class ForeignKind(Enum):
    """What a file holds; AUTO tells by its name and the columns of its first line."""

    AUTO = "auto"
    DNA = "dna"
    CODINGS = "codings"
    EVENTS = "events"
    ICEWS = "icews"


@dataclass(frozen=True, slots=True)
class Foreign:
    """What a file gave, and the rows that could not be used."""

    extractions: tuple[Extraction, ...]
    failures: tuple[ExchangeError, ...]


def read_foreign(
    path: Path,
    kind: ForeignKind = ForeignKind.AUTO,
    *,
    columns: str = "",
    statement_type: str = "DNA Statement",
) -> Foreign:
    """Read a file of another tool; ``columns`` maps columns of a table ("actor=organisation").

    Raises:
        ExchangeError: the file cannot be read as what it is said to be.
        OptionError: ``columns`` is no mapping for that kind of table.
    """
    kind = _told(path, columns) if kind is ForeignKind.AUTO else kind
    if kind is ForeignKind.DNA:
        project = import_project(read_dna(path, statement_type=statement_type), path.stem)
        return Foreign(project.extractions, project.failures)
    if kind is ForeignKind.CODINGS:
        table = import_codings(path, CodingColumns.parse(columns))
    else:
        usual = ICEWS if kind is ForeignKind.ICEWS else EventColumns()
        table = import_events(path, EventColumns.parse(columns) if columns else usual)
    return Foreign(table.extractions, table.failures)


def _told(path: Path, columns: str) -> ForeignKind:
    if path.suffix.lower() == ".dna":
        return ForeignKind.DNA
    named = {part.partition("=")[0].strip() for part in columns.split(",")}
    found = _first_line(path) | named
    if {ICEWS.source, ICEWS.target, ICEWS.event} <= found:
        return ForeignKind.ICEWS
    if {"source", "target", "event"} <= found:
        return ForeignKind.EVENTS
    return ForeignKind.CODINGS


def _first_line(path: Path) -> set[str]:
    delimiter = "\t" if path.suffix.lower() in {".tsv", ".tab"} else ","
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return set(next(csv.reader(file, delimiter=delimiter), ()))
    except OSError as error:
        message = f"{path}: {reason(error)}"
        raise ExchangeError(message) from error
    except (UnicodeDecodeError, csv.Error) as error:
        message = f"{path}: neither a .dna project nor a table in UTF-8 ({error})"
        raise ExchangeError(message) from error


def store_foreign(extractions: Iterable[Extraction], store: Path) -> None:
    """Write imported documents into a store, in place of earlier ones with the same ids.

    Their texts are kept, so that they can be exported again without loss.

    Raises:
        StoreError: the store cannot be opened for writing.
    """
    with open_writer(store) as writer:
        settings = GraphSettings(
            writer.description.base or DEFAULT_BASE, "import", texts=Texts.KEPT
        )
        writer.put_all([write_extraction(extraction, settings) for extraction in extractions])
