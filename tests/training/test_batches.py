from dataclasses import replace
from itertools import islice

import pytest

from kg.annotate.network import Labels
from kg.annotate.wordpieces import Shape, WordPieces
from kg.training.recipe import Recipe
from kg.training.treebanks import NOT_ONE_OF_THREE, GoldSentence

torch = pytest.importorskip("torch", reason="training needs the extra 'train'")

from kg.training.batches import Example, epochs, example, labels_of  # noqa: E402 - needs torch
from kg.training.training import _open_cross_entropy  # noqa: E402 - needs torch

PIECES = WordPieces({"[PAD]": 0, "[UNK]": 1, "[CLS]": 2, "[SEP]": 3, "kyiv": 4, "objects": 5})
GOLD = GoldSentence(
    document="demo",
    id="1",
    text="Kyiv objects",
    words=("Kyiv", "objects"),
    lemmas=("Kyiv", "object"),
    upos=("PROPN", "VERB"),
    xpos=("NNP", "VBZ"),
    heads=(1, -1),
    deprels=("nsubj", "root"),
    names=(NOT_ONE_OF_THREE, "O"),
)
LABELS: Labels = labels_of([GOLD])


def examples() -> list[Example]:
    return [example(replace(GOLD, words=GOLD.words * n), LABELS, PIECES) for n in (1,) * 30]


def test_open_name_allows_none_and_other_but_not_the_three() -> None:
    first = dict(zip(LABELS.names, example(GOLD, LABELS, PIECES).names[0], strict=True))
    assert first["O"]
    assert first["B-MISC"]
    assert not first["B-PER"]


def test_heads_count_the_root_as_zero() -> None:
    assert example(GOLD, LABELS, PIECES).heads == (2, 0)


def test_missing_annotation_is_unknown() -> None:
    bare = example(replace(GOLD, xpos=(), names=()), LABELS, PIECES)
    assert set(bare.xpos) == {-100}
    assert all(map(all, bare.names))


def test_batches_keep_to_their_size() -> None:
    for _, batch in islice(epochs(examples(), Recipe(batch=20)), 10):
        assert batch.pieces.numel() <= 20


def test_resumed_run_sees_the_same_batches() -> None:
    whole = dict(islice(epochs(examples(), Recipe(batch=20)), 9))
    for step, batch in islice(epochs(examples(), Recipe(batch=20), skip=4), 5):
        assert torch.equal(batch.shapes, whole[step].shapes)


def test_some_sentences_are_shown_as_headlines() -> None:
    recipe = Recipe(batch=20, headline_share=0.25)
    shapes = {int(s) for _, b in islice(epochs(examples(), recipe), 12) for s in b.shapes.flatten()}
    assert Shape.UPPER in shapes


def test_loss_is_nothing_where_every_label_is_allowed() -> None:
    scores = torch.randn(1, 2, len(LABELS.names))
    allowed = torch.ones(1, 2, len(LABELS.names), dtype=torch.bool)
    assert float(_open_cross_entropy(scores, allowed)) == 0.0


def test_loss_counts_allowed_labels_together() -> None:
    scores = torch.zeros(1, 1, 4)
    allowed = torch.tensor([[[True, True, False, False]]])
    expected = torch.log(torch.tensor(2.0))
    assert torch.isclose(_open_cross_entropy(scores, allowed), expected)
