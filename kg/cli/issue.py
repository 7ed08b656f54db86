"""``kg issue``: who stands where on an issue."""

from typing import Annotated

import typer

from kg.cli.app import app
from kg.cli.bargaining import print_bargaining
from kg.cli.completion import issue_names, stance_names
from kg.cli.filters import Since, Source, Until, record_filter
from kg.cli.lookups import explain, full_sheet, short_sheet
from kg.cli.options import DEFAULT_STORE, StorePath
from kg.cli.tables import Format, print_sheet
from kg.lookup import Camp, IssueReport, issue_report
from kg.model import Polarity
from kg.store import open_store

#: Longest bar of the spectrum.
_BAR = 20


@app.command()
def issue(  # noqa: PLR0913 - one parameter an option is the form that typer asks for
    name: Annotated[
        str,
        typer.Argument(
            help="Label, id, a wording or words of the label.",
            show_default=False,
            autocompletion=issue_names,
        ),
    ],
    *,
    store: StorePath = DEFAULT_STORE,
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
    bargaining: Annotated[
        bool,
        typer.Option("--bargaining", help="By party: red lines, demands, offers, guarantees."),
    ] = False,
    format_: Annotated[Format, typer.Option("--format", help="How to print.")] = Format.TABLE,
) -> None:
    """Show who takes which stance on an issue."""
    wanted = record_filter(stances=stance, since=since, until=until, source=source)
    if bargaining:
        print_bargaining(store, name, wanted, format_, evidence=evidence)
        return
    with open_store(store) as opened:
        report = issue_report(opened, name, wanted)
    explain(report.found)
    if format_ is Format.TABLE:
        _print_spectrum(report)
        typer.echo("\npositions")
        print_sheet(short_sheet(report.rows, evidence=evidence), format_)
    else:
        print_sheet(full_sheet(report.rows), format_)


def _print_spectrum(report: IssueReport) -> None:
    typer.echo(report.issue.label)
    typer.echo(f"  about: {', '.join(report.participants) or 'no known actor'}")
    if report.first and report.last:
        typer.echo(f"  from {report.first} to {report.last}")
    for wording in report.issue.wordings:
        typer.echo(f'  also: "{wording}"')
    typer.echo("")
    most = max((camp.weight for camp in report.camps), default=1)
    for camp in report.camps:
        typer.echo(_camp_line(camp, most))


def _camp_line(camp: Camp, most: int) -> str:
    """Give a bar and the holders; a denied stance is named as denied."""
    label = camp.label if camp.polarity is Polarity.AFFIRMED else f"denies: {camp.label}"
    bar = "#" * max(1, round(camp.weight / most * _BAR))
    holders = ", ".join(name if n == 1 else f"{name} ({n})" for name, n in camp.holders)
    return f"{label:18}{camp.weight:4} {bar:{_BAR}} {holders}"
