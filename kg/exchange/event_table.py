"""Writes relations as an event table in PLOVER classes."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from kg.model import Polarity
from kg.records import ActorRecord, Records, RelationRecord

_ACTOR = ("", "_country", "_sector")
_COLUMNS = (
    *("date", "id", "publisher", "event", "relation"),
    *(f"{side}{part}" for side in ("source", "target") for part in _ACTOR),
    *("modality", "start", "end", "text"),
)
#: A spreadsheet takes cells that begin so for formulas.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_events(records: Records) -> str:
    """Give the affirmed relations that PLOVER has a class for, one event a row, as CSV.

    Rows are in the order of the records. Cells that a spreadsheet would run as a formula begin with
    an apostrophe.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_COLUMNS)
    writer.writerows([_harmless(cell) for cell in row] for row in _rows(records))
    return out.getvalue()


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _rows(records: Records) -> Iterator[list[str]]:
    for relation in records.relations:
        if relation.type.plover and relation.qualifiers.polarity is Polarity.AFFIRMED:
            yield _row(relation, records)


def _row(relation: RelationRecord, records: Records) -> list[str]:
    document = records.documents[relation.document]
    evidence = relation.evidence[0]
    return [
        document.date.isoformat() if document.date else "",
        document.id,
        document.source,
        relation.type.plover[0],
        relation.type.name,
        *_actor(records.actors[relation.subject]),
        *_actor(records.actors[relation.object]),
        relation.qualifiers.modality.value,
        str(evidence.start),
        str(evidence.end),
        evidence.text,
    ]


def _actor(actor: ActorRecord) -> tuple[str, str, str]:
    return actor.name, actor.country, actor.sector
