"""Turns arc scores into trees, for a batch of sentences at once.

Source: maximum spanning arborescence by Chu and Liu (1965) and Edmonds (1967), with a single root;
it runs only for the few sentences whose best heads do not form a tree already.
"""

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Heads = NDArray[np.int64]

_IMPOSSIBLE = -1e9
#: How many candidates for the root are tried when the best heads give none or several.
_ROOTS_TRIED = 4


def best_heads(arcs: Scores, lengths: Heads) -> Heads:
    """Give the head of every word.

    Args:
        arcs: scores, sentences x words x (1 + words); column 0 is the root.
        lengths: words of each sentence; what lies behind is padding.

    Returns:
        Sentences x words; 0 is the root, head k is word k - 1.
    """
    scores = _masked(arcs, lengths)
    heads: Heads = scores.argmax(axis=2)
    padding = np.arange(heads.shape[1])[None, :] >= lengths[:, None]
    heads[padding] = 0
    for row in np.flatnonzero(~_are_trees(heads, padding)):
        count = int(lengths[row])
        heads[row, :count] = spanning_tree(scores[row, :count, : count + 1])
    return heads


def _masked(arcs: Scores, lengths: Heads) -> Scores:
    columns = np.arange(arcs.shape[2])
    scores = np.where(columns[None, None, :] > lengths[:, None, None], _IMPOSSIBLE, arcs)
    own = np.arange(arcs.shape[1])
    scores[:, own, own + 1] = _IMPOSSIBLE
    return scores.astype(np.float32)


def _are_trees(heads: Heads, padding: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Tell for each row whether it has one root and no cycle, by doubling jumps upwards."""
    one_root = ((heads == 0) & ~padding).sum(axis=1) == 1
    above = np.concatenate([np.zeros((len(heads), 1), heads.dtype), heads], axis=1)
    for _ in range(above.shape[1].bit_length()):
        above = np.take_along_axis(above, above, axis=1)
    tree: NDArray[np.bool_] = one_root & (above == 0).all(axis=1)
    return tree


def spanning_tree(scores: Scores) -> Heads:
    """Give the best tree with one root for words x (1 + words) scores."""
    count = len(scores)
    square = np.full((count + 1, count + 1), _IMPOSSIBLE)
    square[1:] = scores
    np.fill_diagonal(square, _IMPOSSIBLE)
    roots = np.argsort(-square[1:, 0], kind="stable")[:_ROOTS_TRIED] + 1
    best: Heads = np.zeros(count + 1, np.int64)
    best_total = -np.inf
    for root in roots:
        rooted = _rooted(square, int(root))
        if rooted[1:].max(axis=1).sum() <= best_total:
            continue  # even without cycles it could not be better
        tree = _arborescence(rooted)
        total = rooted[np.arange(1, count + 1), tree[1:]].sum()
        if total > best_total:
            best, best_total = tree, total
    return best[1:]


def _rooted(square: NDArray[np.float64], root: int) -> NDArray[np.float64]:
    rooted = square.copy()
    rooted[1:, 0] = _IMPOSSIBLE
    rooted[root, :] = _IMPOSSIBLE
    rooted[root, 0] = square[root, 0]
    return rooted


def _arborescence(scores: NDArray[np.float64]) -> Heads:
    heads: Heads = scores.argmax(axis=1)
    heads[0] = -1
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    return _expand(scores, heads, cycle)


def _cycle(heads: Heads) -> Heads | None:
    """Give the members of one cycle, or None."""
    state = [0] * len(heads)
    for start in range(1, len(heads)):
        path, node = [], start
        while node > 0 and state[node] == 0:
            state[node] = 1
            path.append(node)
            node = int(heads[node])
        if node > 0 and state[node] == 1:
            return np.array(path[path.index(node) :])
        for seen in path:
            state[seen] = 2
    return None


def _expand(scores: NDArray[np.float64], heads: Heads, cycle: Heads) -> Heads:
    """Contract the cycle to one node, solve, and open it again."""
    is_outside = np.ones(len(heads), bool)
    is_outside[cycle] = False
    outside = np.flatnonzero(is_outside)
    leaving = scores[np.ix_(outside, cycle)]
    entering = scores[np.ix_(cycle, outside)] - scores[cycle, heads[cycle]][:, None]
    size = len(outside)
    smaller = np.full((size + 1, size + 1), _IMPOSSIBLE)
    smaller[:size, :size] = scores[np.ix_(outside, outside)]
    smaller[:size, size] = leaving.max(axis=1)
    smaller[size, :size] = entering.max(axis=0) + scores[cycle, heads[cycle]].sum()
    np.fill_diagonal(smaller, _IMPOSSIBLE)
    smaller[0] = _IMPOSSIBLE
    solved = _arborescence(smaller)
    result = heads.copy()
    inside = solved[:size] == size
    result[outside] = np.where(inside, cycle[leaving.argmax(axis=1)], outside[solved[:size] % size])
    result[cycle[entering[:, solved[size]].argmax()]] = outside[solved[size]]
    result[0] = -1
    return result
