"""Prints discourse networks, and writes them as files and figures."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

import typer

from kg.analysis.discourse import DiscourseNetwork
from kg.analysis.network_files import gexf, graphml, network_json
from kg.analysis.networks import (
    NetworkChoice,
    chosen_codings,
    network_of,
    windowed_networks,
)
from kg.analysis.structure import backbone
from kg.cli.asking import Asked
from kg.cli.network_measures import Cells, Measure, Measured, columns, rows
from kg.cli.output import note
from kg.cli.rendering import NUMBERS, rendered
from kg.cli.tables import Format, Sheet, print_sheet
from kg.errors import OptionError
from kg.records import Records


class NetworkFormat(Enum):
    """How a network is printed or written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    MD = "md"
    GRAPHML = "graphml"
    GEXF = "gexf"
    NODES = "json-network"
    SVG = "svg"


@dataclass(frozen=True, slots=True)
class Span:
    """Windows of so many days, moved by ``step`` days."""

    days: int
    step: int


@dataclass(frozen=True, slots=True)
class Show:
    """What is shown, and where.

    Attributes:
        backbone: level of the disparity filter, 0 for all ties.
        limit: most rows, 0 for all.
    """

    measure: Measure
    backbone: float
    limit: int
    format: NetworkFormat
    output: Path | None


_FILES: Mapping[NetworkFormat, Callable[[DiscourseNetwork, Records], str]] = {
    NetworkFormat.GRAPHML: graphml,
    NetworkFormat.GEXF: gexf,
    NetworkFormat.NODES: network_json,
}


def print_network(asked: Asked, choice: NetworkChoice, span: Span | None, show: Show) -> None:
    """Print or write a network, or one a window.

    Raises:
        OptionError: options that do not go together.
    """
    if show.format in _FILES or show.format is NetworkFormat.SVG:
        _give(_file(asked, choice, span, show), show.output)
        return
    whole = _measured(asked, choice, show)
    sheet = _windows(asked, choice, span, show) if span else _sheet(whole, show)
    _note_size(whole, choice)
    if show.output is None:
        print_sheet(sheet, Format(show.format.value))
        return
    _give(rendered(sheet, show.format.value), show.output)


def _give(text: str, output: Path | None) -> None:
    if output is None:
        typer.echo(text, nl=False)
        return
    from kg.view.saving import write_text  # the page's room is needed for files only

    write_text(text, output)
    note(f"wrote {output}")


def _file(asked: Asked, choice: NetworkChoice, span: Span | None, show: Show) -> str:
    if span:
        message = (
            f"{show.format.value} holds one network, not windows; "
            "choose the days by --since and --until"
        )
        raise OptionError(message)
    measured = _measured(asked, choice, show)
    if show.format is NetworkFormat.SVG:
        from kg.cli.network_figure import network_figure

        return network_figure(measured, choice)
    return _FILES[show.format](measured.network, asked.records)


def _measured(asked: Asked, choice: NetworkChoice, show: Show) -> Measured:
    found = chosen_codings(asked.records, choice)
    return Measured(_thinned(network_of(found, choice), show), found, asked.records)


def _thinned(network: DiscourseNetwork, show: Show) -> DiscourseNetwork:
    return backbone(network, alpha=show.backbone) if show.backbone else network


def _sheet(measured: Measured, show: Show) -> Sheet:
    found = tuple(rows(show.measure, measured))
    head = columns(show.measure, measured)
    return Sheet(head, found[: show.limit or None], numbers=_numbers(show.measure, head))


def _numbers(measure: Measure, head: Cells) -> frozenset[str]:
    """Name the columns of a measure that hold numbers."""
    return frozenset(head[1:]) if measure is Measure.MATRIX else NUMBERS | {measure.value}


def _windows(asked: Asked, choice: NetworkChoice, span: Span, show: Show) -> Sheet:
    if show.measure is Measure.MATRIX:
        raise OptionError("windows have matrices of different sizes; choose another --measure")
    found = tuple(_windowed(asked, choice, span, show))
    empty = Measured(network_of((), choice), (), asked.records)
    head = columns(show.measure, empty)
    numbers = _numbers(show.measure, head)
    return Sheet(("window_from", "window_to", *head), found, numbers=numbers)


def _windowed(asked: Asked, choice: NetworkChoice, span: Span, show: Show) -> Iterator[Cells]:
    for window in windowed_networks(asked.records, choice, days=span.days, step=span.step):
        measured = Measured(_thinned(window.network, show), window.codings, asked.records)
        for row in tuple(rows(show.measure, measured))[: show.limit or None]:
            yield (window.start.isoformat(), window.end.isoformat(), *row)


def _note_size(measured: Measured, choice: NetworkChoice) -> None:
    network = measured.network
    nodes = f"{len(network.rows)} nodes"
    if not network.one_mode:
        nodes = f"{len(network.rows)} actors, {len(network.columns)} issues"
    note(
        f"{choice.mode.value}, {choice.aggregation.value}, {choice.normalisation.value}: "
        f"{nodes}, {len(network.ties)} ties of {len(measured.codings)} positions"
    )
