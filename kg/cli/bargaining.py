"""``kg issue --bargaining``: what each party refuses, asks, holds out and ties to what."""

from collections.abc import Iterator
from pathlib import Path

import typer

from kg.analysis.bargaining import PartyRow, bargaining_table
from kg.cli.asking import Asked, ask
from kg.cli.output import note
from kg.cli.position_rows import cited, day, quote, rows_in_order, stance
from kg.cli.tables import Format, Sheet, print_sheet
from kg.lookup import Row, rows_of
from kg.query import RecordFilter
from kg.store import open_store

_COLUMNS = ("party", "side", "what", "date", "said_by", "condition", "quote", "document")


def print_bargaining(
    store: Path, name: str, wanted: RecordFilter, format_: Format, *, evidence: bool
) -> None:
    """Print an issue's bargaining table; persons stand under the body they speak for."""
    with open_store(store) as opened:
        asked = ask(opened, wanted, bodies=True)
        issue = asked.issue(name)
    found = [line for row in bargaining_table(asked.records, issue) for line in _lines(asked, row)]
    if format_ is not Format.TABLE:
        rows = tuple((party, side, *_full(row)) for party, side, row in found)
        print_sheet(Sheet(_COLUMNS, rows), format_)
        return
    typer.echo(f"{asked.label(issue)}\n")
    if not found:
        note("no party takes a position on it here")
        return
    cells = tuple((party, side, *_short(row)) for party, side, row in found)
    notes = tuple((cited(row),) if evidence else () for _, _, row in found)
    print_sheet(Sheet(("party", "side", "what", "date", "said_by"), cells, notes), Format.TABLE)


def _lines(asked: Asked, row: PartyRow) -> Iterator[tuple[str, str, Row]]:
    sides = (
        ("red line", row.red_lines),
        ("demand", row.demands),
        ("offer", row.offers),
        ("support", row.supports),
        ("condition", row.conditions),
    )
    for side, positions in sides:
        for found in rows_in_order(positions, asked.records):
            yield asked.name(row.actor), side, found
    yield from ((asked.name(row.actor), "guarantee", g) for g in _guarantees(asked, row))


def _guarantees(asked: Asked, row: PartyRow) -> tuple[Row, ...]:
    from dataclasses import replace

    kept = replace(asked.records, relations=row.guarantees, positions=(), statements=())
    return rows_of(kept)


def _what(row: Row) -> str:
    words = row.wording or f"{row.term} {row.object}"
    how = row.how()
    return f"{stance(row)}: {words}{f' ({how})' if how else ''}"


def _short(row: Row) -> tuple[str, ...]:
    return (_what(row), day(row), " < ".join(row.said_by))


def _full(row: Row) -> tuple[str, ...]:
    said = " < ".join(row.said_by)
    condition = row.qualifiers.condition
    return (_what(row), day(row), said, condition, quote(row).strip('"'), row.document)
