"""Writes the trained network as the files of a model folder, in eight bits.

The graph does what :class:`kg.training.joint.Joint` does, laid out for speed:

* pieces of all sentences stand in one row without padding; only attention sees a grid of sentences;
* after the last attention only the first piece of every word is read, so the last layer asks and
  feeds forward for those alone;
* the layers are mixed for the three tasks by one product;
* loud channels are turned down before they are rounded (:mod:`kg.training.outliers`).
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from torch.nn import functional

from kg.annotate.network import Labels
from kg.training.batches import Batch
from kg.training.encoder import EPSILON, HEADS, WIDTH, Layer
from kg.training.graph import Graph, Kind
from kg.training.joint import Joint
from kg.training.layout import Layout
from kg.training.outliers import Peaks, channel_peaks, loudness

_SIZE = WIDTH // HEADS


@dataclass(frozen=True, slots=True)
class _Weights:
    """A layer of weights as the run time multiplies: inputs x outputs."""

    matrix: NDArray[np.float32]
    offset: NDArray[np.float32]

    def part(self, first: int, last: int) -> "_Weights":
        """Give some of the outputs."""
        return _Weights(self.matrix[:, first:last], self.offset[first:last])


@dataclass(frozen=True, slots=True)
class _Grid:
    """How attention of a grid of sentences becomes one row again.

    Attributes:
        back: rows of the attended vectors, by number in the row and head.
        mask: added to the scores.
    """

    back: str
    mask: str


def export(network: Joint, labels: Labels, folder: Path, *, sample: Iterable[Batch]) -> None:
    """Write ``weights.onnx``, ``relations.onnx`` and ``labels.json`` into a model folder.

    Args:
        network: the trained one.
        labels: what it chooses from.
        folder: is made if it does not stand.
        sample: some training batches, which show the channels that would spoil the rounding.
    """
    folder.mkdir(parents=True, exist_ok=True)
    _Writer(network, channel_peaks(network.eval(), sample)).save(folder / "weights.onnx")
    _save_relations(network, folder / "relations.onnx")
    text = json.dumps(asdict(labels), indent=1, ensure_ascii=False)
    (folder / "labels.json").write_text(text + "\n", encoding="utf-8")


def _array(tensor: Any) -> NDArray[np.float32]:
    array: NDArray[np.float32] = tensor.detach().float().numpy()
    return array


def _weights(linear: Any) -> _Weights:
    return _Weights(_array(linear.weight).T, _array(linear.bias))


def _save_relations(network: Joint, file: Path) -> None:
    """Write the scorer of relations, which waits for the heads: pairs of vectors x relations."""
    scorer, graph = _array(network.labels), Graph()
    size = scorer.shape[1] - 1
    dependents, governors = (
        graph.input(name, np.float32, "words", size) for name in ("dependents", "governors")
    )
    matrix = scorer[:, :-1].transpose(1, 2, 0).reshape(size, -1)
    mixed = graph.linear(dependents, matrix, scorer[:, -1].T.reshape(-1))
    shape = graph.numbers(-1, size + 1, len(scorer))
    ends = graph.numbers(0, 0, 0, 1), graph.constant(np.array(1, np.float32))
    with_one = graph.apply("Pad", governors, *ends)
    row = graph.apply("Unsqueeze", with_one, graph.numbers(1))
    scores = graph.apply("MatMul", row, graph.apply("Reshape", mixed, shape))
    graph.save(file, {"scores": (scores, np.float32)})


class _Writer:
    """Writes one network; see :class:`kg.annotate.network.Scores` for what it gives."""

    def __init__(self, network: Joint, peaks: Mapping[Any, Peaks]) -> None:
        self._network = network
        self._peaks = peaks
        self._graph = Graph()
        self._layout = Layout(self._graph)
        self._known: dict[tuple[str, int, int], str] = {}

    def save(self, file: Path) -> None:
        """Write the whole network."""
        tagging, parsing, naming = self._mixes(self._word_states())
        dependent, governor, dependents, governors = self._roles(parsing)
        xpos, upos = self._tags(tagging)
        words, governing = self._layout.words.numbers, self._layout.governors
        flat: dict[str, tuple[str, str, Kind]] = {
            "xpos": (xpos, words, np.int64),
            "upos": (upos, words, np.int64),
            "names": (self._names(naming), words, np.float32),
            "dependents": (dependents, words, np.float32),
            "governors": (governors, governing, np.float32),
        }
        outputs: dict[str, tuple[str, Kind]] = {
            name: (self._graph.rows(value, numbers), kind)
            for name, (value, numbers, kind) in flat.items()
        }
        outputs["arcs"] = self._arcs(dependent, governor), np.float32
        self._graph.save(file, outputs)

    def _word_states(self) -> list[str]:
        """Give the input and the state after each layer, for the first pieces of words."""
        graph, layers = self._graph, self._network.encoder.layers
        states, grid = self._embedded(), self._whole_grid()
        words = [graph.rows(states, self._layout.first)]
        for layer in layers[:-1]:
            states = self._layer(layer, states, self._attend_all(layer, states, grid))
            words.append(graph.rows(states, self._layout.first))
        attended = self._attend_from_words(layers[-1], words[-1], states)
        return [*words, self._layer(layers[-1], words[-1], attended)]

    def _embedded(self) -> str:
        graph, encoder = self._graph, self._network.encoder
        layout = self._layout
        embedded = graph.look_up(_array(encoder.pieces.weight), layout.ids)
        places = layout.pieces.place
        for table, numbers in ((encoder.shapes, layout.shapes), (encoder.positions, places)):
            rows = graph.rows(graph.constant(_array(table.weight)), numbers)
            embedded = graph.apply("Add", embedded, rows)
        return self._norm(encoder.norm, embedded)

    def _norm(self, norm: Any, value: str) -> str:
        graph = self._graph
        scale, offset = graph.constant(_array(norm.weight)), graph.constant(_array(norm.bias))
        return graph.apply("LayerNormalization", value, scale, offset, axis=-1, epsilon=EPSILON)

    def _linear(self, value: str, weights: _Weights) -> str:
        return self._graph.linear(value, weights.matrix, weights.offset)

    def _linear_turned_down(self, value: str, linear: Any) -> str:
        loud, weights = loudness(self._peaks[linear]), _weights(linear)
        quiet = self._graph.apply("Mul", value, self._graph.constant(1 / loud))
        return self._graph.linear(quiet, weights.matrix * loud[:, None], weights.offset)

    def _layer(self, layer: Layer, asking: str, attended: str) -> str:
        """Give the next states of those who ask, from what they attended to."""
        graph = self._graph
        attended = self._linear(attended, _weights(layer.attended))
        states = self._norm(layer.attended_norm, graph.apply("Add", attended, asking))
        inner = graph.apply_own("Gelu", self._linear_turned_down(states, layer.inner))
        outer = self._linear_turned_down(inner, layer.outer)
        return self._norm(layer.outer_norm, graph.apply("Add", outer, states))

    def _attend_all(self, layer: Layer, states: str, grid: _Grid) -> str:
        parts = self._linear(states, _weights(layer.attention))
        query, key, value = (
            self._heads(parts, self._layout.pieces.numbers, n, of=3) for n in range(3)
        )
        return self._attend(query, key, value, grid)

    def _attend_from_words(self, layer: Layer, words: str, states: str) -> str:
        weights, layout = _weights(layer.attention), self._layout
        asked = self._linear(states, weights.part(WIDTH, 3 * WIDTH))
        asking = self._linear(words, weights.part(0, WIDTH))
        query = self._heads(asking, layout.words.numbers, 0, of=1)
        key, value = (self._heads(asked, layout.pieces.numbers, n, of=2) for n in range(2))
        grid = _Grid(layout.back_rows(layout.words), layout.mask)
        return self._attend(query, key, value, grid)

    def _heads(self, value: str, numbers: str, part: int, *, of: int) -> str:
        """Give one part of vectors that stand side by side, sentences x heads x places x size."""
        graph, key = self._graph, (numbers, part, of)
        if key not in self._known:
            self._known[key] = self._layout.head_rows(numbers, part, of=of)
        vectors = graph.apply("Reshape", value, graph.numbers(-1, _SIZE))
        return graph.rows(vectors, self._known[key])

    def _attend(self, query: str, key: str, value: str, grid: _Grid) -> str:
        graph = self._graph
        scores = graph.apply_own("FusedMatMul", query, key, transB=1, alpha=_SIZE**-0.5)
        shares = graph.apply("Softmax", graph.apply("Add", scores, grid.mask), axis=-1)
        mixed = graph.apply("MatMul", shares, value)
        rows = graph.apply("Reshape", mixed, graph.numbers(-1, _SIZE))
        return graph.apply("Reshape", graph.rows(rows, grid.back), graph.numbers(-1, WIDTH))

    def _whole_grid(self) -> _Grid:
        """Place all pieces; the mask is spread once, which is faster than in every layer."""
        graph, layout = self._graph, self._layout
        rows = layout.head_rows(layout.pieces.numbers, 0, of=3)
        shape = graph.apply("Concat", graph.apply("Shape", rows), layout.pieces.length, axis=0)
        mask = graph.apply("Expand", layout.mask, shape)
        return _Grid(layout.back_rows(layout.pieces), mask)

    def _mixes(self, words: list[str]) -> list[str]:
        """Give the three mixes of the layers by one product."""
        graph = self._graph
        flat, wide = graph.numbers(1, -1), graph.numbers(-1, WIDTH)
        layers = [graph.apply("Reshape", word, flat) for word in words]
        shares = _array(self._network.mix.softmax(dim=-1))
        mixed = graph.apply(
            "MatMul", graph.constant(shares), graph.apply("Concat", *layers, axis=0)
        )
        tasks = graph.split(mixed, [1] * len(shares), axis=0)
        return [graph.apply("Reshape", task, wide) for task in tasks]

    def _tags(self, tagging: str) -> list[str]:
        graph, network = self._graph, self._network
        scores = self._linear(tagging, _weights(network.tags))
        sizes = [network.xpos_count, network.tags.out_features - network.xpos_count]
        return [
            graph.apply("ArgMax", part, axis=1, keepdims=0)
            for part in graph.split(scores, sizes, axis=1)
        ]

    def _names(self, naming: str) -> str:
        inner = self._linear(naming, _weights(self._network.name_inner))
        return self._linear(
            self._graph.apply_own("Gelu", inner), _weights(self._network.name_outer)
        )

    def _roles(self, parsing: str) -> tuple[str, str, str, str]:
        """Give each word as dependent and as governor; the root is the first governor."""
        graph, network = self._graph, self._network
        roles = graph.apply_own("Gelu", self._linear(parsing, _weights(network.roles)))
        dependent, governor, dependents, governors = graph.split(roles, network.widths, axis=1)
        root = functional.gelu(network.roles(network.root[None])).split(network.widths, dim=1)
        return (
            dependent,
            graph.apply("Concat", graph.constant(_array(root[1])), governor, axis=0),
            dependents,
            graph.apply("Concat", graph.constant(_array(root[3])), governors, axis=0),
        )

    def _arcs(self, dependent: str, governor: str) -> str:
        graph, arcs = self._graph, _array(self._network.arcs)
        asking = self._linear(dependent, _Weights(arcs[:-1], arcs[-1]))
        return graph.apply_own(
            "FusedMatMul",
            graph.rows(asking, self._layout.words.numbers),
            graph.rows(governor, self._layout.governors),
            transB=1,
            alpha=self._network.recipe.arc_size**-0.5,
        )
