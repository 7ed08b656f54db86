"""Chooses what is drawn at first and where it stands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.records import Records
from kg.view.keys import actor_key, issue_key
from kg.view.layout import place
from kg.view.lines import Line, lines_of, weights

#: Up to this many points everything is drawn; a larger graph is no longer legible.
ALL_DRAWN = 500
#: How many of the strongest points of a larger graph are drawn.
STRONGEST = 150


@dataclass(frozen=True, slots=True)
class Point:
    """An actor or issue on the plane; ``kind`` is its actor type, or "issue"."""

    key: str
    kind: str
    label: str
    weight: int
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Scene:
    """Points by weight, the heaviest first, and the lines between them by key."""

    points: tuple[Point, ...]
    lines: tuple[Line, ...]


def compose(records: Records, max_nodes: int | None, focus: str = "") -> Scene:
    """Give the strongest points and ``focus``, laid out, with the lines between them.

    Of a graph too large to draw whole, points that nothing joins to the others are left out.
    """
    lines = lines_of(records)
    weight = weights(lines)
    keys = sorted(_kinds(records), key=lambda key: (key != focus, -weight[key], key))
    limit = max_nodes or (len(keys) if len(keys) <= ALL_DRAWN else STRONGEST)
    chosen = set(keys[:limit])
    near = {end for line in lines if chosen.issuperset(_ends(line)) for end in _ends(line)}
    kept = [key for key in keys[:limit] if key in near or key == focus or limit >= len(keys)]
    return _laid_out(records, kept, lines, weight)


def _ends(line: Line) -> tuple[str, str]:
    return line.first, line.second


def _laid_out(
    records: Records, keys: Sequence[str], lines: Sequence[Line], weight: Mapping[str, int]
) -> Scene:
    shown = set(keys)
    between = tuple(line for line in lines if shown.issuperset(_ends(line)))
    spots = place(keys, between)
    kinds, labels = _kinds(records), _labels(records)
    points = (Point(key, kinds[key], labels[key], weight.get(key, 0), *spots[key]) for key in keys)
    return Scene(tuple(points), between)


def _kinds(records: Records) -> dict[str, str]:
    actors = {actor_key(a.id): a.type.value for a in records.actors.values()}
    return actors | {issue_key(issue): "issue" for issue in records.issues}


def _labels(records: Records) -> dict[str, str]:
    actors = {actor_key(a.id): a.name for a in records.actors.values()}
    return actors | {issue_key(i.id): i.label for i in records.issues.values()}
