"""What a verb that governs a noun does to the act that the noun names."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from functools import cache

from kg.lexicon.tables import read_tables


class Governance(Enum):
    """What a verb that governs a noun does to what the noun names."""

    DOES = "does"  # hold talks, launch an attack
    PLANS = "plans"  # plan a visit, propose talks
    ANNOUNCES = "announces"  # announce sanctions, but not "a deal announced by the minister"
    STOPS = "stops"  # cancel the visit, break off talks
    DENIES = "denies"  # lack support, refuse recognition
    DRAWS = "draws"  # draw criticism, meet with resistance


@cache
def load_governance() -> Mapping[str, Governance]:
    """Load the verbs that bring about, plan, stop or deny what their object noun names.

    Raises:
        LexiconError: an entry is wrong; the message says which and why.
    """
    found: dict[str, Governance] = {}
    for table in read_tables("governance"):
        table.check_keys({"verbs"})
        found.update((verb, Governance(table.name)) for verb in table.words("verbs"))
    return found
