"""Says in words what the codes of an actor mean: its sector, and where it belongs."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kg.model import ActorType
from kg.records import ActorRecord, Records
from kg.resources import resource


@dataclass(frozen=True, slots=True)
class SectorWords:
    """Names of sectors and of bodies that stand in place of a country, by their codes."""

    names: Mapping[str, str]
    bodies: Mapping[str, str]


@cache
def sector_words() -> SectorWords:
    """Load ``data/lexicon/sectors.toml``."""
    text = resource("data", "lexicon", "sectors.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)
    return SectorWords(table["names"], table["bodies"])


def sector_of(actor: ActorRecord) -> str:
    """Give the sector in words; a code of one's own stays as it is.

    >>> sector_of(ActorRecord("un", "", "UN", ActorType.ORGANISATION, sector="IGO"))
    'intergovernmental'
    """
    plain = actor.type is ActorType.STATE and actor.sector == "GOV"
    return "" if plain else sector_words().names.get(actor.sector, actor.sector)


def countries(records: Records) -> Mapping[str, str]:
    """Give names of countries by their codes, as far as the graph holds the states."""
    states = {
        actor.country: actor.name
        for actor in records.actors.values()
        if actor.type is ActorType.STATE and actor.country and not actor.parent
    }
    return {**sector_words().bodies, **states}
