"""What a picture shows and how it is opened."""

from dataclasses import dataclass
from datetime import date
from enum import Enum


class Kind(Enum):
    """The picture that a page opens on, or that a figure draws."""

    NETWORK = "network"
    MATRIX = "matrix"
    TIMELINE = "timeline"
    COALITION = "coalition"


class Format(Enum):
    """The file that is written."""

    HTML = "html"
    SVG = "svg"


@dataclass(frozen=True, slots=True)
class ViewOptions:
    """Which part of a graph is shown.

    Attributes:
        kind: the picture to open on.
        actor: name, other name or id of an actor; keeps what lies within ``depth`` steps of it.
        issue: label, wording or id of an issue; keeps the positions on it and between its actors.
        depth: steps from ``actor`` (1 to 3).
        since, until: days of publication, both included; undated documents are left out when
            either is given.
        relations: names of relation types to keep ("opposes"); positions are then left out
            unless ``stances`` is given too.
        stances: names of stances to keep ("rules-out"); relations are then left out unless
            ``relations`` is given too.
        max_nodes: how many actors and issues are drawn at first; None draws up to 500 and of
            larger graphs the 150 strongest.
        title: heading of the page, or "" for the usual one.
    """

    kind: Kind = Kind.NETWORK
    actor: str = ""
    issue: str = ""
    depth: int = 1
    since: date | None = None
    until: date | None = None
    relations: tuple[str, ...] = ()
    stances: tuple[str, ...] = ()
    max_nodes: int | None = None
    title: str = ""
