"""When two wordings count as the same."""

import pytest

from kg.evaluate.words import bag_f1, containment, content_words, dice, name_words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the lifting of sanctions", "lifting sanctions"),
        ("Iran's nuclear programme", "the Iranian nuclear programme"),
        ("the U.S. withdrawal", "American withdrawal"),
        ("negotiations", "the negotiation"),
    ],
)
def test_wordings_of_one_issue_have_the_same_words(one: str, other: str) -> None:
    assert content_words(one) == content_words(other)


def test_articles_and_possessives_do_not_name() -> None:
    assert name_words("the Kremlin's") == name_words("Kremlin")
    assert name_words("its army") == ("army",)


def test_shares_stay_between_nothing_and_all() -> None:
    plan, other = content_words("the peace plan"), content_words("the zebra crossing")
    assert dice(plan, plan) == 1
    assert dice(plan, other) == 0
    assert dice(plan, frozenset()) == 0
    assert containment(plan, content_words("peace")) == 1
    assert bag_f1("it rained", "it rained") == 1
    assert bag_f1("it rained", "") == 0
