"""Ministries, forces, police, parliaments, courts and central banks of states much in the news.

Their names follow from the state's ("Russian Foreign Ministry", "Ministry of Defence of Kenya").
Where a curated body already has one of these names ("Israeli army"), it takes over the others.
"""

from collections.abc import Iterator

from tables import ActorRow, Tables, curated, listed, slug

from kg.lexicon.known import name_key


def add_ministries(tables: Tables) -> None:
    """Add the usual bodies of every state in newsworthy.psv."""
    states = {row["iso3"]: row for row in curated("states.psv")}
    owners = {name_key(n.text): n.actor for n in tables.names if n.strength == "strong"}
    for listed_state in curated("newsworthy.psv"):
        state = states[listed_state["iso3"]]
        for kind in curated("ministries.psv"):
            _add(tables, state, kind, owners)


def _add(
    tables: Tables, state: dict[str, str], kind: dict[str, str], owners: dict[str, str]
) -> None:
    names = list(_names(state, kind["spelling"]))
    free = [name for name in names if name_key(name) not in owners]
    taken = [owners[name_key(name)] for name in names if name_key(name) in owners]
    actor = taken[0] if taken else slug(names[0])
    if not taken:
        parent, iso3 = slug(state["name"]), state["iso3"]
        tables.actors.append(
            ActorRow(actor, names[0], "organisation", kind["sector"], iso3, parent)
        )
        tables.add_names(actor, "name", "name", names[:1])
    tables.add_names(actor, "name", "derived", [name for name in free if name != names[0]])


def _names(state: dict[str, str], spelling: str) -> Iterator[str]:
    """Spell the names with each adjective that only this state has."""
    name = state["name"].lstrip("?")
    strong = [a for a in listed(state["adjectives"]) if not a.startswith("?")]
    adjectives = strong[:2] or [name]
    for adjective in adjectives:
        for pattern in listed(spelling):
            if adjective == adjectives[0] or "{a}" in pattern:
                yield pattern.format(a=adjective, n=name)
