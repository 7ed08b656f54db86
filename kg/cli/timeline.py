"""``kg timeline``: an actor's positions over time."""

from typing import Annotated

import typer

from kg.analysis.direction import in_order
from kg.analysis.timeline import IssueTimeline, Shift, timeline
from kg.cli.app import app
from kg.cli.asking import ActorName, Asked, Bodies, Documents, IssueName, ask, in_documents
from kg.cli.filters import Since, Source, Until, record_filter
from kg.cli.options import DEFAULT_STORE, StorePath
from kg.cli.output import counted, note
from kg.cli.position_rows import cited, day, quote, row_of, rows_in_order, stance
from kg.cli.tables import Format, Sheet, print_sheet
from kg.lookup import Row
from kg.store import open_store

_COLUMNS = ("date", "stance", "issue", "how", "said_by", "document")
_MORE = ("source", "quote", "shift", "silent_since", "silent_days", "iri")
Lines = tuple[IssueTimeline, ...]


@app.command("timeline")
def timeline_command(  # noqa: PLR0913 - one parameter an option
    actor: ActorName,
    *,
    store: StorePath = DEFAULT_STORE,
    issue: IssueName = "",
    since: Since = None,
    until: Until = None,
    source: Source = "",
    document: Documents = None,
    bodies: Bodies = False,
    evidence: Annotated[bool, typer.Option("--evidence", help="Show the sentences.")] = False,
    format_: Annotated[Format, typer.Option("--format", help="How to print.")] = Format.TABLE,
) -> None:
    """Show an actor's positions in order, the shifts in them, and since when it is silent."""
    wanted = in_documents(record_filter(since=since, until=until, source=source), document)
    with open_store(store) as opened:
        asked = ask(opened, wanted, bodies=bodies)
        id_ = asked.actor(actor)
        below = asked.below(issue)
    lines = tuple(line for line in timeline(asked.records, id_) if below(line.issue))
    if format_ is not Format.TABLE:
        print_sheet(_full_sheet(asked, lines), format_)
    elif lines:
        _print_all(asked, lines, quoted=evidence)
    else:
        note(f"{asked.name(id_)} takes no position here; a wider filter may show more")


def _print_all(asked: Asked, lines: Lines, *, quoted: bool) -> None:
    rows = _rows(asked, lines)
    counts = f"{counted(len(rows), 'position')} on {counted(len(lines), 'issue')}"
    typer.echo(f"{asked.name(lines[0].actor)}: {counts}\n")
    notes = tuple((quote(row),) if quoted else () for row in rows)
    print_sheet(Sheet(_COLUMNS, tuple(map(_cells, rows)), notes), Format.TABLE)
    shifts = [shift for line in lines for shift in line.shifts]
    typer.echo(f"\nshifts ({len(shifts)})")
    for shift in sorted(shifts, key=lambda s: (s.after_day, s.after.issue)):
        _print_shift(asked, shift)
    typer.echo("")
    for line in lines if len(lines) == 1 else ():
        typer.echo(f"silent since {_silence(line)}")
    if len(lines) > 1:
        latest = min(lines, key=lambda line: line.silent_days)
        typer.echo(f"last position: {_silence(latest)}, on {asked.label(latest.issue)}")


def _silence(line: IssueTimeline) -> str:
    if line.silent_since is None:
        return "an unknown day"
    return f"{line.silent_since} ({line.silent_days} days before the last document)"


def _rows(asked: Asked, lines: Lines) -> tuple[Row, ...]:
    """Give the positions on all issues in one order of time."""
    found = in_order((p for line in lines for p in line.positions), asked.records)
    return rows_in_order(found, asked.records)


def _cells(row: Row) -> tuple[str, ...]:
    said_by = " < ".join(row.said_by)
    return (day(row), stance(row), row.object, row.how(), said_by, row.document)


def _print_shift(asked: Asked, shift: Shift) -> None:
    before, after = row_of(shift.before, asked.records), row_of(shift.after, asked.records)
    typer.echo(f"  {after.object}: {_change(shift, asked)}")
    typer.echo(f"    before: {cited(before)}")
    typer.echo(f"    after:  {cited(after)}")


def _change(shift: Shift, asked: Asked) -> str:
    before, after = row_of(shift.before, asked.records), row_of(shift.after, asked.records)
    return f"{stance(before)} ({shift.before_day}) -> {stance(after)} ({shift.after_day})"


def _full_sheet(asked: Asked, lines: Lines) -> Sheet:
    by_issue = {line.issue: line for line in lines}
    shifts = {s.after.iri: _change(s, asked) for line in lines for s in line.shifts}
    found = in_order((p for line in lines for p in line.positions), asked.records)
    rows = []
    for position, row in zip(found, rows_in_order(found, asked.records), strict=True):
        line = by_issue[position.issue]
        silent = line.silent_since.isoformat() if line.silent_since else ""
        more = (row.source, quote(row).strip('"'), shifts.get(row.iri, ""), silent)
        rows.append((*_cells(row), *more, str(line.silent_days), row.iri))
    return Sheet((*_COLUMNS, *_MORE), tuple(rows))
