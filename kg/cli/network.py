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
Why = Annotated[
    tuple[str, str] | None,
    typer.Option("--why", metavar="A B", help="Open the weight between two nodes."),
]


@app.command("network")
def network_command(  # noqa: PLR0913 - one parameter an option
    *,
    store: StorePath = DEFAULT_STORE,
    mode: Annotated[NetworkMode, typer.Option(help="Nodes.")] = NetworkMode.TWO_MODE,
    aggregation: Annotated[Aggregation, typer.Option(help="Weight.")] = Aggregation.SUBTRACT,
    normalisation: Annotated[Normalisation, typer.Option(help="Divisor.")] = Normalisation.NONE,
    duplicates: Annotated[Duplicates, typer.Option(help="Repetitions.")] = Duplicates.INCLUDE,
    outlook: Annotated[Outlook, typer.Option(help="Modalities that count.")] = Outlook.ALL,
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
    measure: Annotated[Measure, typer.Option(help="What to tell.")] = Measure.TIES,
    why: Why = None,
    limit: Annotated[int, typer.Option(min=0, help="Most rows; 0 is all.")] = 0,
    format_: Annotated[NetworkFormat, typer.Option("--format", help="How.")] = NetworkFormat.TABLE,
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
