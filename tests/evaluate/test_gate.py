"""The quality gate: figures on the project's own gold never fall."""

from kg.evaluate import digest, measure, read_floors
from tests.shared import CHECKOUT

GOLD = CHECKOUT / "data" / "gold"


def test_figures_reach_their_floors() -> None:
    floors = read_floors(GOLD)
    assert floors is not None
    assert floors.broken(measure(GOLD).figures) == []


def test_floors_hold_for_this_gold() -> None:
    floors = read_floors(GOLD)
    assert floors is not None
    assert floors.gold == digest(GOLD), "the gold has changed: measure it anew and pin it"
