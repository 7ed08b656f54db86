"""Positions as cells and quotes of a sheet."""

from collections.abc import Iterable
from dataclasses import replace

from kg.lookup.rows import Row, rows_of
from kg.model import Polarity
from kg.records import PositionRecord, Records


def row_of(position: PositionRecord, records: Records) -> Row:
    """Give one position as a row with names."""
    [row] = rows_of(replace(records, positions=(position,), relations=(), statements=()))
    return row


def rows_in_order(positions: Iterable[PositionRecord], records: Records) -> tuple[Row, ...]:
    """Give positions as rows, in their order."""
    return rows_of(replace(records, positions=tuple(positions), relations=(), statements=()))


def day(row: Row) -> str:
    """Give the day of a row, "" without one."""
    return row.day.isoformat() if row.day else ""


def stance(row: Row) -> str:
    """Give the stance, a denied one as denied."""
    denied = row.qualifiers.polarity is Polarity.NEGATED
    return f"denies: {row.term}" if denied else row.term


def quote(row: Row) -> str:
    """Give the sentence of the first evidence in quotation marks, "" without evidence."""
    return f'"{row.evidence[0].sentence}"' if row.evidence else ""


def cited(row: Row) -> str:
    """Give day, speaker and quote on one line."""
    said = f" {' < '.join(row.said_by)}:" if row.said_by else ""
    return f"{day(row) or 'no date'},{said} {quote(row)} [{row.document}]"
