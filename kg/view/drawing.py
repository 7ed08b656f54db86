"""The one place that knows pyvis: its network, its vis-network script, our own template.

Of pyvis we use ``Network``, the vis-network that it bundles, and ``generate_html`` with a template
slot. Its stock template fetches scripts from outside and lets titles and headings run as markup,
so neither that nor ``show`` and ``write_html`` are ever called.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from kg.model import ActorType
from kg.view.lines import Firmness, Line
from kg.view.packing import packed, packed_text
from kg.view.templates import environment

#: Shapes of vis-network that stay apart without colour.
SHAPES = {
    ActorType.STATE.value: "square",
    ActorType.ORGANISATION.value: "hexagon",
    ActorType.PERSON.value: "dot",
    ActorType.GROUP.value: "triangle",
    "issue": "diamond",
}
DASHES: Mapping[Firmness, bool | list[int]] = {
    Firmness.ASSERTED: False,
    Firmness.ATTRIBUTED: [9, 5],
    Firmness.OPEN: [2, 5],
}
OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"randomSeed": 1, "improvedLayout": False},
    "nodes": {"borderWidth": 1.5, "borderWidthSelected": 3, "chosen": False},
    "edges": {
        "smooth": False,
        "chosen": False,
        "hoverWidth": 0,
        "selectionWidth": 0,
        "arrowStrikethrough": False,
        "arrows": {"to": {"scaleFactor": 0.5}, "from": {"scaleFactor": 0.5}},
    },
    "interaction": {
        "hover": True,
        "hideEdgesOnDrag": False,
        "hideEdgesOnZoom": False,
        "selectConnectedEdges": False,
        "hoverConnectedEdges": False,
        "tooltipDelay": 120,
    },
}


def draw(
    points: Sequence[tuple[int, str, int, int, int]],
    lines: Sequence[tuple[int, int, Line]],
    template: str,
    **slots: object,
) -> str:
    """Give the page with the drawn points and lines in it.

    Args:
        points: number, type ("state", ..., "issue"), size, x and y of each point.
        lines: number of the two points of each line, and the line.
        template: name of the template that receives the drawing.
        slots: what else the template asks for.
    """
    from pyvis.network import Network

    network = Network(directed=True)
    for number, kind, size, x, y in points:
        network.add_node(number, label=" ", shape=SHAPES[kind], size=size, x=x, y=y, group=kind)
    for first, second, line in lines:
        network.add_edge(first, second, **_line(line))
    network.options = OPTIONS
    return _generate(network, template, slots)


def _line(line: Line) -> dict[str, object]:
    """Width by the logarithm of the count; id as the page computes it."""
    return {
        "width": round(1 + 1.6 * (line.count.bit_length() - 1), 1),
        "dashes": DASHES[line.firmness],
        "tone": line.tone.value,
    }


def _generate(network: Any, template: str, slots: Mapping[str, object]) -> str:
    network.templateEnv = environment({**slots, "drawing": _drawing})
    network.path = template
    return str(network.generate_html())


@cache
def vis_script() -> str:
    """Give the vis-network script that pyvis bundles, without its source-map line."""
    import pyvis

    path = Path(pyvis.__file__).parent / "lib" / "vis-9.1.2" / "vis-network.min.js"
    lines = path.read_text(encoding="utf-8").split("\n")
    return "\n".join(line for line in lines if not line.startswith("//# sourceMappingURL"))


@cache
def packed_vis_script() -> str:
    """Give the vis-network script as the page carries it: a third of its length."""
    return packed_text(vis_script())


def _drawing(nodes: object, edges: object, options: str) -> object:
    """Put together what pyvis hands to its template."""
    return packed({"nodes": nodes, "edges": edges, "options": json.loads(options)})
