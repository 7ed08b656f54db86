from kg.training.buildings import building_words, open_buildings
from kg.training.treebanks import GoldSentence

TEXT = "the Old Hotel , the New Hotel of Uno , the Uno Bank"


def sentence(text: str, *names: str) -> GoldSentence:
    return GoldSentence("demo", "1", text, words=tuple(text.split()), names=names)


def test_building_words_are_heads_of_places() -> None:
    hotels = ("O", "B-LOC", "I-LOC", "O", "O", "B-LOC", "I-LOC", "I-LOC", "I-LOC", "O")
    assert building_words([sentence(TEXT, *hotels, "O", "B-ORG", "I-ORG")]) == {"Hotel"}


def test_organisation_named_as_a_building_may_be_a_place() -> None:
    gold = sentence("Grand Hotel", "B-ORG", "I-ORG")
    assert open_buildings(gold, {"Hotel"}) == ("B-ORG|B-LOC", "I-ORG|I-LOC")


def test_head_is_the_word_before_a_preposition() -> None:
    gold = sentence("Ministry of Hotel", "B-ORG", "I-ORG", "I-ORG")
    assert open_buildings(gold, {"Hotel"}) == gold.names


def test_single_words_and_other_organisations_stay() -> None:
    for gold in (sentence("Hotel", "B-ORG"), sentence("Uno Bank", "B-ORG", "I-ORG")):
        assert open_buildings(gold, {"Hotel"}) == gold.names
