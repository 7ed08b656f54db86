"""Options that narrow a look-up."""

from datetime import datetime
from typing import Annotated

import typer

from kg.cli.options import read_day
from kg.query.filters import RecordFilter

Since = Annotated[
    datetime | None,
    typer.Option(parser=read_day, metavar="YYYY-MM-DD", help="First day of publication."),
]
Until = Annotated[
    datetime | None,
    typer.Option(parser=read_day, metavar="YYYY-MM-DD", help="Last day of publication."),
]
Source = Annotated[str, typer.Option(metavar="TEXT", help="Only documents of this source.")]


def record_filter(
    *,
    relations: list[str] | None = None,
    stances: list[str] | None = None,
    since: datetime | None = None,
    until: datetime | None = None,
    source: str = "",
) -> RecordFilter:
    """Give the filter that the options ask for.

    Raises:
        OptionError: the days are in the wrong order.
        VocabularyError: no such relation type or stance.
    """
    return RecordFilter(
        relations=tuple(relations or ()),
        stances=tuple(stances or ()),
        since=since.date() if since else None,
        until=until.date() if until else None,
        source=source,
    )
