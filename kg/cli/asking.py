"""Reads the part of a graph that an analysis is about, and finds the actors it is asked for."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Annotated

import typer

from kg.analysis.bodies import by_body
from kg.cli.completion import actor_names, issue_names
from kg.cli.lookups import explain
from kg.lookup import find_actor, find_issue
from kg.query import RecordFilter, read_outcome, read_records
from kg.records import Records
from kg.review.outcome import Outcome
from kg.store import Store

ActorName = Annotated[
    str,
    typer.Argument(
        help="Name, alias, id or part of the name.",
        show_default=False,
        autocompletion=actor_names,
    ),
]
IssueName = Annotated[
    str,
    typer.Option("--issue", help="Only this issue and those below it.", autocompletion=issue_names),
]
Documents = Annotated[
    list[str] | None, typer.Option("--document", help="Only this document, by id; repeatable.")
]
Bodies = Annotated[
    bool,
    typer.Option("--bodies", help="Give persons' positions to the body they speak for."),
]


@dataclass(frozen=True, slots=True)
class Asked:
    """Records to analyse, with the store they came from to find names in."""

    store: Store
    records: Records
    outcome: Outcome = field(default_factory=Outcome)

    def actor(self, name: str) -> str:
        """Give the id of an actor by any of its names; says when a name was not plain.

        Raises:
            NotFoundError: no actor has the name.
        """
        found = find_actor(self.store, name)
        explain(found)
        return self.outcome.id(found.id)

    def issue(self, name: str) -> str:
        """Give the id of an issue by label, id or wording, "" for no name.

        Raises:
            NotFoundError: no issue has the name.
        """
        if not name:
            return ""
        found = find_issue(self.store, name)
        explain(found)
        return found.id

    def actors(self, names: Iterable[str] | None) -> frozenset[str]:
        """Give the ids of several actors."""
        return frozenset(self.actor(name) for name in names or ())

    def issues(self, names: Iterable[str] | None) -> frozenset[str]:
        """Give the ids of several issues and of those below them."""
        return frozenset(below for name in names or () for below in self._below(self.issue(name)))

    def below(self, name: str) -> Callable[[str], bool]:
        """Give what tells whether an issue is the named one or lies below it; all do for no name.

        Raises:
            NotFoundError: no issue has the name.
        """
        if not name:
            return lambda _issue: True
        return self._below(self.issue(name)).__contains__

    def _below(self, issue: str) -> frozenset[str]:
        found = self.records.issues.values()
        return frozenset({issue} | {i.id for i in found if issue in i.broader})

    def name(self, actor: str) -> str:
        """Give the name of an actor."""
        known = self.records.actors.get(actor)
        return known.name if known else actor

    def label(self, issue: str) -> str:
        """Give the label of an issue."""
        known = self.records.issues.get(issue)
        return known.label if known else issue


def ask(store: Store, wanted: RecordFilter, *, bodies: bool = False) -> Asked:
    """Read what passes a filter, with persons' positions given to their bodies if asked for."""
    records = read_records(store, wanted)
    return Asked(store, by_body(records) if bodies else records, read_outcome(store))


def in_documents(wanted: RecordFilter, documents: Sequence[str] | None) -> RecordFilter:
    """Narrow a filter to some documents."""
    from dataclasses import replace

    return replace(wanted, documents=tuple(documents or ()))
