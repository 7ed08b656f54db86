"""A system's answers, read from JSON Lines as `kg extract` writes them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from kg.errors import InputError
from kg.model import Modality, Polarity


class Kind(Enum):
    """What a line answers."""

    ENTITY = "entity"
    EVENT = "event"
    RELATION = "relation"
    POSITION = "position"
    STATEMENT = "statement"


@dataclass(frozen=True, slots=True)
class Answer:
    """One line.

    Attributes:
        subject: actor, speaker or name as the document calls it.
        predicate: relation type or stance in kebab-case.
        object: the other actor, the issue's words or the content.
        source: who is credited, or "" for the author's own voice.
        plover: PLOVER class in capitals, or "".
    """

    document: str
    kind: Kind
    subject: str
    predicate: str = ""
    object: str = ""
    polarity: Polarity = Polarity.AFFIRMED
    modality: Modality | None = None
    source: str = ""
    sentence: str = ""
    cue: str = ""
    speaker_text: str = ""
    plover: str = ""
    type: str = ""
    rule: str = ""


def read_answers(lines: Iterable[str], *, place: str = "answers") -> list[Answer]:
    """Read answers from lines of JSON, blank lines skipped; other kinds are left out.

    Raises:
        InputError: a line is no JSON object or lacks ``doc`` or ``kind``.
    """
    found: list[Answer] = []
    for number, line in enumerate(lines, start=1):
        if line.strip():
            row = _row(line, f"{place}:{number}")
            if row["kind"] in _KINDS:
                found.append(answer_of(row))
    return found


_KINDS = {kind.value for kind in Kind}


def _row(line: str, place: str) -> Mapping[str, Any]:
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        message = f"{place}: {error.msg}; expected one JSON object a line"
        raise InputError(message) from error
    if not isinstance(row, dict) or "doc" not in row or "kind" not in row:
        message = f"{place}: expected an object with doc and kind, got {line.strip()[:60]!r}"
        raise InputError(message)
    return row


def answer_of(row: Mapping[str, Any]) -> Answer:
    """Read one object of JSON Lines; see :mod:`kg.jsonl` for its keys."""
    predicate = row.get("predicate") or row.get("stance") or ""
    return Answer(
        document=str(row["doc"]),
        kind=Kind(row["kind"]),
        subject=str(row.get("name") or row.get("subject") or ""),
        predicate=str(predicate).strip().lower().replace("_", "-").replace(" ", "-"),
        object=str(row.get("issue") or row.get("content") or row.get("object") or ""),
        polarity=_polarity(row),
        modality=_modality(row),
        source=str(row.get("attributed_to") or ""),
        sentence=str(row.get("sentence") or ""),
        cue=str(row.get("cue") or ""),
        speaker_text=str(row.get("speaker_surface") or ""),
        plover=str(row.get("plover") or "").upper(),
        type=str(row.get("type") or ""),
        rule=str(row.get("rule") or ""),
    )


def _polarity(row: Mapping[str, Any]) -> Polarity:
    negated = str(row.get("polarity") or "").lower().startswith("neg")
    return Polarity.NEGATED if negated else Polarity.AFFIRMED


def _modality(row: Mapping[str, Any]) -> Modality | None:
    """Give the mode, or None when the system gives none that is known."""
    known = {mode.value: mode for mode in Modality}
    return known.get(str(row.get("modality") or ""))
