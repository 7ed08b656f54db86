"""``kg support``: how many independent texts stand behind what is said."""

from typing import Annotated

import typer

from kg.analysis.support import Support, support
from kg.cli.app import app
from kg.cli.asking import Asked, Bodies, ask
from kg.cli.completion import actor_names
from kg.cli.filters import Since, Source, Until, record_filter
from kg.cli.options import DEFAULT_STORE, StorePath
from kg.cli.tables import Format, Sheet, print_sheet
from kg.model import Polarity
from kg.store import open_store
from kg.vocabulary import relation_types, stances

_COLUMNS = ("independent", "documents", "sources", "actor", "does", "object")


@app.command("support")
def support_command(  # noqa: PLR0913 - one parameter an option
    actor: Annotated[
        str,
        typer.Argument(
            help="Only what this actor does.", show_default=False, autocompletion=actor_names
        ),
    ] = "",
    *,
    store: StorePath = DEFAULT_STORE,
    least: Annotated[int, typer.Option(min=1, help="At least so many independent texts.")] = 1,
    since: Since = None,
    until: Until = None,
    source: Source = "",
    bodies: Bodies = False,
    format_: Annotated[Format, typer.Option("--format", help="How to print.")] = Format.TABLE,
) -> None:
    """Count the independent documents and sources behind every relation and position.

    Near-copies of one text (wire stories) count once.
    """
    with open_store(store) as opened:
        wanted = record_filter(since=since, until=until, source=source)
        asked = ask(opened, wanted, bodies=bodies)
        who = asked.actor(actor) if actor else ""
    rows = tuple(
        _row(asked, s)
        for s in support(asked.records)
        if s.independent >= least and who in ("", s.claim[0])
    )
    print_sheet(Sheet((*_COLUMNS, "ids"), rows), format_)


def _row(asked: Asked, found: Support) -> tuple[str, ...]:
    actor, term, other, polarity = found.claim
    denied = "denies: " if polarity is Polarity.NEGATED else ""
    known = stances().get(term) or relation_types()[term]
    name = asked.label(other) if term in stances() else asked.name(other)
    return (
        str(found.independent),
        str(len(found.documents)),
        ", ".join(found.outlets),
        asked.name(actor),
        f"{denied}{known.label}",
        name,
        ", ".join(found.documents),
    )
