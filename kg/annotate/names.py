"""Turns BIO scores into name spans."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from kg.model import NameSpan, NameType

Scores = NDArray[np.float32]

_TYPES = {
    "PER": NameType.PERSON,
    "ORG": NameType.ORGANISATION,
    "LOC": NameType.PLACE,
    "MISC": NameType.OTHER,
}
_FORBIDDEN = -1e4


class NameDecoder:
    """Finds the best allowed sequence of labels such as ``B-PER``, ``I-PER`` and ``O``."""

    def __init__(self, labels: Sequence[str]) -> None:
        self._labels = tuple(labels)
        inside = np.array([label.startswith("I-") for label in labels])
        kinds = np.array([label[2:] for label in labels])
        self._start = np.where(inside, _FORBIDDEN, 0.0).astype(np.float32)
        wrong = inside[None, :] & (kinds[:, None] != kinds[None, :])
        self._step = np.where(wrong, _FORBIDDEN, 0.0).astype(np.float32)

    def spans(self, scores: Scores) -> tuple[NameSpan, ...]:
        """Give the names of one sentence from its words x labels scores."""
        best = scores.argmax(axis=1)
        if not best.any():
            return ()
        if not self._is_allowed(best):
            best = self._viterbi(scores)
        return tuple(self._collect(best.tolist()))

    def _is_allowed(self, best: NDArray[np.int64]) -> bool:
        return bool(self._start[best[0]] == 0 and (self._step[best[:-1], best[1:]] == 0).all())

    def _viterbi(self, scores: Scores) -> NDArray[np.int64]:
        total = scores[0] + self._start
        back = np.zeros(scores.shape, np.int64)
        for position in range(1, len(scores)):
            paths = total[:, None] + self._step
            back[position] = paths.argmax(axis=0)
            total = paths.max(axis=0) + scores[position]
        best = np.zeros(len(scores), np.int64)
        best[-1] = total.argmax()
        for position in range(len(scores) - 1, 0, -1):
            best[position - 1] = back[position, best[position]]
        return best

    def _collect(self, best: Sequence[int]) -> list[NameSpan]:
        labels = [self._labels[number] for number in best] + ["O"]
        found = []
        for first, label in enumerate(labels):
            if label.startswith("B-"):
                last = first + 1
                while labels[last] == f"I-{label[2:]}":
                    last += 1
                found.append(NameSpan(first, last, _TYPES[label[2:]]))
        return found
