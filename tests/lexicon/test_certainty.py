"""Certainty comes from checked cases, and never from their absence."""

import pytest

from kg.lexicon.certainty import Certainties, Checked, certainties
from kg.vocabulary import relation_types, stances

TABLE = Certainties(
    {
        ("position", "verb frame", "opposes"): Checked(30, 0),
        ("position", "verb frame", "offers"): Checked(1, 3),
        ("position", "noun frame", "opposes"): Checked(0, 2),
    }
)


def test_rules_that_were_right_are_more_certain() -> None:
    good, bad = (TABLE.of("position", "verb frame", name) for name in ("opposes", "offers"))
    assert 0.95 < good < 1
    assert bad < 0.6


@pytest.mark.parametrize(
    ("kind", "rule", "type_", "like"),
    [
        ("position", "verb frame", "demands", ("position", "verb frame", "unheard-of")),
        ("position", "unheard-of", "opposes", ("position", "another", "opposes")),
    ],
)
def test_without_cases_the_wider_share_counts(
    kind: str, rule: str, type_: str, like: tuple[str, str, str]
) -> None:
    assert TABLE.of(kind, rule, type_) == TABLE.of(*like) < 1


def test_nothing_checked_is_a_coin() -> None:
    assert TABLE.of("relation", "any", "any") == 0.5


def test_shipped_table_names_known_terms() -> None:
    known = {"relation": relation_types(), "position": stances(), "statement": {"": None}}
    for kind, _, type_ in certainties().checked:
        assert type_ in known[kind]
