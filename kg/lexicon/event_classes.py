"""Event classes of other data sets, and the relation types that they are read as."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kg.errors import LexiconError
from kg.model import RelationType
from kg.resources import resource
from kg.vocabulary import relation_type


@dataclass(frozen=True, slots=True)
class EventClasses:
    """What ``data/lexicon/event-classes.toml`` says.

    Attributes:
        relations: PLOVER class to relation type.
        cameo: CAMEO code of two digits or more to PLOVER class.
    """

    relations: Mapping[str, RelationType]
    cameo: Mapping[str, str]

    def plover(self, code: str) -> str:
        """Give the PLOVER class of a class name or CAMEO code, or "".

        The longest known beginning of a CAMEO code decides.

        >>> event_classes().plover("0831"), event_classes().plover("assault")
        ('CONCEDE', 'ASSAULT')
        """
        name = code.strip().upper()
        if name in self.relations:
            return name
        digits = name.zfill(2) if len(name) == 1 else name
        known = (self.cameo.get(digits[:length]) for length in range(len(digits), 1, -1))
        return next(filter(None, known), "")


@cache
def event_classes() -> EventClasses:
    """Read the table once.

    Raises:
        LexiconError: a CAMEO code names a class that no relation type is given for.
        VocabularyError: a class names a relation type that the ontology lacks.
    """
    table = tomllib.loads(
        resource("data", "lexicon", "event-classes.toml").read_text(encoding="utf-8")
    )
    relations = {name: relation_type(value) for name, value in table["relation"].items()}
    unknown = sorted(set(table["cameo"].values()) - relations.keys())
    if unknown:
        message = f"event-classes.toml: [cameo] names {unknown[0]!r}, which [relation] lacks"
        raise LexiconError(message)
    return EventClasses(relations, table["cameo"])
