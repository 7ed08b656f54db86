"""``kg compare``: two actors side by side."""

from typing import Annotated

import typer

from kg.analysis.comparison import IssueComparison, Verdict, compare
from kg.cli.app import app
from kg.cli.asking import ActorName, Asked, Bodies, Documents, IssueName, ask, in_documents
from kg.cli.filters import Since, Source, Until, record_filter
from kg.cli.options import DEFAULT_STORE, StorePath
from kg.cli.output import counted, note
from kg.cli.position_rows import cited, day, quote, row_of, stance
from kg.cli.tables import Format, Sheet, print_sheet
from kg.errors import OptionError
from kg.records import PositionRecord
from kg.store import open_store

_FULL = ("verdict", "issue", "first", "first_stance", "first_date", "first_quote")
_SECOND = ("second", "second_stance", "second_date", "second_quote")


@app.command("compare")
def compare_command(  # noqa: PLR0913 - one parameter an option
    first: ActorName,
    second: ActorName,
    *,
    store: StorePath = DEFAULT_STORE,
    issue: IssueName = "",
    since: Since = None,
    until: Until = None,
    source: Source = "",
    document: Documents = None,
    bodies: Bodies = False,
    silent: Annotated[
        bool, typer.Option("--silent", help="Also issues on which one of them is silent.")
    ] = False,
    format_: Annotated[Format, typer.Option("--format", help="How to print.")] = Format.TABLE,
) -> None:
    """Show where two actors agree, disagree, or one is silent, with both quotes side by side."""
    wanted = in_documents(record_filter(since=since, until=until, source=source), document)
    with open_store(store) as opened:
        asked = ask(opened, wanted, bodies=bodies)
        pair = asked.actor(first), asked.actor(second)
        below = asked.below(issue)
    if pair[0] == pair[1]:
        message = f"{first!r} and {second!r} are both {asked.name(pair[0])}; name two actors"
        raise OptionError(message)
    rows = tuple(r for r in compare(asked.records, *pair) if below(r.issue))
    shown = tuple(r for r in rows if silent or r.verdict is not Verdict.ONE_SILENT)
    print_sheet(_sheet(asked, pair, shown, format_), format_)
    if len(shown) < len(rows):
        more = counted(len(rows) - len(shown), "more issue")
        note(f"on {more} one of them is silent; see --silent")


def _sheet(
    asked: Asked, pair: tuple[str, str], rows: tuple[IssueComparison, ...], format_: Format
) -> Sheet:
    if format_ is Format.TABLE:
        columns = ("verdict", "issue", asked.name(pair[0]), asked.name(pair[1]))
        return Sheet(columns, tuple(_short(asked, row) for row in rows))
    return Sheet((*_FULL, *_SECOND), tuple(_full(asked, pair, row) for row in rows))


def _short(asked: Asked, row: IssueComparison) -> tuple[str, ...]:
    sides = (_side(asked, found) for found in (row.first, row.second))
    return (row.verdict.value, asked.label(row.issue), *sides)


def _side(asked: Asked, found: tuple[PositionRecord, ...]) -> str:
    """Give the last position, and how many came before it."""
    if not found:
        return "(silent)"
    row = row_of(found[-1], asked.records)
    before = f" (and {len(found) - 1} before)" if len(found) > 1 else ""
    return f"{stance(row)}{before}: {cited(row)}"


def _full(asked: Asked, pair: tuple[str, str], row: IssueComparison) -> tuple[str, ...]:
    first = _last(asked, pair[0], row.first)
    return (row.verdict.value, asked.label(row.issue), *first, *_last(asked, pair[1], row.second))


def _last(asked: Asked, actor: str, found: tuple[PositionRecord, ...]) -> tuple[str, ...]:
    if not found:
        return (asked.name(actor), "", "", "")
    row = row_of(found[-1], asked.records)
    return (asked.name(actor), stance(row), day(row), quote(row).strip('"'))
