"""``kg network``: discourse networks of actors and issues."""

from pathlib import Path
from typing import Annotated

import typer

from kg.analysis.codings import Duplicates, Filters, Outlook
from kg.analysis.discourse import Aggregation, Normalisation
from kg.analysis.networks import NetworkChoice, NetworkMode
from kg.cli.app import app
from kg.cli.asking import Asked, Bodies, Documents, ask, in_documents
from kg.cli.completion import actor_names, issue_names
from kg.cli.filters import Since, Source, Until, record_filter
from kg.cli.network_measures import Measure
from kg.cli.network_output import NetworkFormat, Show, Span, print_network
from kg.cli.network_why import opened_pair, print_why
from kg.cli.options import DEFAULT_STORE, StorePath
from kg.store import open_store

Actors = Annotated[
    list[str] | None,
    typer.Option("--actor", help="Only this actor; repeatable.", autocompletion=actor_names),
]
Issues = Annotated[
    list[str] | None,
    typer.Option(
        "--issue", help="Only this issue and those below; repeatable.", autocompletion=issue_names
    ),
]
WithoutActors = Annotated[
    list[str] | None, typer.Option("--without-actor", help="Leave this actor out; repeatable.")
]
WithoutIssues = Annotated[
    list[str] | None, typer.Option("--without-issue", help="Leave this issue out; repeatable.")
]
NetworkNodes = Annotated[
    NetworkMode, typer.Option("--mode", help="Actors with issues, or one of them with itself.")
]
Weight = Annotated[
    Aggregation,
    typer.Option(
        "--aggregation",
        help="How for and against make one weight; docs/analysis.md has the formulas.",
    ),
]
Divisor = Annotated[
    Normalisation, typer.Option("--normalisation", help="What a weight is divided by.")
]
Repeated = Annotated[
    Duplicates,
    typer.Option("--duplicates", help="Within what the same position counts once."),
]
Counted = Annotated[
    Outlook, typer.Option("--outlook", help="What is held now, or planned and imagined as well.")
]
Written = Annotated[
    NetworkFormat, typer.Option("--format", help="How to print, or which file to write.")
]
Told = Annotated[
    Measure, typer.Option("--measure", help="What to tell: ties, matrix, groups or standing.")
]
Why = Annotated[
    tuple[str, str] | None,
    typer.Option("--why", metavar="A B", help="Open the weight between two nodes."),
]


@app.command("network")
def network_command(  # noqa: PLR0913 - one parameter an option
    *,
    store: StorePath = DEFAULT_STORE,
    mode: NetworkNodes = NetworkMode.TWO_MODE,
    aggregation: Weight = Aggregation.SUBTRACT,
    normalisation: Divisor = Normalisation.NONE,
    duplicates: Repeated = Duplicates.INCLUDE,
    outlook: Counted = Outlook.ALL,
    bodies: Bodies = False,
    since: Since = None,
    until: Until = None,
    source: Source = "",
    document: Documents = None,
    actor: Actors = None,
    issue: Issues = None,
    without_actor: WithoutActors = None,
    without_issue: WithoutIssues = None,
    window: Annotated[int, typer.Option(min=0, help="Days of a window; 0 is the whole.")] = 0,
    step: Annotated[int, typer.Option(min=1, help="Days between windows.")] = 30,
    backbone: Annotated[
        float, typer.Option(min=0, max=1, help="Keep ties unlikelier than this; 0 keeps all.")
    ] = 0.0,
    measure: Told = Measure.TIES,
    why: Why = None,
    limit: Annotated[int, typer.Option(min=0, help="Most rows; 0 is all.")] = 0,
    format_: Written = NetworkFormat.TABLE,
    output: Annotated[Path | None, typer.Option(help="File; else standard output.")] = None,
) -> None:
    """Tie actors and issues by positions: discourse networks, their measures, files and figures."""
    wanted = in_documents(record_filter(since=since, until=until, source=source), document)
    with open_store(store) as opened:
        asked = ask(opened, wanted, bodies=bodies)
        filters = _filters(asked, (actor, issue, without_actor, without_issue), outlook)
        choice = NetworkChoice(mode, aggregation, normalisation, duplicates, filters)
        pair = opened_pair(asked, choice, why) if why else None
    if pair:
        print_why(asked, choice, pair, format_)
    else:
        span = Span(window, step) if window else None
        show = Show(measure, backbone, limit, format_, output)
        print_network(asked, choice, span, show)


Names = list[str] | None


def _filters(asked: Asked, names: tuple[Names, Names, Names, Names], outlook: Outlook) -> Filters:
    actors, issues, without_actors, without_issues = names
    return Filters(
        actors=asked.actors(actors),
        issues=asked.issues(issues),
        without_actors=asked.actors(without_actors),
        without_issues=asked.issues(without_issues),
        outlook=outlook,
    )
