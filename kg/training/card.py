"""Writes the model card: what the model is, its figures, its data and its licence."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import fields
from importlib.resources import files
from pathlib import Path
from string import Template

from kg.training.evaluation import Count
from kg.training.making import Report
from kg.training.recipe import Recipe

_HEADER = (
    "test set",
    "UAS",
    "LAS",
    "UPOS",
    "XPOS",
    "lemmas",
    "lemmas, any case",
    "names, typed",
    "names, spans",
    "sentences",
    "words",
)


def write_card(reports: Sequence[Report], recipe: Recipe, folder: Path) -> None:
    """Write ``card.md`` into a model folder."""
    template = Template(files("kg.training").joinpath("card.md").read_text(encoding="utf-8"))
    weights = (folder / "weights.onnx").read_bytes()
    text = template.substitute(
        sha256=hashlib.sha256(weights).hexdigest(),
        size=f"{len(weights) / 1e6:.1f}",
        recipe="\n".join(_settings(recipe)),
        figures=figures_table(reports),
    )
    (folder / "card.md").write_text(text, encoding="utf-8")


def figures_table(reports: Iterable[Report]) -> str:
    """Give the figures as a Markdown table, in per cent."""
    rows = [_HEADER, ("---",) + ("--:",) * (len(_HEADER) - 1), *map(_row, reports)]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _row(report: Report) -> tuple[str, ...]:
    parsing, cutting = report.parsing, report.cutting
    counts = (
        parsing.uas,
        parsing.las,
        parsing.upos,
        parsing.xpos,
        parsing.lemmas,
        parsing.forms,
        parsing.names,
        parsing.spans,
        cutting.sentences,
        cutting.words,
    )
    return (report.name, *map(_percent, counts))


def _percent(count: Count) -> str:
    return f"{100 * count.f1:.1f}" if count.wanted else ""


def _settings(recipe: Recipe) -> Iterable[str]:
    for field in fields(recipe):
        yield f"* {field.name.replace('_', ' ')}: {getattr(recipe, field.name)}"
