"""Floors of the shipped model on a few sentences annotated by hand; they only rise.

Whole trees are not pinned: arithmetic in eight bits differs between processors.
"""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from kg.annotate import shipped_parser
from kg.training.evaluation import Count, Figures, evaluate
from kg.training.segmentation import evaluate_segmentation
from kg.training.treebanks import GoldSentence, read_conllu

SAMPLE = Path(__file__).with_name("sample.conllu")


@cache
def sample() -> tuple[GoldSentence, ...]:
    return tuple(read_conllu(SAMPLE.read_text(encoding="utf-8"), document="sample"))


@cache
def figures() -> Figures:
    return evaluate(shipped_parser(), sample())


@pytest.mark.parametrize(
    ("count", "floor"),
    [
        (lambda f: f.upos, 0.97),
        (lambda f: f.xpos, 0.97),
        (lambda f: f.lemmas, 0.97),
        (lambda f: f.uas, 0.94),
        (lambda f: f.las, 0.92),
    ],
    ids=["upos", "xpos", "lemmas", "uas", "las"],
)
def test_model_stays_above_its_floor(count: Callable[[Figures], Count], floor: float) -> None:
    assert count(figures()).f1 >= floor


def test_running_text_is_cut_into_the_same_sentences_and_words() -> None:
    cut = evaluate_segmentation(sample())
    assert cut.sentences.f1 == cut.words.f1 == 1.0
