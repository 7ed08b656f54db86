from dataclasses import replace

import pytest

from kg.annotate import Analysis
from kg.model import NameSpan, NameType
from kg.training.evaluation import Count, evaluate
from kg.training.segmentation import evaluate_segmentation
from kg.training.treebanks import GoldSentence

GOLD = GoldSentence(
    document="demo",
    id="demo-1",
    text="Kyiv objects loudly.",
    words=("Kyiv", "objects", "loudly", "."),
    lemmas=("Kyiv", "object", "loudly", "."),
    upos=("PROPN", "VERB", "ADV", "PUNCT"),
    xpos=("NNP", "VBZ", "RB", "."),
    heads=(1, -1, 1, 1),
    deprels=("nsubj", "root", "advmod", "punct"),
    names=("B-LOC", "O", "O", "O"),
)


def half_right(sentences: object, /) -> list[Analysis]:
    return [
        Analysis(
            upos=("PROPN", "NOUN", "ADV", "PUNCT"),
            xpos=GOLD.xpos,
            lemmas=("Kyiv", "objects", "loudly", "."),
            heads=(1, -1, 0, 0),
            deprels=("nsubj:outer", "root", "advmod", "punct"),
            names=(NameSpan(0, 1, NameType.PERSON), NameSpan(2, 3, NameType.OTHER)),
        )
    ]


def test_counts_follow_their_definitions() -> None:
    figures = evaluate(half_right, [GOLD])
    assert figures.upos.f1 == 0.75
    assert figures.lemmas.f1 == 0.75
    assert figures.forms.f1 == 0.75
    assert figures.uas.f1 == pytest.approx(2 / 3)  # punctuation does not count
    assert figures.las.f1 == pytest.approx(2 / 3)  # subtypes do not count
    # the person is wrong; the other name is counted nowhere
    assert (figures.names.right, figures.names.found, figures.names.wanted) == (0, 1, 1)


def test_capitals_count_in_lemmas_but_not_in_their_forms() -> None:
    def small(sentences: object, /) -> list[Analysis]:
        (found,) = half_right(sentences)
        return [replace(found, lemmas=("kyiv", "object", "loudly", "."))]

    figures = evaluate(small, [GOLD])
    assert (figures.lemmas.right, figures.forms.right) == (3, 4)


def test_empty_count_is_zero_not_an_error() -> None:
    assert Count().f1 == Count().precision == Count().recall == 0.0


def test_cutting_the_text_as_the_gold_does_is_perfect() -> None:
    figures = evaluate_segmentation([GOLD])
    assert figures.sentences.f1 == figures.words.f1 == 1.0


def test_missed_cut_costs_both_sentences() -> None:
    halves = [
        GoldSentence("demo", "1", "Kyiv objects", ("Kyiv", "objects")),
        GoldSentence("demo", "2", "loudly.", ("loudly", ".")),
    ]
    figures = evaluate_segmentation(halves)
    assert (figures.sentences.right, figures.sentences.wanted, figures.words.f1) == (0, 2, 1.0)
