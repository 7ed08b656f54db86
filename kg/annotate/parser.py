"""The shipped parser: tags, lemmas, dependency trees and names by one small network."""

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources.abc import Traversable

import numpy as np
from numpy.typing import NDArray

from kg.annotate.analysis import Analysis, Parser
from kg.annotate.lemmas import Lemmatiser, read_exceptions
from kg.annotate.names import NameDecoder
from kg.annotate.network import Network, Scores
from kg.annotate.sentences import MAX_WORDS
from kg.annotate.trees import Heads, best_heads
from kg.annotate.wordpieces import Spelling
from kg.errors import ModelError
from kg.resources import resource

#: Word pieces of a batch; more fall out of the processor's cache, fewer waste calls.
_BATCH = 400


@cache
def shipped_parser(threads: int = 1) -> Parser:
    """Give the parser of ``data/model``; it is opened once a process and thread count.

    Raises:
        ModelError: the model is missing or damaged.
    """
    return NetworkParser(resource("data", "model"), threads=threads)


class NetworkParser:
    """A parser over the files of one model folder."""

    def __init__(self, folder: Traversable, *, threads: int = 1) -> None:
        self._network = Network(folder, threads=threads)
        self._names = NameDecoder(self._network.labels.names)
        self._root = self._network.labels.deprel.index("root")
        self._lemmatiser = Lemmatiser(read_exceptions(folder), self._network.pieces)

    def __call__(self, sentences: Sequence[Sequence[str]], /) -> list[Analysis]:
        """Analyse sentences; they are batched by length and given back in order.

        Raises:
            ModelError: a sentence is empty or longer than the encoder's window.
        """
        spelled = [[self._network.pieces.spell(word) for word in words] for words in sentences]
        _check(spelled)
        analyses: dict[int, Analysis] = {}
        for batch in _batches(spelled):
            scores = self._network.run([spelled[number] for number in batch])
            chosen = [sentences[number] for number in batch]
            analyses.update(zip(batch, self._decode(chosen, scores), strict=True))
        return [analyses[number] for number in range(len(sentences))]

    def _decode(self, sentences: Sequence[Sequence[str]], scores: Scores) -> Iterator[Analysis]:
        lengths = np.array([len(words) for words in sentences])
        heads = best_heads(scores.arcs, lengths)
        relations = self._relations(scores, heads, lengths)
        for row, words in enumerate(sentences):
            yield self._analysis(words, scores, heads[row], relations[row], row)

    def _relations(self, scores: Scores, heads: Heads, lengths: NDArray[np.int64]) -> Heads:
        """Label the chosen arcs of a whole batch."""
        real = np.arange(heads.shape[1])[None, :] < lengths[:, None]
        rows = np.nonzero(real)[0]
        dependents = scores.dependents[real]
        governors = scores.governors[rows, heads[real]]
        scored = self._network.label_scores(dependents, governors)
        # the root's relation belongs to the root and to no other word
        scored[:, self._root] = np.where(heads[real] == 0, np.inf, -np.inf)
        found = np.zeros(heads.shape, np.int64)
        found[real] = scored.argmax(axis=1)
        return found

    def _analysis(
        self, words: Sequence[str], scores: Scores, heads: Heads, relations: Heads, row: int
    ) -> Analysis:
        labels, count = self._network.labels, len(words)
        upos = _chosen(labels.upos, scores.upos[row, :count])
        xpos = _chosen(labels.xpos, scores.xpos[row, :count])
        deprels = _chosen(labels.deprel, relations[:count])
        governors = tuple((heads[:count] - 1).tolist())
        lemmas = self._lemmatiser.lemmas(
            words, xpos=xpos, upos=upos, heads=governors, deprels=deprels
        )
        names = self._names.spans(scores.names[row, :count])
        return Analysis(upos, xpos, lemmas, governors, deprels, names)


def _chosen(labels: Sequence[str], numbers: NDArray[np.int64]) -> tuple[str, ...]:
    return tuple(map(labels.__getitem__, numbers.tolist()))


def _batches(spelled: Sequence[Sequence[Spelling]]) -> Iterator[list[int]]:
    """Give sentence numbers in batches of like length, so that little is padding."""
    sizes = [sum(len(spelling.pieces) for spelling in sentence) + 2 for sentence in spelled]
    batch: list[int] = []
    for number in sorted(range(len(sizes)), key=lambda n: (sizes[n], n)):
        if batch and (len(batch) + 1) * sizes[number] > _BATCH:
            yield batch
            batch = []
        batch.append(number)
    if batch:
        yield batch


def _check(spelled: Sequence[Sequence[Spelling]]) -> None:
    for number, sentence in enumerate(spelled):
        if not 0 < len(sentence) <= MAX_WORDS:
            message = (
                f"sentence {number} has {len(sentence)} words; the parser takes 1 to {MAX_WORDS}; "
                "cut the text with kg.annotate.annotate"
            )
            raise ModelError(message)
