"""Reads the gold format of the reference evaluation: articles, event and attribution sentences."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from kg.errors import InputError
from kg.evaluate.gold import (
    Gold,
    GoldActor,
    GoldAttribution,
    GoldCredit,
    GoldEvent,
    GoldPosition,
    GoldRelation,
    GoldSentence,
    GoldStatement,
    GoldText,
)
from kg.model import Modality, Polarity

_Row = Mapping[str, Any]
_T = TypeVar("_T")


def read_reference(folder: Path) -> Gold:
    """Read ``articles/*.json``, ``gsr.json`` and ``polnear_sentences.json``, each optional.

    Raises:
        InputError: a file is no JSON or lacks a key.
    """
    articles = sorted((folder / "articles").glob("*.json"))
    return Gold(
        texts=tuple(_read(path, lambda table: _text(table, folder)) for path in articles),
        events=_items(folder / "gsr.json", "records", _event),
        sentences=_items(folder / "polnear_sentences.json", "sentences", _sentence),
    )


def _items(path: Path, key: str, read: Callable[[_Row], _T]) -> tuple[_T, ...]:
    if not path.exists():
        return ()
    return _read(path, lambda table: tuple(read(row) for row in table[key]))


def _read(path: Path, read: Callable[[_Row], _T]) -> _T:
    try:
        return read(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, json.JSONDecodeError) as error:
        message = f"{path}: {error}; expected gold as JSON"
        raise InputError(message) from error
    except KeyError as error:
        message = f"{path}: an item lacks {error}"
        raise InputError(message) from error


def _text(table: _Row, folder: Path) -> GoldText:
    path = folder / table.get("text_file", f"texts/{table['id']}.txt")
    text = path.read_text(encoding="utf-8") if path.exists() else "\n".join(table["sentences"])
    return GoldText(
        id=table["id"],
        text=text,
        title=table.get("title") or "",
        date=table.get("date") or "",
        actors=tuple(actor_of(row) for row in table["entities"]),
        relations=tuple(relation_of(row) for row in table["relations"]),
        positions=tuple(position_of(row) for row in table["positions"]),
        statements=tuple(statement_of(row) for row in table["statements"]),
        has_statements=table.get("statements_annotated", True),
    )


def actor_of(row: _Row) -> GoldActor:
    """Read one entity."""
    kind = "organisation" if row["type"] == "organization" else row["type"]
    name = row.get("canonical") or row["mentions"][0]
    return GoldActor(id=row["id"], name=name, type=kind, mentions=tuple(row["mentions"]))


def relation_of(row: _Row) -> GoldRelation:
    """Read one relation."""
    return GoldRelation(
        subjects=_main_first(row, "subject"),
        predicates=_main_first(row, "predicate"),
        objects=_main_first(row, "object"),
        polarity=Polarity(row.get("polarity", "affirmed")),
        credit=_credit(row),
        sentence=row.get("sentence", ""),
        modality=Modality(row.get("modality", "actual")),
        plover=tuple(row.get("plover", ())),
        core=row.get("core", True),
        optional=row.get("optional", False),
    )


def position_of(row: _Row) -> GoldPosition:
    """Read one position."""
    wordings = [row["issue"], row.get("issue_norm", ""), *row.get("issue_variants", ())]
    return GoldPosition(
        actors=_main_first(row, "actor"),
        stances=_main_first(row, "stance"),
        issues=tuple(wording for wording in wordings if wording),
        polarity=Polarity(row.get("polarity", "affirmed")),
        modality=Modality(row.get("modality", "actual")),
        credit=_credit(row),
        sentence=row.get("sentence", ""),
        optional=row.get("optional", False),
    )


def statement_of(row: _Row) -> GoldStatement:
    """Read one statement."""
    return GoldStatement(
        speakers=_main_first(row, "speaker"),
        cue=row["cue"],
        contents=(row["content"],),
        sentence=row.get("sentence", ""),
        optional=row.get("optional", False),
    )


def _main_first(row: _Row, key: str) -> tuple[str, ...]:
    return (row[key], *row.get(f"{key}_alt", ()))


def _credit(row: _Row) -> GoldCredit:
    sources = (row.get("attributed_to"), *row.get("attributed_alt", ()))
    named = tuple(source for source in sources if source)
    return GoldCredit(sources=named, optional=row.get("attribution_optional", False))


def _event(row: _Row) -> GoldEvent:
    return GoldEvent(
        id=row["id"],
        text=row["text"],
        event=row["event"],
        sources=_texts(row["source"]),
        targets=_texts(row["target"]),
        reciprocal=row.get("reciprocal", False),
    )


def _texts(rows: Iterable[_Row]) -> tuple[str, ...]:
    return tuple(row["text"] for row in rows)


def _sentence(row: _Row) -> GoldSentence:
    return GoldSentence(
        id=row["id"],
        text=row["text"],
        attributions=tuple(
            GoldAttribution(a["source"]["text"], a["cue"]["text"], a["content"]["text"])
            for a in row["attributions"]
        ),
    )
