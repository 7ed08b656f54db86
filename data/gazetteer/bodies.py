"""Organisations, parties, armed groups, media and groups of states."""

from tables import ActorRow, Tables, curated, listed, rule_of, slug

#: Curated tables of bodies, and what kind of actor their rows are.
BODIES = {
    "international.psv": "organisation",
    "government.psv": "organisation",
    "parties.psv": "organisation",
    "armed.psv": "organisation",
    "civil.psv": "organisation",
    "groups.psv": "group",
}


def add_bodies(tables: Tables) -> None:
    """Add the bodies of all curated tables.

    A body of government is part of its state unless its row names another parent.
    """
    states = {row.country: row.id for row in reversed(tables.actors) if not row.parent}
    for file, kind in BODIES.items():
        for row in curated(file):
            part_of_state = states[row["country"]] if file == "government.psv" else ""
            _add(tables, row, kind, row["parent"] or part_of_state)


def _add(tables: Tables, row: dict[str, str], kind: str, parent: str) -> None:
    name, actor = row["name"].lstrip("?"), slug(row["name"])
    tables.actors.append(
        ActorRow(actor, name, kind, row["sector"], row["country"], parent, row["wikidata"])
    )
    tables.add_names(actor, "name", "name", [row["name"]])
    if name.endswith(")"):
        tables.add_names(actor, "name", "alias", ["?" + name.partition(" (")[0]])
    for text in listed(row["names"]):
        if text.startswith("@"):
            tables.add_names(actor, "metonym", "seat", [text[1:]])
        else:
            tables.add_names(actor, "name", rule_of(text), [text])
