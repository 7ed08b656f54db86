"""Finds out, inside the graph, where pieces and words stand once padding is left out.

The run time gives sentences x places with padding. The network works on one row of all real pieces,
and after the last attention on one row of all words; only attention sees the sentences as a grid.
"""

from dataclasses import dataclass

import numpy as np

from kg.training.encoder import HEADS
from kg.training.graph import Graph

#: Added to the scores of padding.
_NOTHING = -1e4


@dataclass(frozen=True, slots=True)
class Row:
    """The real places of a grid in one row.

    Attributes:
        sentence, place: of each real place.
        flat: its number in the grid, padding counted.
        numbers: sentences x places, each real place's number in the row; padding has any.
        length: places of a sentence, padding counted; an array of one.
    """

    sentence: str
    place: str
    flat: str
    numbers: str
    length: str


class Layout:
    """Inputs of the network and the rows made of them."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        grids = [graph.input(n, np.int64, "sentences", "places") for n in ("pieces", "shapes")]
        mask = graph.input("mask", np.int64, "sentences", "places")
        first = graph.input("first", np.int64, "sentences", "words")
        self.pieces = self._row(mask)
        self.words = self._row(graph.apply("Sign", first))  # no word begins at 0
        self.ids, self.shapes = (self._picked(grid, self.pieces) for grid in grids)
        self.mask = self._mask(mask)
        self.first = self._first_pieces(first)
        self.governors = self._governors()

    def head_rows(self, numbers: str, part: int, *, of: int) -> str:
        """Give the rows of head vectors, sentences x heads x places, of one part of several."""
        graph = self._graph
        heads = part * HEADS + np.arange(HEADS).reshape(1, HEADS, 1)
        wide = graph.apply("Unsqueeze", numbers, graph.numbers(1))
        wide = graph.apply("Mul", wide, graph.constant(np.array(of * HEADS)))
        return graph.apply("Add", wide, graph.constant(heads))

    def back_rows(self, row: Row) -> str:
        """Give for real places x heads the rows in sentences x heads x places."""
        graph = self._graph
        heads = graph.constant(np.arange(HEADS).reshape(1, HEADS))
        begins = graph.apply("Mul", row.sentence, graph.constant(np.array(HEADS)))
        begins = graph.apply("Unsqueeze", begins, graph.numbers(1))
        rows = graph.apply("Mul", graph.apply("Add", begins, heads), row.length)
        return graph.apply("Add", rows, graph.apply("Unsqueeze", row.place, graph.numbers(1)))

    def _row(self, real: str) -> Row:
        graph = self._graph
        sentence, place = (
            graph.apply("Squeeze", part, graph.numbers(0))
            for part in graph.split(graph.apply("NonZero", real), [1, 1], axis=0)
        )
        length = graph.apply("Shape", real, start=1)
        flat = graph.apply("Add", graph.apply("Mul", sentence, length), place)
        counted = graph.apply("CumSum", self._flattened(real), graph.constant(np.array(0)))
        numbers = graph.apply("Sub", counted, graph.constant(np.array(1)))
        shaped = graph.apply("Reshape", numbers, graph.apply("Shape", real))
        return Row(sentence, place, flat, shaped, length)

    def _flattened(self, grid: str) -> str:
        return self._graph.apply("Reshape", grid, self._graph.numbers(-1))

    def _picked(self, grid: str, row: Row) -> str:
        return self._graph.rows(self._flattened(grid), row.flat)

    def _mask(self, mask: str) -> str:
        graph = self._graph
        padding = graph.apply("Sub", graph.constant(np.array(1)), mask)
        added = graph.apply(
            "Mul", graph.as_floats(padding), graph.constant(np.array(_NOTHING, np.float32))
        )
        return graph.apply("Unsqueeze", added, graph.numbers(1, 2))

    def _first_pieces(self, first: str) -> str:
        """Give the number of the first piece of every word."""
        graph = self._graph
        begins = graph.apply("Mul", self.words.sentence, self.pieces.length)
        flat = graph.apply("Add", begins, self._picked(first, self.words))
        return graph.rows(self._flattened(self.pieces.numbers), flat)

    def _governors(self) -> str:
        """Give the numbers of root and words, sentences x (1 + words); the root is 0."""
        graph = self._graph
        after = graph.apply("Add", self.words.numbers, graph.constant(np.array(1)))
        return graph.apply("Pad", after, graph.numbers(0, 1, 0, 0))
