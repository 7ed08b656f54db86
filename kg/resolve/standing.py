"""Tells what a known person is on a day: for whom they act, and their PLOVER sector."""

from __future__ import annotations

from datetime import date

from kg.lexicon.gazetteer import KnownActor, KnownOffice, load_gazetteer
from kg.model import INTERNATIONAL_CODES, ActorType

#: Sectors of those who become officials of a state when they take an office of it.
_PARTISAN = frozenset({"PTY", "OPP", "IGO", "NGO", "CVL", "BUS"})
#: Sectors of politicians, who are former elite once out of office. A general stays a general.
_POLITICAL = frozenset({"", "GOV", "LEG", "PTY", "OPP", "IGO", "REB"})


def sector_on(actor: KnownActor, on: date | None) -> str:
    """Give the sector of a known person: of the office held that day, else former elite.

    Before the first office it is that of the career, where that was none in government. Without a
    day it is that of today, as far as the tables reach; who was no politician keeps the sector of
    the career then, as clerics always do.
    """
    offices = load_gazetteer().offices_of(actor.id)
    held = _held(actor, on)
    if held:
        return _sector_held(actor, held.organisation)
    if actor.sector == "REL" or (on is None and actor.sector not in _POLITICAL):
        return actor.sector
    earlier = actor.sector != "GOV" and all(_begins_later(office, on) for office in offices)
    return actor.sector if not offices or earlier else "ELI"


def country_on(actor: KnownActor, on: date | None) -> str:
    """Give the country of a known person, or the code of the international body they act for.

    >>> guterres = load_gazetteer().actors["antonio-guterres"]
    >>> country_on(guterres, date(2000, 1, 1)), country_on(guterres, date(2020, 1, 1))
    ('PRT', 'UNO')
    """
    held = _held(actor, on)
    code = load_gazetteer().actors[held.organisation].country if held else ""
    return code if code in INTERNATIONAL_CODES else actor.country


def _held(actor: KnownActor, on: date | None) -> KnownOffice | None:
    """Give the office of that day; of several the one that began last."""
    held = load_gazetteer().offices_of(actor.id, on or date.max)
    return held[-1] if held else None


def _begins_later(office: KnownOffice, on: date | None) -> bool:
    return on is not None and office.start is not None and office.start > on


def _sector_held(actor: KnownActor, organisation: str) -> str:
    """Give the sector of an office: that of the body, or of the person for a state's."""
    body = load_gazetteer().actors[organisation]
    if body.type is ActorType.STATE:
        return actor.sector if actor.sector not in _PARTISAN else "GOV"
    return body.sector or actor.sector
