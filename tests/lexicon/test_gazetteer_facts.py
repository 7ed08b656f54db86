"""Checks the gazetteer against lists of others; the lists are not part of the project."""

import csv
import re
from functools import cache

import pytest

from kg.lexicon.gazetteer import load_gazetteer, name_key
from kg.model import INTERNATIONAL_CODES, ActorType, MentionForm
from tests.shared import shared

GAZETTEER = load_gazetteer()
#: Territories whose people have no name of their own in English, or nobody lives there.
WITHOUT_DEMONYM = {"ATG", "VAT"}
#: Capitals that are also the name of the state, or of a place that is better known by it.
WITHOUT_CAPITAL = {"DJI", "LUX", "MCO", "SGP", "SMR"}


@cache
def country_rows() -> tuple[dict[str, str], ...]:
    with shared("facts", "country-codes.csv").open(encoding="utf-8") as lines:
        return tuple(csv.DictReader(lines))


@cache
def rules_by_actor() -> dict[str, set[str]]:
    rules: dict[str, set[str]] = {}
    for names in GAZETTEER.names.values():
        for name in names:
            rules.setdefault(name.actor, set()).add(name.rule)
    return rules


def states_by_iso() -> dict[str, str]:
    states = [a for a in GAZETTEER.actors.values() if a.type is ActorType.STATE]
    return {a.country: a.id for a in states if a.source == "rigour"}


def test_every_country_and_territory_is_a_state() -> None:
    codes = {row["ISO3166-1-Alpha-3"] for row in country_rows()}
    assert codes <= set(states_by_iso())


def test_wikidata_ids_agree_with_the_list_of_countries() -> None:
    ids = states_by_iso()
    ours = {iso: GAZETTEER.actors[actor].wikidata for iso, actor in ids.items()}
    theirs = {r["ISO3166-1-Alpha-3"]: r["wikidata_id"].rpartition("/")[2] for r in country_rows()}
    differing = {iso for iso, item in theirs.items() if item and item != ours[iso]}
    # The list names the Kingdom of the Netherlands, the gazetteer the state in Europe.
    assert differing <= {"NLD"}


@pytest.mark.parametrize("column", ["official_name_en", "CLDR display name"])
def test_names_of_countries_are_known(column: str) -> None:
    names = [re.sub(r" \(.*\)", "", row[column]) for row in country_rows() if row[column]]
    missing = [name for name in names if name_key(name) not in GAZETTEER.names]
    assert len(missing) / len(names) < 0.03, missing


def test_independent_states_have_demonym_and_capital() -> None:
    ids = states_by_iso()
    for row in country_rows():
        iso = row["ISO3166-1-Alpha-3"]
        if row["is_independent"] != "Yes":
            continue
        rules = rules_by_actor()[ids[iso]]
        assert iso in WITHOUT_DEMONYM or rules & {"adjective", "demonym"}, iso
        assert iso in WITHOUT_CAPITAL or "capital" in rules, iso


def test_capitals_point_to_their_state() -> None:
    ids = states_by_iso()
    wrong = []
    for row in country_rows():
        found = GAZETTEER.find(row["Capital"].strip())
        metonyms = {name.actor for name in found if name.form is MentionForm.METONYM}
        if metonyms and ids[row["ISO3166-1-Alpha-3"]] not in metonyms:
            wrong.append(row["Capital"])
    # Kingston is the capital of Jamaica and of Norfolk Island.
    assert wrong == ["Kingston"]


@pytest.mark.parametrize(
    ("surface", "sector", "country"),
    [
        ("the State Department", "GOV", "USA"),
        ("Knesset", "LEG", "ISR"),
        ("Israeli parliament", "LEG", "ISR"),
        ("Russian Ministry of Defence", "GOV", "RUS"),
        ("Kenyan Foreign Ministry", "GOV", "KEN"),
        ("Likud", "PTY", "ISR"),
        ("FARC", "REB", "COL"),
        ("Amnesty International", "NGO", ""),
        ("Reuters", "JRN", "GBR"),
        ("IAEA", "IGO", "UNO"),
        ("European Parliament", "LEG", "EUR"),
        ("International Court of Justice", "JUD", "UNO"),
        ("IMF", "IGO", "IGO"),
        ("FSB", "SPY", "RUS"),
        ("Moammar Gadhafi", "GOV", "LBY"),
        ("Zelenskyy", "GOV", "UKR"),
    ],
)
def test_sector_and_country(surface: str, sector: str, country: str) -> None:
    (name,) = GAZETTEER.find(surface)
    actor = GAZETTEER.actors[name.actor]
    assert (actor.sector, actor.country) == (sector, country)


def test_sectors_are_plover_sectors() -> None:
    text = shared("facts", "PLOVER_agents.txt").read_text(encoding="utf-8")
    codes = {code[:3] for code in re.findall(r"\[~([A-Z]{3,})", text)} | {"OPP"}
    assert {actor.sector for actor in GAZETTEER.actors.values()} <= codes


def test_enough_is_known() -> None:
    actors = GAZETTEER.actors.values()
    bodies = [a for a in actors if a.type is ActorType.ORGANISATION]
    international = [a for a in bodies if a.country in INTERNATIONAL_CODES]
    armed = [a for a in actors if a.sector == "REB" and a.type is ActorType.ORGANISATION]
    assert len(international) >= 450
    assert len(armed) >= 200
    assert sum(map(len, GAZETTEER.offices.values())) >= 4500
