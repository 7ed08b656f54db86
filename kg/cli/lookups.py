"""Rows of a look-up as a sheet."""

from kg.cli.output import note
from kg.cli.quick import SHORT
from kg.cli.tables import Sheet
from kg.lookup import FIELDS, Found, Row, fields_of


def explain(found: Found) -> None:
    """Say how a name was understood when that is not plain."""
    said = found.explain()
    if said:
        note(said)


def short_sheet(rows: tuple[Row, ...], *, evidence: bool) -> Sheet:
    """Give what people read; the sentences below each row when evidence is asked for."""
    notes = tuple(_sentences(row) if evidence else () for row in rows)
    return Sheet(SHORT, tuple(map(_short, rows)), notes)


def _short(row: Row) -> tuple[str, ...]:
    day = row.day.isoformat() if row.day else ""
    said_by = " < ".join(row.said_by)
    return (day, row.actor, row.term, row.object, row.how(), said_by, row.document)


def _sentences(row: Row) -> tuple[str, ...]:
    return tuple(f'"{e.sentence}" ({e.start}-{e.end}, {e.rule})' for e in row.evidence)


def full_sheet(rows: tuple[Row, ...]) -> Sheet:
    """Give everything that programs may want; one line for each assertion and evidence."""
    return Sheet(FIELDS, tuple(line for row in rows for line in fields_of(row)))
