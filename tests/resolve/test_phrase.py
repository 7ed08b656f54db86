"""Phrases on their own: country and sector."""

from datetime import date

import pytest

from kg.resolve.phrase import describe


@pytest.mark.parametrize(
    ("phrase", "country", "sector"),
    [
        ("Zimbabwe's finance minister", "ZWE", "GOV"),
        ("the Mongolian president", "MNG", "GOV"),
        ("a former CIA official", "USA", "ELI"),
        ("two Chinese warplanes", "CHN", "MIL"),
        ("Ukrainian agricultural workers", "UKR", "AGR"),
        ("a national intelligence agency officer", "", "SPY"),
        ("president of the Chadian Human Rights League", "TCD", "SOC"),
        ("a prominent Jewish community leader", "", "REL"),
        ("chairman of the company's board", "", "BUS"),
        ("car theft syndicate", "", "CRM"),
        ("people in the UK", "GBR", "CVL"),
        ("Panamanian immigration inspectors", "PAN", "COP"),
        ("a team of heavily armed police", "", "COP"),
        ("Burkina Faso’s ruling junta", "BFA", "GOV"),
        ("Kano State government", "NGA", "GOV"),
        ("antiwar protesters", "", "OPP"),
        ("Tehran", "IRN", "GOV"),
        ("Beijing's foreign minister", "CHN", "GOV"),
        ("an opposition lawmaker", "", "LEG"),
        ("the European Commission", "EUR", "IGO"),
        ("European Union legislators", "EUR", "LEG"),
        ("a UN spokesman", "UNO", "IGO"),
        ("the European Court of Justice", "EUR", "JUD"),
        ("an IMF mission", "IGO", "IGO"),
        ("the African Union", "IGO", "IGO"),
        ("Kyrgyz Security Council", "KGZ", "GOV"),
        ("the Japanese defence ministry", "JPN", "GOV"),
        ("Lt. Gen. Ivan Ivanov of Bulgaria", "BGR", "MIL"),
        ("Queensland Nurses Union", "AUS", "LAB"),
        ("University of Peshawar", "PAK", "EDU"),
        ("Karachii police", "PAK", "COP"),
        ("Santa Marta Self Defense Forces", "COL", "PRM"),
        ("Reading room staff", "", ""),
        ("two Nigerian oncologists", "NGA", "MED"),
        ("Kenyan construction workers", "KEN", "LAB"),
        ("villages near Kharkiv", "UKR", "CVL"),
        ("IDPs", "", "REF"),
        ("Hugo Boss", "", ""),
        ("Minister of Foreign Affairs of Chile", "CHL", "GOV"),
        ("the German leader", "DEU", "GOV"),
        ("Kremlin spokesman Dmitry Peskov", "RUS", "GOV"),
        ("Geneva police", "CHE", "COP"),
        ("Pope", "", "REL"),
        ("Myanmar's military junta", "MMR", "GOV"),
        ("Manchester Royal Infirmary", "GBR", "MED"),
        ("Lagos State Police Command", "NGA", "COP"),
        ("Colombian Ministry of National Defense", "COL", "GOV"),
        ("Sgt. Smith", "", "MIL"),
        ("the Bavarian interior minister", "DEU", "GOV"),
        ("He", "", "UNK"),
        ("", "", ""),
    ],
)
def test_a_phrase_tells_country_and_sector(phrase: str, country: str, sector: str) -> None:
    found = describe(phrase)
    assert (found.country, found.sector) == (country, sector)


@pytest.mark.parametrize(
    ("day", "sector"), [(date(2005, 5, 1), "GOV"), (date(2020, 5, 1), "ELI"), (None, "ELI")]
)
def test_the_sector_of_a_person_follows_the_day(day: date | None, sector: str) -> None:
    assert describe("Tony Blair", on=day).sector == sector


@pytest.mark.parametrize(
    ("day", "country", "sector"),
    [(date(2000, 5, 1), "PRT", "GOV"), (date(2020, 5, 1), "UNO", "IGO")],
)
def test_a_person_acts_for_the_body_that_they_lead(day: date, country: str, sector: str) -> None:
    found = describe("António Guterres", on=day)
    assert (found.country, found.sector) == (country, sector)


def test_a_general_stays_a_general_where_no_day_is_given() -> None:
    assert describe("Thierry Burkhard").sector == "MIL"
