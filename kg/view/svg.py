"""Writes matrix, timeline and networks as small SVG files for reports and print."""

from collections.abc import Callable, Mapping

from kg.records import Records
from kg.view.agreement import agreement_scene
from kg.view.options import Kind, ViewOptions
from kg.view.palette import AGREEMENT_WORDS
from kg.view.scene import compose
from kg.view.select import Selection, select
from kg.view.svg_matrix import matrix_svg
from kg.view.svg_network import Caption, network_svg
from kg.view.svg_timeline import timeline_svg
from kg.view.words import heading, summary

#: More points than this cannot be read on a page of paper.
ON_PAPER = 60


def figure(records: Records, options: ViewOptions | None = None) -> str:
    """Give a picture of a graph as SVG text, the same bytes for the same input.

    ``options.max_nodes`` limits points, or actors in a matrix or timeline.

    Raises:
        NotFoundError: an actor, issue, relation or stance that was asked for is not there.
        OptionError: options that do not go together.
    """
    options = options or ViewOptions()
    selection = select(records, options)
    title = options.title or heading(selection.records, selection.focus)
    return _DRAWN_BY[options.kind](selection, options, Caption(title, summary(selection.records)))


def _network(selection: Selection, options: ViewOptions, caption: Caption) -> str:
    scene = compose(selection.records, options.max_nodes or ON_PAPER, selection.focus)
    return network_svg(scene, caption)


def _coalition(selection: Selection, options: ViewOptions, caption: Caption) -> str:
    scene = agreement_scene(selection.records, options.max_nodes or ON_PAPER)
    return network_svg(scene, caption, AGREEMENT_WORDS)


def _matrix(selection: Selection, options: ViewOptions, caption: Caption) -> str:
    return matrix_svg(selection.records, caption, options.max_nodes or 30)


def _timeline(selection: Selection, options: ViewOptions, caption: Caption) -> str:
    return timeline_svg(selection, caption, options.max_nodes or 30)


_DRAWN_BY: Mapping[Kind, Callable[[Selection, ViewOptions, Caption], str]] = {
    Kind.NETWORK: _network,
    Kind.COALITION: _coalition,
    Kind.MATRIX: _matrix,
    Kind.TIMELINE: _timeline,
}
