"""Labels that cannot be right together."""

from dataclasses import replace

import pytest

from kg.annotate import Analysis
from kg.annotate.mending import mended


def analysis(rows: str) -> tuple[list[str], Analysis]:
    words, heads, deprels = zip(*(row.split("/") for row in rows.split()), strict=True)
    blank = tuple("NN" for _ in words)
    return list(words), Analysis(blank, blank, words, tuple(map(int, heads)), deprels)


@pytest.mark.parametrize(
    ("rows", "word", "head", "deprel"),
    [
        ("Oslo/1/nsubj urged/-1/root Riga/1/nsubj to/4/mark go/1/xcomp", 2, 1, "obj"),
        (
            "He/1/nsubj told/-1/root Riga/6/nsubj that/6/mark it/6/nsubj had/6/aux gone/1/ccomp",
            2,
            1,
            "obj",
        ),
        ("Oslo/1/iobj said/-1/root it/3/nsubj left/1/ccomp", 0, 1, "nsubj"),
        (
            "Oslo/4/nsubj ,/2/punct Riga/3/nsubj says/0/parataxis lies/-1/root",
            3,
            4,
            "parataxis",
        ),
        ("envoys/2/nmod:desc from/2/case Oslo/3/obl left/-1/root", 0, 3, "nsubj"),
        ("Sri/2/nsubj Lanka/2/nsubj left/-1/root", 0, 1, "compound"),
        ("plans/-1/root that/3/nsubj Oslo/3/nsubj hates/0/acl:relcl", 1, 3, "obj"),
        ("Oslo/1/nsubj left/-1/root by/3/case car/1/nsubj", 3, 1, "obl"),
        ("Oslo/2/nsubj:pass was/2/aux:pass hit/-1/root by/4/case Riga/2/nsubj", 4, 2, "obl:agent"),
    ],
)
def test_second_subject_gets_another_place(rows: str, word: int, head: int, deprel: str) -> None:
    found = mended(*analysis(rows))
    assert (found.heads[word], found.deprels[word]) == (head, deprel)


@pytest.mark.parametrize(
    "rows",
    [
        "Oslo/1/nsubj urged/-1/root Riga/1/obj",
        "said/-1/root Oslo/0/nsubj",
        "Oslo/1/nsubj gave/-1/root Riga/1/obj oil/1/nsubj",
    ],
)
def test_what_may_be_right_is_left_alone(rows: str) -> None:
    words, given = analysis(rows)
    assert mended(words, given) is given


def test_a_noun_is_no_infinitive() -> None:
    words, given = analysis("Oslo/1/nsubj open/-1/root to/3/mark talks/1/advcl")
    found = mended(words, replace(given, xpos=("NNP", "JJ", "TO", "NNS")))
    assert found.deprels == ("nsubj", "root", "case", "obl")
    words, given = analysis("wants/-1/root to/3/mark be/3/cop home/0/advcl")
    assert mended(words, given).deprels[1] == "mark"
