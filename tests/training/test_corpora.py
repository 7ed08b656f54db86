from functools import cache

from kg.training.corpora import Corpora
from kg.training.treebanks import GoldSentence
from tests.shared import shared


@cache
def held_out() -> dict[str, list[GoldSentence]]:
    return Corpora(shared("corpora")).test_sets()


def test_test_sets_have_their_known_sizes() -> None:
    sizes = {name: len(sentences) for name, sentences in held_out().items()}
    assert sizes["GUM news"] == 149
    assert sizes["EWT test"] == 2077
    assert sizes["PUD"] == 1000


def test_no_test_sentence_is_trained_on() -> None:
    trained = {s.id for s in Corpora(shared("corpora")).training()}
    tested = {s.id for sentences in held_out().values() for s in sentences}
    assert not trained & tested


def test_every_tree_has_one_root() -> None:
    for sentences in held_out().values():
        assert all(s.heads.count(-1) == 1 for s in sentences)
