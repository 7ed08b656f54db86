"""Issue frames: propositions with roles, so that different words for one issue meet.

"Ukraine's aspirations to join NATO" and "Kyiv's accession to the alliance" both signal the frame
*membership* with member Ukraine and organisation NATO.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from kg.lexicon.grammar_roles import Role, noun_pattern, parse_role
from kg.lexicon.tables import Table, read_tables
from kg.model import ActorType

KEYS = frozenset({"nouns", "verbs", "labels", "roles", "types", "implied", "broader", "related"})


@dataclass(frozen=True, slots=True)
class IssueRole:
    """A place of an issue.

    Attributes:
        sources: grammatical roles to the signalling word, the best first.
        types: actor types that may fill it; empty for any actor, place or thing.
        implied: may be taken from the rest of the document.
    """

    name: str
    sources: tuple[Role, ...]
    types: frozenset[ActorType]
    implied: bool


@dataclass(frozen=True, slots=True)
class IssueFrame:
    """One entry of ``data/lexicon/issues``.

    Attributes:
        nouns, verbs: signalling words as patterns (see :class:`kg.lexicon.frames.Frame`).
        labels: templates with role names in braces, the fullest first; the last has none.
        broader, related: names of other frames.
    """

    name: str
    nouns: tuple[tuple[str, ...], ...]
    verbs: tuple[tuple[str, ...], ...]
    labels: tuple[str, ...]
    roles: tuple[IssueRole, ...]
    broader: tuple[str, ...]
    related: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IssueIndex:
    """Issue frames by name and by the first word of their patterns."""

    frames: Mapping[str, IssueFrame]
    nouns: Mapping[str, tuple[IssueFrame, ...]]
    verbs: Mapping[str, tuple[IssueFrame, ...]]


def parse_issue(table: Table) -> IssueFrame:
    """Check one entry and give its frame.

    Raises:
        LexiconError: an unknown key, role or type, or a label that names no role of the entry.
    """
    table.check_keys(KEYS)
    roles = _issue_roles(table)
    labels = table.words("labels")
    _check_labels(table, labels, {role.name for role in roles})
    return IssueFrame(
        name=table.name,
        nouns=tuple(noun_pattern(text) for text in table.words("nouns")),
        verbs=tuple(tuple(text.split()) for text in table.words("verbs")),
        labels=labels,
        roles=roles,
        broader=table.words("broader"),
        related=table.words("related"),
    )


def _issue_roles(table: Table) -> tuple[IssueRole, ...]:
    roles, types = table.values.get("roles", {}), table.values.get("types", {})
    implied = set(table.words("implied"))
    if not isinstance(roles, dict) or not isinstance(types, dict):
        raise table.fail("roles and types must be tables of lists")
    unknown = (implied | set(types)) - set(roles)
    if unknown:
        raise table.fail(f"has no role {', '.join(sorted(unknown))}; it has: {', '.join(roles)}")
    return tuple(_issue_role(table, name, implied=name in implied) for name in roles)


def _issue_role(table: Table, name: str, *, implied: bool) -> IssueRole:
    try:
        sources = tuple(parse_role(text) for text in table.values["roles"][name])
        types = frozenset(ActorType(t) for t in table.values.get("types", {}).get(name, ()))
    except ValueError as error:
        raise table.fail(f"role {name!r} has an unknown value: {error}") from error
    return IssueRole(name=name, sources=sources, types=types, implied=implied)


def _check_labels(table: Table, labels: tuple[str, ...], roles: set[str]) -> None:
    for label in labels:
        named = {part.partition("}")[0] for part in label.split("{")[1:]}
        if named - roles:
            raise table.fail(f"label {label!r} names {', '.join(sorted(named - roles))}, no role")
    if not labels or "{" in labels[-1]:
        raise table.fail("the last of its labels must do without roles")


@cache
def load_issues() -> IssueIndex:
    """Load all issue frames, checked.

    Raises:
        LexiconError: an entry is wrong, or names a frame that is not there.

    >>> load_issues().frames["membership"].roles[0].name
    'member'
    """
    frames = {table.name: (table, parse_issue(table)) for table in read_tables("issues")}
    for table, frame in frames.values():
        missing = [n for n in (*frame.broader, *frame.related) if n not in frames]
        if missing:
            raise table.fail(f"names the frame {missing[0]!r}, which is not there", near=frames)
    return _index(frame for _, frame in frames.values())


def _index(frames: Iterable[IssueFrame]) -> IssueIndex:
    by_name = {frame.name: frame for frame in frames}
    nouns: dict[str, dict[IssueFrame, None]] = {}
    verbs: dict[str, dict[IssueFrame, None]] = {}
    for frame in by_name.values():
        for table, patterns in ((nouns, frame.nouns), (verbs, frame.verbs)):
            for pattern in patterns:
                table.setdefault(pattern[0], {})[frame] = None
    return IssueIndex(
        by_name,
        {word: tuple(found) for word, found in nouns.items()},
        {word: tuple(found) for word, found in verbs.items()},
    )
