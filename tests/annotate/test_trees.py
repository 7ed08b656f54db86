import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.annotate.trees import best_heads, spanning_tree


def is_tree(heads: tuple[int, ...]) -> bool:
    if heads.count(0) != 1:
        return False
    for start in range(1, len(heads) + 1):
        node, steps = start, 0
        while node and steps <= len(heads):
            node, steps = heads[node - 1], steps + 1
        if node:
            return False
    return True


def best_by_trying_all(scores: np.ndarray) -> float:
    count = len(scores)
    trees = filter(is_tree, itertools.product(range(count + 1), repeat=count))
    return max(float(sum(scores[i, h] for i, h in enumerate(tree))) for tree in trees)


@given(st.integers(1, 5), st.integers(0, 10_000))
@settings(max_examples=60, deadline=None)
def test_tree_is_the_best_there_is(count: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(count, count + 1)).astype(np.float32)
    heads = tuple(spanning_tree(scores).tolist())
    assert is_tree(heads)
    # the root is looked for among the four likeliest, so up to four words the search is complete
    if count <= 4:
        total = sum(float(scores[i, h]) for i, h in enumerate(heads))
        assert total == pytest.approx(best_by_trying_all(scores), abs=1e-4)


@given(st.lists(st.integers(1, 9), min_size=1, max_size=5), st.integers(0, 10_000))
@settings(max_examples=60, deadline=None)
def test_every_row_of_a_padded_batch_is_a_tree(lengths: list[int], seed: int) -> None:
    longest = max(lengths)
    dice = np.random.default_rng(seed)
    arcs = dice.normal(size=(len(lengths), longest, longest + 1)).astype(np.float32)
    heads = best_heads(arcs, np.array(lengths))
    for row, length in zip(heads.tolist(), lengths, strict=True):
        assert is_tree(tuple(row[:length]))
