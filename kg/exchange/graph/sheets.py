"""Writes tables: assertions, actors and issues, events."""

import csv
import io
from collections.abc import Iterable
from typing import IO

from kg.exchange.cells import safe_cell
from kg.exchange.event_table import write_events
from kg.lookup import FIELDS, fields_of, rows_of
from kg.network import nodes
from kg.records import Records

_NODES = ("id", "kind", "label", "type", "sector", "country", "wikidata", "iri")


def write_assertions(records: Records, output: IO[bytes]) -> None:
    """Write one line for each assertion and evidence."""
    _write(output, FIELDS, (line for row in rows_of(records) for line in fields_of(row)))


def write_nodes(records: Records, output: IO[bytes]) -> None:
    """Write one line for each actor and issue; ids as in the network formats."""
    rows = ({"id": key, **values} for key, values in nodes(records))
    _write(output, _NODES, ([str(row.get(name, "")) for name in _NODES] for row in rows))


def write_event_table(records: Records, output: IO[bytes]) -> None:
    """Write affirmed relations as events in PLOVER classes."""
    output.write(write_events(records).encode("utf-8"))


def _write(output: IO[bytes], columns: Iterable[str], rows: Iterable[Iterable[str]]) -> None:
    """Write CSV that spreadsheets read as UTF-8 and never run."""
    text = io.TextIOWrapper(output, encoding="utf-8-sig", newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([safe_cell(cell) for cell in row] for row in rows)
    text.flush()
    text.detach()
