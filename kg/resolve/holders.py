"""Tells by office and day which known person a surname means: "President Clinton"."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from datetime import date

from kg.lexicon.gazetteer import KnownName, KnownOffice, load_gazetteer
from kg.lexicon.roles import RoleHit
from kg.resolve.hits import NameHit
from kg.resolve.scene import Scene


def title_of(scene: Scene, hit: NameHit) -> RoleHit | None:
    """Give the role noun of a person that stands right before the name."""
    for role in scene.roles:
        if role.last == hit.first and role.role.kind.personal:
            return role
    return None


def holders(
    rows: Sequence[KnownName], scene: Scene, hit: NameHit, day: date | None
) -> tuple[KnownName, ...]:
    """Keep the rows of a surname whose person held the office in the title, one person or none.

    Without a date of the text only an office that a single one of them ever held tells.
    """
    title = title_of(scene, hit)
    if title is None:
        return ()
    noun = title.role.words[-1]
    countries = _countries(scene, title)
    fitting = [
        row
        for row in rows
        if any(_is_held(office, noun, countries) for office in _offices(row, day))
    ]
    return tuple(fitting) if len({row.actor for row in fitting}) == 1 else ()


def famous(
    rows: Sequence[KnownName], countries: Container[str], day: date | None
) -> tuple[KnownName, ...]:
    """Keep the rows of a bare surname that the text makes likely.

    That is the one person in office that day; without a date the only one whom the tables know by
    that name. The text must speak of their country.
    """
    actors = load_gazetteer().actors
    near = [row for row in rows if actors[row.actor].country in countries]
    if day is not None:
        near = [row for row in near if load_gazetteer().offices_of(row.actor, day)]
    return tuple(near) if len({row.actor for row in near}) == 1 else ()


def _offices(row: KnownName, day: date | None) -> Iterable[KnownOffice]:
    return load_gazetteer().offices_of(row.actor, day)


def _is_held(office: KnownOffice, noun: str, countries: set[str]) -> bool:
    if office.role.lower().split()[-1:] != [noun]:
        return False
    return not countries or load_gazetteer().actors[office.organisation].country in countries


def _countries(scene: Scene, title: RoleHit) -> set[str]:
    """List the countries named right before a title: "South Korean President"."""
    actors = load_gazetteer().actors
    near = (name for name in scene.names if title.first - 2 <= name.last <= title.first)
    return {actors[row.actor].country for name in near for row in name.known} - {""}
