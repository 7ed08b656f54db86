"""Reads the project's own gold: TOML tables of passages, one file a theme."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from kg.errors import InputError
from kg.evaluate.gold import (
    Gold,
    GoldActor,
    GoldCredit,
    GoldPosition,
    GoldRelation,
    GoldStatement,
    GoldText,
    GoldTrap,
)
from kg.model import Modality, Polarity
from kg.vocabulary import relation_types, stances

_Row = Mapping[str, Any]
#: Beside the passages: the figures that a change may not lower.
FLOORS = "floors.toml"


def read_own(folder: Path) -> Gold:
    """Read every ``*.toml`` of a folder, in name order; its README says what the keys mean.

    Raises:
        InputError: a file is no TOML, or an item lacks a key or names an unknown term.
    """
    texts = [text for path in gold_files(folder) for text in _file(path)]
    return Gold(texts=tuple(texts))


def gold_files(folder: Path) -> list[Path]:
    """List the files that hold passages, in name order."""
    return [path for path in sorted(folder.glob("*.toml")) if path.name != FLOORS]


def _file(path: Path) -> Iterable[GoldText]:
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        message = f"{path}: {error}; expected gold as TOML"
        raise InputError(message) from error
    return [_passage(row, path) for row in table.get("passages", ())]


def _passage(row: _Row, path: Path) -> GoldText:
    try:
        return _text(row)
    except (KeyError, IndexError, ValueError) as error:
        message = f"{path}: passage {row.get('id', '?')!r}: {error} is missing or unknown"
        raise InputError(message) from error


def _text(row: _Row) -> GoldText:
    sentences = tuple(row["sentences"])
    relations = [_relation(r, sentences) for r in row.get("relations", ())]
    return GoldText(
        id=row["id"],
        text=" ".join(sentences),
        date=str(row.get("date", "")),
        actors=tuple(_actor(r) for r in row.get("entities", ())),
        relations=tuple(relations),
        positions=tuple(_position(r, sentences) for r in row.get("positions", ())),
        statements=tuple(_statement(r, sentences) for r in row.get("statements", ())),
        lists_attitudes=False,
        traps=tuple(_trap(r) for r in row.get("must_not", ())),
    )


def _actor(row: _Row) -> GoldActor:
    names = tuple(row["names"])
    return GoldActor(id=row["id"], name=names[0], type=row["type"], mentions=names)


def _relation(row: _Row, sentences: tuple[str, ...]) -> GoldRelation:
    predicates = tuple(row["relation"])
    classes = {c for name in predicates for c in relation_types()[name].plover}
    return GoldRelation(
        subjects=tuple(row["subject"]),
        predicates=predicates,
        objects=tuple(row["object"]),
        polarity=Polarity(row.get("polarity", "affirmed")),
        credit=_credit(row),
        sentence=sentences[row.get("sentence", 0)],
        modality=Modality(row.get("modality", "actual")),
        plover=tuple(sorted(classes)),
        core=row.get("core", True),
        optional=row.get("optional", False),
    )


def _position(row: _Row, sentences: tuple[str, ...]) -> GoldPosition:
    named = tuple(row["stance"])
    if unknown := [name for name in named if name not in stances()]:
        raise ValueError(unknown[0])
    return GoldPosition(
        actors=tuple(row["actor"]),
        stances=named,
        issues=tuple(row["issue"]),
        polarity=Polarity(row.get("polarity", "affirmed")),
        credit=_credit(row),
        sentence=sentences[row.get("sentence", 0)],
        modality=Modality(row.get("modality", "actual")),
        optional=row.get("optional", False),
    )


def _statement(row: _Row, sentences: tuple[str, ...]) -> GoldStatement:
    content = row["content"]
    return GoldStatement(
        speakers=tuple(row["speaker"]),
        cue=row["cue"] if isinstance(row["cue"], str) else row["cue"][0],
        contents=tuple([content] if isinstance(content, str) else content),
        sentence=sentences[row.get("sentence", 0)],
        optional=row.get("optional", False),
    )


def _trap(row: _Row) -> GoldTrap:
    polarity, modality = row.get("polarity"), row.get("modality")
    return GoldTrap(
        predicate=row["relation"] if "relation" in row else row["stance"],
        polarity=Polarity(polarity) if polarity else None,
        modality=Modality(modality) if modality else None,
    )


def _credit(row: _Row) -> GoldCredit:
    return GoldCredit(tuple(row.get("source", ())), row.get("source_optional", False))
