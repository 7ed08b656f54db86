"""Given names that tell whether "he" or "she" fits a person."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache

from kg.resources import resource


@cache
def gender_by_name() -> Mapping[str, str]:
    """Map given names in lower case to "male" or "female"; they are read once.

    >>> gender_by_name()["vladimir"], gender_by_name().get("kim", "")
    ('male', '')
    """
    file = resource("data", "lexicon", "given_names.toml")
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    return {name: gender for gender in ("male", "female") for name in table[gender]}
