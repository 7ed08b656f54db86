"""``kg view``: the graph as a page or a figure."""

import webbrowser
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.app import app
from kg.cli.options import DEFAULT_STORE, StorePath
from kg.cli.output import note
from kg.query import read_records
from kg.records import Records
from kg.store import open_store
from kg.view import Format, Kind, ViewOptions, figure
from kg.view import view as make_page
from kg.view.saving import write_text

STDOUT = Path("-")
Since = Annotated[
    datetime | None,
    typer.Option(formats=["%Y-%m-%d"], metavar="YYYY-MM-DD", help="First day of publication."),
]
Until = Annotated[
    datetime | None,
    typer.Option(formats=["%Y-%m-%d"], metavar="YYYY-MM-DD", help="Last day of publication."),
]


@app.command()
def view(  # noqa: PLR0913 - one parameter an option is the form that typer asks for
    *,
    store: StorePath = DEFAULT_STORE,
    kind: Annotated[Kind, typer.Option(help="Picture to open on.")] = Kind.NETWORK,
    file_format: Annotated[Format, typer.Option("--format", help="Kind of file.")] = Format.HTML,
    actor: Annotated[str, typer.Option(help="Only what lies around this actor.")] = "",
    depth: Annotated[int, typer.Option(min=1, max=3, help="Steps from the actor.")] = 1,
    issue: Annotated[str, typer.Option(help="Only this issue and who stands where on it.")] = "",
    since: Since = None,
    until: Until = None,
    relation: Annotated[list[str] | None, typer.Option(help="Only relations of this type.")] = None,
    stance: Annotated[list[str] | None, typer.Option(help="Only positions of this stance.")] = None,
    max_nodes: Annotated[int | None, typer.Option(min=1, help="Most points drawn.")] = None,
    title: Annotated[str, typer.Option(help="Heading of the page.")] = "",
    output: Annotated[Path | None, typer.Option(help="File to write, - for stdout.")] = None,
    show: Annotated[bool, typer.Option("--open", help="Open the file in the browser.")] = False,
) -> None:
    """Write the graph as one self-contained page, or as a figure for print."""
    options = ViewOptions(
        kind=kind,
        actor=actor,
        issue=issue,
        depth=depth,
        since=since.date() if since else None,
        until=until.date() if until else None,
        relations=tuple(relation or ()),
        stances=tuple(stance or ()),
        max_nodes=max_nodes,
        title=title,
    )
    with open_store(store) as opened:
        records = read_records(opened)
    path = _write(
        _drawn(records, options, file_format), output or Path(f"graph.{file_format.value}")
    )
    if show and path:
        webbrowser.open(path.resolve().as_uri())


def _drawn(records: Records, options: ViewOptions, file_format: Format) -> str:
    if file_format is Format.SVG:
        return figure(records, options)
    return make_page(records, options).html


def _write(text: str, path: Path) -> Path | None:
    if path == STDOUT:
        typer.echo(text, nl=False)
        return None
    write_text(text, path)
    note(f"wrote {path}")
    return path
