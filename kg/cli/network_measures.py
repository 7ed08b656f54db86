"""What can be told of a discourse network, as rows."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from kg.analysis.codings import Coding
from kg.analysis.discourse import DiscourseNetwork
from kg.analysis.network_files import column_names, days_of, matrix_rows, node_name, number
from kg.analysis.networks import polarisation_of
from kg.analysis.structure import Camp, Centrality, centrality, communities
from kg.records import Records

Cells = tuple[str, ...]


class Measure(Enum):
    """What is told of a network."""

    TIES = "ties"
    MATRIX = "matrix"
    POLARISATION = "polarisation"
    COMMUNITIES = "communities"
    DEGREE = "degree"
    STRENGTH = "strength"
    BETWEENNESS = "betweenness"
    EIGENVECTOR = "eigenvector"


@dataclass(frozen=True, slots=True)
class Measured:
    """A network with the codings it is made of, and the records that name its nodes."""

    network: DiscourseNetwork
    codings: tuple[Coding, ...]
    records: Records


def columns(measure: Measure, measured: Measured) -> Cells:
    """Give the names of the columns of a measure."""
    if measure is Measure.MATRIX:
        return ("", *column_names(measured.network, measured.records))
    fixed = {
        Measure.TIES: ("first", "second", "weight", "positions", "from", "to"),
        Measure.POLARISATION: ("polarisation", "one_camp", "the_other_camp"),
        Measure.COMMUNITIES: ("community", "size", "members"),
    }
    return fixed.get(measure, ("node", measure.value))


def rows(measure: Measure, measured: Measured) -> Iterator[Cells]:
    """Give the rows of a measure; ties, groups and nodes from the largest on."""
    if measure is Measure.TIES:
        return _ties(measured)
    if measure is Measure.MATRIX:
        return matrix_rows(measured.network, measured.records)
    if measure is Measure.POLARISATION:
        return _polarisation(measured)
    if measure is Measure.COMMUNITIES:
        return _communities(measured)
    return _centrality(measured, Centrality(measure.value))


def _ties(measured: Measured) -> Iterator[Cells]:
    network, records = measured.network, measured.records
    for tie in sorted(network.ties, key=lambda t: (-abs(t.weight), t.first, t.second)):
        names = node_name(records, tie.first), node_name(records, tie.second)
        yield (*names, number(tie.weight), str(len(tie.positions)), *days_of(tie, records))


def _polarisation(measured: Measured) -> Iterator[Cells]:
    found = polarisation_of(measured.codings)
    camps = [_names(camp, measured.records) for camp in found.camps]
    yield (number(found.score), *[*camps, "", ""][:2])


def _communities(measured: Measured) -> Iterator[Cells]:
    for place, camp in enumerate(communities(measured.network), 1):
        yield (str(place), str(len(camp.members)), _names(camp, measured.records))


def _centrality(measured: Measured, measure: Centrality) -> Iterator[Cells]:
    for id_, score in centrality(measured.network, measure).items():
        yield (node_name(measured.records, id_), number(score))


def _names(camp: Camp, records: Records) -> str:
    return ", ".join(_sorted(node_name(records, id_) for id_ in camp.members))


def _sorted(names: Iterable[str]) -> list[str]:
    return sorted(names, key=lambda name: (name.casefold(), name))
