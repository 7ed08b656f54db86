"""``kg build``: files into a store."""

import sys
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.app import app
from kg.cli.ledgers import LedgerPath, check_ledger
from kg.cli.options import DEFAULT_STORE, InputPaths, OwnActors, StorePath, read_day
from kg.cli.output import counted, note
from kg.errors import OptionError
from kg.read.options import FieldNames, Format, ReadOptions
from kg.replay import replay

if TYPE_CHECKING:
    from kg.pipeline import BuildSummary, Runner

Workers = Annotated[int, typer.Option(min=1, max=256, help="Processes that read documents.")]
Cluster = Annotated[
    str, typer.Option(metavar="ADDRESS", help="Dask scheduler, such as tcp://host:8786.")
]

Day = Annotated[
    datetime | None,
    typer.Option("--date", parser=read_day, metavar="YYYY-MM-DD", help="Day of the documents."),
]


@app.command()
def build(  # noqa: PLR0913 - one parameter an option
    paths: InputPaths,
    *,
    store: StorePath = DEFAULT_STORE,
    title: Annotated[str, typer.Option(help="Title of the documents.")] = "",
    day: Day = None,
    source: Annotated[str, typer.Option(help="Outlet or author of the documents.")] = "",
    url: Annotated[str, typer.Option(help="Address of the documents.")] = "",
    format_: Annotated[
        Format, typer.Option("--format", help="Kind of the files; auto goes by suffix.")
    ] = Format.AUTO,
    encoding: Annotated[str, typer.Option(help="Encoding of text files.")] = "utf-8",
    fields: Annotated[
        str, typer.Option(help="Fields of JSON Lines, such as text=body,date=published.")
    ] = "",
    ledger: LedgerPath = None,
    base: Annotated[str, typer.Option(help="Base IRI of a new store.")] = "",
    actors: OwnActors = None,
    workers: Workers = 1,
    cluster: Cluster = "",
) -> None:
    """Read articles into the store; unchanged ones are skipped, decisions of the ledger applied."""
    from kg.lexicon.gazetteer import use_own_actors
    from kg.pipeline import build as run

    check_ledger(ledger)
    use_own_actors(*actors or ())
    runner = _runner(workers, cluster)
    options = ReadOptions(
        format=format_,
        encoding=encoding,
        title=title,
        date=day.date() if day else None,
        source=source,
        url=url,
        fields=FieldNames.parse(fields),
    )
    summary = run(paths, store, options=options, base=base, progress=_progress, runner=runner)
    if ledger:
        replay(store, ledger)
    report(summary)


def _runner(workers: int, cluster: str) -> "Runner":
    """Give who reads the documents: this process, several, or a cluster."""
    from kg.pipeline import read_here

    if cluster and workers > 1:
        raise OptionError("--workers and --cluster do not go together; take one")
    if cluster:
        from kg.parallel import cluster as on_cluster

        return on_cluster(cluster)
    if workers > 1:
        from kg.parallel import processes

        return processes(workers)
    return read_here


def _progress(document: str) -> None:
    """Show on a terminal which document is done, on one line that the next one replaces."""
    if sys.stderr.isatty():
        typer.echo(f"\r\033[K{document[:70]}", err=True, nl=False)


def report(summary: "BuildSummary") -> None:
    """Say what a build did, name every failure, and exit with 1 when there was one."""
    if sys.stderr.isatty():
        typer.echo("\r\033[K", err=True, nl=False)
    for failure in summary.failures:
        note(f"error: {failure}")
    typer.echo(_summary(summary))
    if summary.undated:
        note(f"without a date: {_some(summary.undated)}; pass --date or name files by day")
    if summary.failures:
        raise typer.Exit(1)


def _summary(summary: "BuildSummary") -> str:
    counts = summary.counts
    return (
        f"{len(summary.added)} added, {len(summary.replaced)} replaced, "
        f"{len(summary.unchanged)} unchanged, {len(summary.failures)} failed; "
        f"{counted(counts.relations, 'relation')}, {counted(counts.positions, 'position')}, "
        f"{counted(counts.statements, 'statement')}"
    )


def _some(names: tuple[str, ...]) -> str:
    shown = ", ".join(names[:5])
    return shown if len(names) <= 5 else f"{shown} and {len(names) - 5} more"
