"""``kg contradictions``: where actors point both ways on an issue."""

from typing import Annotated

import typer

from kg.analysis.contradictions import Contradiction, Reading, contradictions
from kg.cli.app import app
from kg.cli.asking import Asked, Bodies, Documents, IssueName, ask, in_documents
from kg.cli.completion import actor_names
from kg.cli.filters import Since, Source, Until, record_filter
from kg.cli.options import DEFAULT_STORE, StorePath
from kg.cli.position_rows import cited, day, quote, row_of, stance
from kg.cli.tables import Format, Sheet, print_sheet
from kg.store import open_store

_SIDE = ("date", "stance", "said_by", "quote", "document")
_COLUMNS = (
    *("actor", "issue", "reading"),
    *(f"earlier_{name}" for name in _SIDE),
    *(f"later_{name}" for name in _SIDE),
)
_SHORT = ("actor", "issue", "reading", "earlier", "later")


@app.command("contradictions")
def contradictions_command(  # noqa: PLR0913 - one parameter an option
    actor: Annotated[
        str,
        typer.Argument(help="Only this actor.", show_default=False, autocompletion=actor_names),
    ] = "",
    *,
    store: StorePath = DEFAULT_STORE,
    issue: IssueName = "",
    reading: Annotated[Reading | None, typer.Option(help="Only those of this kind.")] = None,
    since: Since = None,
    until: Until = None,
    source: Source = "",
    document: Documents = None,
    bodies: Bodies = False,
    format_: Annotated[Format, typer.Option("--format", help="How to print.")] = Format.TABLE,
) -> None:
    """Show where one actor takes opposite stances on one issue, and what may lie behind it."""
    wanted = in_documents(record_filter(since=since, until=until, source=source), document)
    with open_store(store) as opened:
        asked = ask(opened, wanted, bodies=bodies)
        who = asked.actor(actor) if actor else ""
        below = asked.below(issue)
    found = tuple(
        c
        for c in contradictions(asked.records, who)
        if below(c.issue) and reading in (None, c.reading)
    )
    print_sheet(_sheet(asked, found, format_), format_)


def _sheet(asked: Asked, found: tuple[Contradiction, ...], format_: Format) -> Sheet:
    if format_ is not Format.TABLE:
        return Sheet(_COLUMNS, tuple(_full(asked, c) for c in found))
    notes = tuple(_quotes(asked, c) for c in found)
    return Sheet(_SHORT, tuple(_short(asked, c) for c in found), notes)


def _short(asked: Asked, found: Contradiction) -> tuple[str, ...]:
    sides = (row_of(p, asked.records) for p in (found.earlier, found.later))
    cells = (f"{stance(row)} {day(row)}".strip() for row in sides)
    return (asked.name(found.actor), asked.label(found.issue), found.reading.value, *cells)


def _quotes(asked: Asked, found: Contradiction) -> tuple[str, ...]:
    return tuple(cited(row_of(p, asked.records)) for p in (found.earlier, found.later))


def _full(asked: Asked, found: Contradiction) -> tuple[str, ...]:
    cells: list[str] = []
    for row in (row_of(p, asked.records) for p in (found.earlier, found.later)):
        said_by = " < ".join(row.said_by)
        cells += [day(row), stance(row), said_by, quote(row).strip('"'), row.document]
    return (asked.name(found.actor), asked.label(found.issue), found.reading.value, *cells)
