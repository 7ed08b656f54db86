"""Discourse networks of a graph by one set of choices, whole or in windows of time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from kg.analysis.codings import Coding, Duplicates, Filters, codings, windows, without_duplicates
from kg.analysis.discourse import (
    Aggregation,
    DiscourseNetwork,
    Mode,
    Normalisation,
    Tie,
    one_mode,
    two_mode,
)
from kg.analysis.structure import Polarisation, polarisation
from kg.records import PositionRecord, Records


class NetworkMode(Enum):
    """Which nodes a network has."""

    TWO_MODE = "two-mode"
    ACTORS = "actors"
    ISSUES = "issues"


@dataclass(frozen=True, slots=True)
class NetworkChoice:
    """All that decides what a weight means."""

    mode: NetworkMode = NetworkMode.TWO_MODE
    aggregation: Aggregation = Aggregation.SUBTRACT
    normalisation: Normalisation = Normalisation.NONE
    duplicates: Duplicates = Duplicates.INCLUDE
    filters: Filters = field(default_factory=Filters)


@dataclass(frozen=True, slots=True)
class NetworkWindow:
    """A network of the codings between two days, both inclusive."""

    start: date
    end: date
    network: DiscourseNetwork
    codings: tuple[Coding, ...]


def discourse_network(records: Records, choice: NetworkChoice) -> DiscourseNetwork:
    """Give the network of a graph.

    Raises:
        OptionError: aggregation or normalisation do not go with the mode.

    >>> discourse_network(Records(), NetworkChoice()).ties
    ()
    """
    return network_of(chosen_codings(records, choice), choice)


def chosen_codings(records: Records, choice: NetworkChoice) -> tuple[Coding, ...]:
    """Give the codings that pass the filters, repetitions counted by the rule of the choice."""
    return without_duplicates(codings(records, choice.filters), choice.duplicates)


def network_of(found: Iterable[Coding], choice: NetworkChoice) -> DiscourseNetwork:
    """Give the network of codings.

    Raises:
        OptionError: aggregation or normalisation do not go with the mode.
    """
    if choice.mode is NetworkMode.TWO_MODE:
        return two_mode(found, choice.aggregation, choice.normalisation)
    mode = Mode(choice.mode.value)
    return one_mode(found, mode, choice.aggregation, choice.normalisation)


def windowed_networks(
    records: Records, choice: NetworkChoice, *, days: int, step: int
) -> tuple[NetworkWindow, ...]:
    """Give a network a window of ``days``, moved ``step`` days at a time, oldest first.

    Codings without a date are in no window.

    Raises:
        OptionError: aggregation or normalisation do not go with the mode.
    """
    found = windows(chosen_codings(records, choice), days=days, step=step)
    return tuple(
        NetworkWindow(w.start, w.end, network_of(w.codings, choice), w.codings) for w in found
    )


def polarisation_of(found: Iterable[Coding]) -> Polarisation:
    """Give the polarisation of the actors' debate in codings; see :func:`polarisation`."""
    found = tuple(found)
    congruence, conflict = (
        one_mode(found, Mode.ACTORS, aggregation, Normalisation.NONE)
        for aggregation in (Aggregation.CONGRUENCE, Aggregation.CONFLICT)
    )
    return polarisation(congruence, conflict)


def positions_behind(tie: Tie, records: Records) -> tuple[PositionRecord, ...]:
    """Open a weight into the positions it is made of, in the order of the records."""
    wanted = frozenset(tie.positions)
    return tuple(p for p in records.positions if p.iri in wanted)
