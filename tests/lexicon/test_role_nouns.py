"""The tables of role nouns and descriptions."""

import pytest

from kg.errors import LexiconError
from kg.lexicon.descriptions import load_descriptions
from kg.lexicon.given_names import gender_by_name
from kg.lexicon.roles import RoleKind, load_roles, read_roles
from tests.shared import shared

SECTORS = set(
    """AGR BUS COP CRM CVL EDU ELI GOV IGO JRN JUD LAB LEG MED MIL NGO OPP PRE PRM PTY REB REF REL
    SOC SPY UAF UNK""".split()  # noqa: SIM905 a list of codes reads better so
)


def test_every_sector_is_one_of_plover() -> None:
    roles = [role for found in load_roles().by_last.values() for role in found]
    assert {role.sector for role in roles} - {""} <= SECTORS
    assert set(load_descriptions().sector_of.values()) <= SECTORS


def test_a_role_noun_is_in_lower_case_and_singular() -> None:
    roles = load_roles()
    for found in roles.by_last.values():
        for role in found:
            assert role.name == role.name.lower().strip()


@pytest.mark.parametrize(
    ("words", "name", "plural"),
    [
        ("the prime ministers", "prime minister", True),
        ("a gunman", "gunman", False),
        ("asylum seekers", "asylum seeker", True),
        ("trade unions", "trade union", True),
        ("the president-elect", "president-elect", False),
        ("armed forces", "armed forces", True),
    ],
)
def test_the_longest_role_noun_is_found(words: str, name: str, plural: bool) -> None:  # noqa: FBT001 expected value
    parts = words.replace("-", " - ").split()
    hit = load_roles().ending_at(parts, len(parts) - 1)
    assert hit is not None
    assert hit.role.name == name
    assert plural in (hit.plural, hit.role.name.endswith("s"))


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ({"offices": {"GOV": ["president"]}}, "known: office, delegate"),
        ({"office": {"GOV": ["president"]}, "person": {"CVL": ["president"]}}, "stands twice"),
    ],
)
def test_a_wrong_table_is_refused(table: dict[str, dict[str, list[str]]], words: str) -> None:
    with pytest.raises(LexiconError, match=words):
        read_roles(table, "roles.toml")


def test_a_given_name_tells_one_gender() -> None:
    assert gender_by_name()["angela"] == "female"
    assert set(gender_by_name().values()) == {"male", "female"}


def test_the_agents_list_of_plover_is_covered() -> None:
    """Most single-word role nouns of the list are known; the rest are archaic or no actors."""
    lines = shared("facts", "PLOVER_agents.txt").read_text(encoding="utf-8", errors="replace")
    nouns = set()
    for line in lines.splitlines():
        noun, _, sector = line.partition("[~")
        if sector and noun[:1].isalpha() and "!" not in noun:
            nouns.add(noun.split("{")[0].strip().lower().replace("_", " "))
    known = [n for n in nouns if _is_known(n.split())]
    assert len(known) / len(nouns) >= 0.6


def _is_known(words: list[str]) -> bool:
    return load_roles().ending_at(words, len(words) - 1) is not None


def test_kinds_tell_persons_from_bodies() -> None:
    assert RoleKind.OFFICE.personal
    assert not RoleKind.BODY.personal
