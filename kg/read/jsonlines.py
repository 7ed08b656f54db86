"""JSON Lines: one document a line, with field names that can be mapped."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import fields as dataclass_fields
from dataclasses import replace
from pathlib import Path

from kg.errors import InputError
from kg.model import Document
from kg.read.draft import Draft, finish_draft
from kg.read.options import FieldNames, ReadOptions
from kg.read.raw import check_size, decode

_KINDS: dict[type, str] = {
    type(None): "null",
    bool: "true or false",
    int: "a number",
    float: "a number",
    str: "text",
    list: "a list",
    dict: "an object",
}


def read_json_lines(
    lines: Iterable[bytes], path: Path, options: ReadOptions
) -> Iterator[tuple[str, Document | InputError]]:
    """Give one document a line, each with its place, as FILE:LINE.

    A broken line gives an :class:`InputError` that names it.
    """
    found = False
    for number, line in enumerate(lines, 1):
        if line.strip():
            found = True
            place = f"{path}:{number}"
            yield place, _read_line(line, place, f"{path.stem}-{number}", options)
    if not found:
        yield str(path), InputError(f"{path}: the file is empty")


def _read_line(line: bytes, place: str, stem: str, options: ReadOptions) -> Document | InputError:
    try:
        check_size(len(line), place)
        draft = _draft(decode(line, place, options.encoding), place, options.fields)
        return finish_draft(draft, place, stem, replace(options, title=""))
    except InputError as error:
        return error


def _draft(line: str, place: str, names: FieldNames) -> Draft:
    try:
        value = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as error:
        message = f"{place}: no JSON object ({error}); expected one document a line"
        raise InputError(message) from error
    if not isinstance(value, dict) or not isinstance(value.get(names.text), str):
        raise InputError(f"{place}: {_lacking(value, names.text)}")
    own: dict[str, str] = {getattr(names, f.name): f.name for f in dataclass_fields(names)}
    stated = {
        own.get(str(key), str(key)): str(item)
        for key, item in value.items()
        if isinstance(item, str | int | float) and key != names.text
    }
    return Draft(value[names.text], stated)


def _lacking(value: object, name: str) -> str:
    """Say why there is no text."""
    if not isinstance(value, dict):
        return f"no JSON object but {_KINDS[type(value)]}; expected one document a line"
    if name in value:
        return f"the text field {name!r} holds {_KINDS[type(value[name])]}; expected text in quotes"
    return f"the object has no text field {name!r}; pass --fields text=NAME"
