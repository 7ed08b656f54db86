"""Quantities: whom "both", "some" and "hundreds" mean, and when nobody is meant."""

import pytest

from kg.model import ActorType
from tests.resolve.reading import meant, read


@pytest.mark.parametrize(
    ("text", "words", "actors"),
    [
        ("China and Japan met. Both want peace.", "Both", {"china", "japan"}),
        ("Vladimir Putin met Emmanuel Macron. Both praised the talks.", "Both", None),
        ("Protesters sang in Oslo. Many demanded elections.", "Many", {"protesters"}),
        ("Kenyan officials met. Some rejected the plan.", "Some", {"kenyan-officials"}),
        ("Some of the protesters demanded elections.", "Some of the protesters", {"protesters"}),
        ("Hundreds demanded elections.", "Hundreds", {"hundreds"}),
    ],
)
def test_a_quantity_means_who_was_named(text: str, words: str, actors: set[str] | None) -> None:
    found = {who for said, who in meant(text) if said == words}
    assert found == (actors or {"vladimir-putin", "emmanuel-macron"})


@pytest.mark.parametrize(
    "text",
    [
        "Few support the plan.",
        "Many said the price was too high.",
        "Some said they would leave.",
        "Protesters sang in Oslo. Few demanded elections.",
        "China met Japan on trade, and many praised it.",
    ],
)
def test_a_bare_quantity_is_no_actor(text: str) -> None:
    groups = {found.name.lower() for found in read(text).actors if found.type is ActorType.GROUP}
    assert groups <= {"protesters"}


@pytest.mark.parametrize(
    ("text", "acronym", "name"),
    [
        (
            "The Agricultural Union of Benin (AU) met. The AU left.",
            "AU",
            "Agricultural Union",
        ),
        ("The New People Party met in Japan. The NPP left.", "NPP", "New People Party"),
        ("The Pacific Trade Forum (PTF) met. The PTF left.", "PTF", "Pacific Trade Forum"),
    ],
)
def test_an_acronym_is_the_long_name_of_the_text(text: str, acronym: str | None, name: str) -> None:
    ids = {found.id for found in read(text).actors if found.name.startswith(name)}
    assert {who for said, who in meant(text) if said == acronym} == ids


def test_an_acronym_that_the_text_does_not_write_out_is_the_known_one() -> None:
    text = "The Ghana National Trust met in Accra. The NPP of Ghana left."
    assert ("NPP", "ghana-national-trust") not in meant(text)
