"""``kg diff``: what changed between two days, documents, sources or stores."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from kg.analysis.difference import Difference, difference
from kg.analysis.sides import side
from kg.cli.app import app
from kg.cli.asking import Bodies, ask
from kg.cli.options import DEFAULT_STORE, StorePath
from kg.cli.position_rows import cited, day, quote, row_of, stance
from kg.cli.tables import Format, Sheet, print_sheet
from kg.lookup import Row
from kg.query import RecordFilter
from kg.records import Records
from kg.store import open_store

_SIDE = ("date", "stance", "quote", "document")
_COLUMNS = (
    *("change", "actor", "issue"),
    *(f"before_{name}" for name in _SIDE),
    *(f"after_{name}" for name in _SIDE),
)
Side = Annotated[
    str,
    typer.Argument(
        help="A day (all up to it), days as FROM..TO, a document's id, words of a source, or the"
        " folder of a store.",
        show_default=False,
    ),
]


@app.command("diff")
def diff_command(
    before: Side,
    after: Side,
    *,
    store: StorePath = DEFAULT_STORE,
    bodies: Bodies = False,
    evidence: Annotated[bool, typer.Option("--evidence", help="Show the sentences.")] = False,
    format_: Annotated[Format, typer.Option("--format", help="How to print.")] = Format.TABLE,
) -> None:
    """Show which positions are new, dropped or changed, and which issues are newly contested."""
    first, second = (_records(name, store, bodies=bodies) for name in (before, after))
    changes = tuple(_changes(difference(first, second), first, second))
    if format_ is Format.TABLE:
        _print(changes, quoted=evidence)
    else:
        print_sheet(Sheet(_COLUMNS, tuple(map(_full, changes))), format_)


def _records(name: str, store: Path, *, bodies: bool) -> Records:
    """Read a store of its own, or a part of the one that was given."""
    own = Path(name)
    if (own / "store.json").exists():
        return _read(own, bodies=bodies)
    return side(_read(store, bodies=bodies), name)


def _read(store: Path, *, bodies: bool) -> Records:
    with open_store(store) as opened:
        return ask(opened, RecordFilter(), bodies=bodies).records


@dataclass(frozen=True, slots=True)
class _Change:
    """One line: what happened, to whom and on what, and both sides."""

    kind: str
    actor: str
    issue: str
    before: Row | None = None
    after: Row | None = None


def _changes(found: Difference, before: Records, after: Records) -> Iterator[_Change]:
    for change in found.changed:
        old, new = row_of(change.before, before), row_of(change.after, after)
        yield _Change("changed", new.actor, new.object, old, new)
    for id_ in found.newly_contested:
        yield _Change("newly contested", "", after.issues[id_].label)
    for row in (row_of(position, after) for position in found.new):
        yield _Change("new", row.actor, row.object, after=row)
    for row in (row_of(position, before) for position in found.dropped):
        yield _Change("dropped", row.actor, row.object, before=row)


def _print(changes: tuple[_Change, ...], *, quoted: bool) -> None:
    for kind in ("changed", "newly contested", "new", "dropped"):
        of_kind = [change for change in changes if change.kind == kind]
        typer.echo(f"{kind} ({len(of_kind)})")
        if of_kind:
            print_sheet(_short(of_kind, quoted=quoted), Format.TABLE)
        typer.echo("")


def _short(changes: list[_Change], *, quoted: bool) -> Sheet:
    rows = tuple((c.actor, c.issue, _brief(c.before), _brief(c.after)) for c in changes)
    notes = tuple(tuple(map(cited, _sides(c))) if quoted else () for c in changes)
    return Sheet(("actor", "issue", "before", "after"), rows, notes)


def _sides(change: _Change) -> list[Row]:
    return [row for row in (change.before, change.after) if row]


def _brief(row: Row | None) -> str:
    return f"{stance(row)} {day(row)}".strip() if row else ""


def _full(change: _Change) -> tuple[str, ...]:
    head = (change.kind, change.actor, change.issue)
    return (*head, *_cells(change.before), *_cells(change.after))


def _cells(row: Row | None) -> tuple[str, ...]:
    if row is None:
        return ("",) * len(_SIDE)
    return (day(row), stance(row), quote(row).strip('"'), row.document)
