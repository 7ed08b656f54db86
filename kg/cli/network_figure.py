"""Draws a discourse network as SVG."""

from kg.analysis.discourse import Aggregation, DiscourseNetwork, Tie
from kg.analysis.network_files import node_name
from kg.analysis.networks import NetworkChoice, NetworkMode
from kg.cli.network_measures import Measured
from kg.records import Records
from kg.view.lines import Tone
from kg.view.weighted import WeightedLine, WeightedPoint, weighted_figure

_TITLES = {
    NetworkMode.TWO_MODE: "Who stands where",
    NetworkMode.ACTORS: "Who is tied to whom by positions",
    NetworkMode.ISSUES: "Which issues go together",
}
_COMBINED = {1: Tone.SUPPORT, 2: Tone.OPPOSE, 3: Tone.MIXED}


def network_figure(measured: Measured, choice: NetworkChoice) -> str:
    """Give the network as SVG; nodes without a tie are left out."""
    network, records = measured.network, measured.records
    lines = tuple(_line(tie, choice, network) for tie in network.ties)
    tied = {key for line in lines for key in (line.first, line.second)}
    points = tuple(p for p in _points(network, records) if p.key in tied)
    made = f"{choice.aggregation.value}, {choice.normalisation.value}"
    note = f"{made}; {len(lines)} ties of {len(measured.codings)} positions"
    return weighted_figure(points, lines, title=_TITLES[choice.mode], note=note)


def _points(network: DiscourseNetwork, records: Records) -> list[WeightedPoint]:
    found = [_point(id_, records) for id_ in network.rows]
    if not network.one_mode:
        found += [
            WeightedPoint(f"issue:{id_}", "issue", records.issues[id_].label)
            for id_ in network.columns
        ]
    return found


def _point(id_: str, records: Records) -> WeightedPoint:
    known = records.actors.get(id_)
    return WeightedPoint(id_, known.type.value if known else "issue", node_name(records, id_))


def _line(tie: Tie, choice: NetworkChoice, network: DiscourseNetwork) -> WeightedLine:
    second = tie.second if network.one_mode else f"issue:{tie.second}"
    return WeightedLine(tie.first, second, abs(tie.weight), _tone(tie.weight, choice.aggregation))


def _tone(weight: float, aggregation: Aggregation) -> Tone:
    if aggregation is Aggregation.COMBINE:
        return _COMBINED.get(round(weight), Tone.MIXED)
    if aggregation is Aggregation.IGNORE:
        return Tone.NEUTRAL
    against = weight < 0 or aggregation is Aggregation.CONFLICT
    return Tone.OPPOSE if against else Tone.SUPPORT
