"""``kg actor``: what an actor wants, does and says."""

from typing import Annotated

import typer

from kg.cli.app import app
from kg.cli.completion import actor_names, relation_names, stance_names
from kg.cli.filters import Since, Source, Until, record_filter
from kg.cli.lookups import explain, full_sheet, short_sheet
from kg.cli.options import DEFAULT_STORE, StorePath
from kg.cli.output import note
from kg.cli.quick import NOTHING
from kg.cli.tables import Format, print_sheet
from kg.lookup import ActorReport, Kind, actor_report
from kg.store import open_store

Name = Annotated[
    str,
    typer.Argument(
        help="Name, alias, id or part of the name.",
        show_default=False,
        autocompletion=actor_names,
    ),
]


@app.command()
def actor(  # noqa: PLR0913 - one parameter an option is the form that typer asks for
    name: Name,
    *,
    store: StorePath = DEFAULT_STORE,
    relation: Annotated[
        list[str] | None,
        typer.Option(help="Only relations of this type.", autocompletion=relation_names),
    ] = None,
    stance: Annotated[
        list[str] | None,
        typer.Option(help="Only positions of this stance.", autocompletion=stance_names),
    ] = None,
    since: Since = None,
    until: Until = None,
    source: Source = "",
    evidence: Annotated[
        bool, typer.Option("--evidence", help="Show the sentences with their offsets.")
    ] = False,
    format_: Annotated[Format, typer.Option("--format", help="How to print.")] = Format.TABLE,
) -> None:
    """Show the positions, relations and statements of an actor."""
    wanted = record_filter(
        relations=relation, stances=stance, since=since, until=until, source=source
    )
    with open_store(store) as opened:
        report = actor_report(opened, name, wanted)
    explain(report.found)
    if format_ is Format.TABLE:
        _print_sections(report, evidence=evidence)
    else:
        print_sheet(full_sheet(report.rows), format_)


def _print_sections(report: ActorReport, *, evidence: bool) -> None:
    typer.echo(_heading(report))
    for kind in Kind:
        rows = tuple(row for row in report.rows if row.kind is kind)
        if rows:
            typer.echo(f"\n{kind.value}s ({len(rows)})")
            print_sheet(short_sheet(rows, evidence=evidence), Format.TABLE)
    if not report.rows:
        note(NOTHING)


def _heading(report: ActorReport) -> str:
    actor = report.actor
    if actor is None:
        return report.found.label
    about = ", ".join(filter(None, (actor.type.value, actor.sector, actor.country, actor.wikidata)))
    return f"{actor.name} ({about})"
