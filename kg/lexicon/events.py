"""How main events get their class, read from data/lexicon/events.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kg.errors import LexiconError
from kg.resources import resource


@dataclass(frozen=True, slots=True)
class EventWords:
    """All of ``events.toml``; classes are those of PLOVER-2021.

    Attributes:
        duties: auxiliaries that lay a duty on the subject.
        cooperative: classes whose denial is a rejection.
        agreed_when_planned, threatened_when_planned: classes that a plan turns into another.
        offering: verbs that hold cooperation out.
        threatened_when_possible: likewise, a possibility or a condition.
        stopping: verbs of stopping, a threat when they are only possible.
        transparent: entries that only say that an act is wanted or planned.
        done_to_anything: classes whose target is what they are done to, be it a thing.
        done_to_something: likewise, when no actor is named.
        given_to_somebody: classes whose target a preposition names.
        done_by_both: classes that two subjects do to each other.
        done_with_something: classes whose object is what the source acts with.
        stances: stance to relation type.
        entries: lexicon entry to class.
    """

    duties: frozenset[str]
    cooperative: frozenset[str]
    agreed_when_planned: frozenset[str]
    offering: frozenset[str]
    threatened_when_planned: frozenset[str]
    threatened_when_possible: frozenset[str]
    stopping: frozenset[str]
    transparent: frozenset[str]
    done_to_anything: frozenset[str]
    done_to_something: frozenset[str]
    given_to_somebody: frozenset[str]
    done_by_both: frozenset[str]
    done_with_something: frozenset[str]
    stances: Mapping[str, str]
    entries: Mapping[str, str]


@cache
def event_words() -> EventWords:
    """Give the table.

    Raises:
        LexiconError: the table is damaged.

    >>> event_words().stances["demands"]
    'demands-from'
    """
    path = resource("data", "lexicon", "events.toml")
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        lists = {key: frozenset(table.pop(key)) for key in EventWords.__slots__[:13]}
        return EventWords(stances=table["stances"], entries=table["entries"], **lists)
    except (OSError, KeyError, tomllib.TOMLDecodeError) as error:
        message = f"events.toml: {error}; reinstall the package or mend the table"
        raise LexiconError(message) from error
