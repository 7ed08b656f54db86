"""Finds the actor or issue that a reader named."""

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches

from kg.errors import NotFoundError
from kg.records import Records

#: How many near names a message suggests.
SUGGESTED = 3


def find_actor(records: Records, name: str) -> str:
    """Give the id of the actor with that id, name or other name, in this order.

    Raises:
        NotFoundError: nobody is called that; the nearest names are suggested.
    """
    labels = {actor.id: actor.name for actor in records.actors.values()}
    aliases = ((alias, a.id) for a in records.actors.values() for alias in a.aliases)
    return _find("actor", name, labels, aliases)


def find_issue(records: Records, name: str) -> str:
    """Give the id of the issue with that id, label or wording, in this order.

    Raises:
        NotFoundError: no issue is called that; the nearest labels are suggested.
    """
    labels = {issue.id: issue.label for issue in records.issues.values()}
    wordings = ((word, i.id) for i in records.issues.values() for word in i.wordings)
    return _find("issue", name, labels, wordings)


def _find(
    kind: str, name: str, labels: Mapping[str, str], others: Iterable[tuple[str, str]]
) -> str:
    known: dict[str, str] = {}
    for shown, found in _names(labels, others):
        known.setdefault(shown.casefold(), found)
    wanted = name.strip().casefold()
    if wanted in known:
        return known[wanted]
    close = get_close_matches(wanted, known, n=2 * SUGGESTED, cutoff=0.6)
    near = list(dict.fromkeys(labels[known[key]] for key in close))[:SUGGESTED]
    message = f"no {kind} is named {name!r}"
    raise NotFoundError(message, near=near)


def _names(
    labels: Mapping[str, str], others: Iterable[tuple[str, str]]
) -> Iterator[tuple[str, str]]:
    yield from ((found, found) for found in labels)
    yield from ((label, found) for found, label in labels.items())
    yield from others
