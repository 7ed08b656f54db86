"""Opens a weight of a discourse network into the positions it is made of."""

import typer

from kg.analysis.discourse import DiscourseNetwork
from kg.analysis.network_files import node_name, number
from kg.analysis.networks import (
    NetworkChoice,
    NetworkMode,
    discourse_network,
    positions_behind,
)
from kg.cli.asking import Asked
from kg.cli.lookups import full_sheet
from kg.cli.network_output import NetworkFormat
from kg.cli.output import note
from kg.cli.position_rows import cited, rows_in_order, stance
from kg.cli.tables import Format, Sheet, print_sheet

Pair = tuple[str, str]


def opened_pair(asked: Asked, choice: NetworkChoice, names: Pair) -> Pair:
    """Give the ids of two nodes by name: actors, issues, or an actor and an issue.

    Raises:
        NotFoundError: a name means nothing of the kind that the mode has.
    """
    first, second = names
    if choice.mode is NetworkMode.ISSUES:
        return asked.issue(first), asked.issue(second)
    other = asked.issue if choice.mode is NetworkMode.TWO_MODE else asked.actor
    return asked.actor(first), other(second)


def print_why(asked: Asked, choice: NetworkChoice, pair: Pair, format_: NetworkFormat) -> None:
    """Print a weight and its positions with their quotes."""
    network = discourse_network(asked.records, choice)
    tie = network.tie(*pair)
    if tie is None:
        names = " and ".join(node_name(asked.records, id_) for id_ in pair)
        note(f"no tie between {names} in this network; other filters may show one")
        return
    rows = rows_in_order(positions_behind(tie, asked.records), asked.records)
    if format_ is not NetworkFormat.TABLE:
        print_sheet(full_sheet(rows), Format(format_.value))
        return
    typer.echo(_heading(asked, network, pair))
    cells = tuple((row.actor, stance(row), row.object) for row in rows)
    quotes = tuple((cited(row),) for row in rows)
    print_sheet(Sheet(("actor", "stance", "issue"), cells, quotes), Format.TABLE)


def _heading(asked: Asked, network: DiscourseNetwork, pair: Pair) -> str:
    names = " and ".join(node_name(asked.records, id_) for id_ in pair)
    tie = network.tie(*pair)
    count = len(tie.positions) if tie else 0
    return f"{names}: weight {number(network.weight(*pair))}, of {count} positions\n"
