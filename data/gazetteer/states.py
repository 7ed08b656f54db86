"""States and territories: curated names, completed from rigour and pycountry."""

from functools import cache

import pycountry
from rigour.territories import get_territories
from tables import EDITORS, ActorRow, NameRow, Tables, curated, listed, rule_of, slug

#: Wikidata items where rigour names the kingdom that holds the state, or a part of it.
STATE_ITEMS = {"DNK": "Q35", "NLD": "Q55", "SJM": "Q842829"}


def add_states(tables: Tables) -> None:
    """Add every state and territory with an ISO code, then those without one or of the past."""
    for row in curated("states.psv"):
        item = STATE_ITEMS.get(row["iso3"]) or _items()[row["iso3"]]
        _add(tables, row, item, "rigour")
        _add_official(tables, slug(row["name"]), row["iso3"])
    for row in curated("former.psv"):
        _add(tables, row, row["wikidata"], EDITORS)


def _add(tables: Tables, row: dict[str, str], item: str, source: str) -> None:
    name, actor = row["name"].lstrip("?"), slug(row["name"])
    parent = row.get("parent", "")
    sector = "PRE" if row.get("status") == "disputed" else "GOV"
    tables.actors.append(ActorRow(actor, name, "state", sector, row["iso3"], parent, item, source))
    tables.add_names(actor, "name", "name", [row["name"]])
    for text in listed(row["names"]):
        tables.add_names(actor, "name", rule_of(text), [text])
    tables.add_names(actor, "demonym", "adjective", listed(row["adjectives"]))
    tables.add_names(actor, "demonym", "demonym", listed(row["people"]))
    tables.add_names(actor, "metonym", "capital", listed(row["capitals"]))
    tables.add_names(actor, "metonym", "seat", listed(row["seats"]))


@cache
def _items() -> dict[str, str]:
    return {t.alpha3.upper(): t.qid for t in get_territories() if t.alpha3}


def _add_official(tables: Tables, actor: str, iso3: str) -> None:
    """Add the formal name of ISO 3166, which heads treaties and communiques."""
    country = pycountry.countries.get(alpha_3=iso3)
    formal = getattr(country, "official_name", "") if country else ""
    if formal and "," not in formal:
        tables.names.append(NameRow(actor, "name", "official", formal, "strong", "pycountry"))
