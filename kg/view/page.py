"""Builds the interactive page."""

from __future__ import annotations

import html
from dataclasses import dataclass
from pathlib import Path

from kg.records import Records
from kg.view.agreement import agreement_scene
from kg.view.assets import inlined, policy, script, style
from kg.view.drawing import draw, packed_vis_script, vis_script
from kg.view.keys import actor_key, issue_key
from kg.view.options import ViewOptions
from kg.view.packing import packed
from kg.view.payload import Tables
from kg.view.saving import write_text
from kg.view.scene import Scene, compose
from kg.view.select import Selection, select
from kg.view.words import heading, summary


@dataclass(frozen=True, slots=True)
class Page:
    """A self-contained HTML page."""

    html: str
    title: str

    def save(self, path: Path) -> Path:
        """Write the page as UTF-8 and nothing beside it.

        Raises:
            InputError: the file cannot be written.
        """
        return write_text(self.html, path)

    def _repr_html_(self) -> str:
        """Show the page in a notebook, in a frame of its own that reaches nothing outside.

        The frame may run its scripts, save, print, and open a link as an ordinary page.
        """
        may = (
            "allow-scripts allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox"
        )
        return (
            f'<iframe title="{html.escape(self.title)}" width="100%" height="760" '
            f'style="border:1px solid #d5d3cc" sandbox="{may}" '
            f'srcdoc="{html.escape(self.html)}"></iframe>'
        )


def view(records: Records, options: ViewOptions | None = None) -> Page:
    """Give the page that shows a graph, or the part that the options name.

    The same records and options give the same bytes.

    Raises:
        NotFoundError: an actor, issue, relation or stance that was asked for is not there.
        OptionError: options that do not go together.
    """
    options = options or ViewOptions()
    selection = select(records, options)
    title = options.title or heading(selection.records, selection.focus)
    return Page(_render(selection, options, title), title)


def _render(selection: Selection, options: ViewOptions, title: str) -> str:
    records = selection.records
    scene = compose(records, options.max_nodes, selection.focus)
    number = _numbers(records)
    code, look = script("page.js"), style("page.css", "pictures.css")
    slots: dict[str, object] = {
        "title": title,
        "summary": summary(records),
        "policy": policy((vis_script(), code), (look,)),
        "vis": packed_vis_script(),
        "script": inlined(code),
        "style": inlined(look),
        "data": _data(selection, options, title),
    }
    lines = [(number[line.first], number[line.second], line) for line in scene.lines]
    return draw(_points(scene, number), lines, "page.html.j2", **slots)


def _data(selection: Selection, options: ViewOptions, title: str) -> object:
    records = selection.records
    number = _numbers(records)
    spots = agreement_scene(records).points
    meta = {
        "kind": options.kind.value,
        "focus": selection.focus,
        "depth": options.depth,
        "title": title,
        "summary": summary(records),
        "coalition": [[number[point.key], point.x, point.y] for point in spots],
    }
    return packed({"meta": meta, **Tables(records).as_json()})


def _numbers(records: Records) -> dict[str, int]:
    keys = [actor_key(actor) for actor in records.actors]
    keys += [issue_key(issue) for issue in records.issues]
    return {key: number for number, key in enumerate(keys)}


def _points(scene: Scene, number: dict[str, int]) -> list[tuple[int, str, int, int, int]]:
    return [(number[p.key], p.kind, _size(p.weight), p.x, p.y) for p in scene.points]


def _size(weight: int) -> int:
    """Give half the width of a point; it grows with the logarithm of what is said about it."""
    return 7 + 2 * weight.bit_length()
