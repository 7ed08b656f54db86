"""Finds the actor or issue that a reader named."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from kg.errors import NotFoundError
from kg.records import ActorRecord, IssueRecord, Records


def find_actor(records: Records, name: str) -> str:
    """Give the id of the actor with that id, name or other name, in this order.

    Raises:
        NotFoundError: nobody is called that; the nearest names are suggested.
    """
    return _find("actor", name, _actor_names(records.actors))


def find_issue(records: Records, name: str) -> str:
    """Give the id of the issue with that id, label or wording, in this order.

    Raises:
        NotFoundError: no issue is called that; the nearest labels are suggested.
    """
    return _find("issue", name, _issue_names(records.issues))


def _actor_names(actors: Mapping[str, ActorRecord]) -> list[tuple[str, str]]:
    own = [(actor.id, actor.id) for actor in actors.values()]
    names = [(actor.name, actor.id) for actor in actors.values()]
    return own + names + [(alias, actor.id) for actor in actors.values() for alias in actor.aliases]


def _issue_names(issues: Mapping[str, IssueRecord]) -> list[tuple[str, str]]:
    own = [(issue.id, issue.id) for issue in issues.values()]
    labels = [(issue.label, issue.id) for issue in issues.values()]
    return own + labels + [(word, issue.id) for issue in issues.values() for word in issue.wordings]


def _find(kind: str, name: str, names: Iterable[tuple[str, str]]) -> str:
    known: dict[str, tuple[str, str]] = {}
    for shown, found in names:
        known.setdefault(shown.casefold(), (shown, found))
    wanted = name.strip().casefold()
    if wanted in known:
        return known[wanted][1]
    near = [known[key][0] for key in get_close_matches(wanted, known, n=3, cutoff=0.6)]
    message = f"no {kind} is named {name!r}"
    raise NotFoundError(message, near=near)
