"""Runs the encoder on batches of spelled sentences, by onnxruntime on the CPU."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from kg.annotate.wordpieces import Spelling, WordPieces
from kg.errors import ModelError

#: Pieces that the encoder can place, its two marks included.
WINDOW = 512
_OUTPUTS = ("xpos", "upos", "names", "arcs", "dependents", "governors")

Ints = NDArray[np.int64]
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Labels:
    """The closed sets that the network chooses from."""

    xpos: tuple[str, ...]
    upos: tuple[str, ...]
    deprel: tuple[str, ...]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scores:
    """What the network gives for a batch; sentences x words first."""

    xpos: Ints
    upos: Ints
    names: Floats
    arcs: Floats
    dependents: Floats
    governors: Floats


class Network:
    """Encoder and scorers in two ONNX sessions: relations are scored once the heads are known.

    Args:
        folder: holds ``weights.onnx``, ``relations.onnx``, ``labels.json`` and ``wordpieces.txt``.
        threads: of one run; the words of a batch are shared among them.

    Raises:
        ModelError: a file is missing or damaged.
    """

    def __init__(self, folder: Traversable, *, threads: int = 1) -> None:
        self.labels = _read_labels(folder)
        self.pieces = WordPieces(read_vocabulary(folder))
        self._session = _open_session(folder / "weights.onnx", threads)
        self._relations = _open_session(folder / "relations.onnx", threads)

    def run(self, sentences: Sequence[Sequence[Spelling]]) -> Scores:
        """Score one batch; shorter sentences are padded to the longest."""
        return Scores(*self._session.run(_OUTPUTS, self._inputs(sentences)))

    def label_scores(self, dependents: Floats, governors: Floats) -> Floats:
        """Score every relation for pairs of vectors; pairs x relations."""
        pairs = {"dependents": dependents, "governors": governors}
        (scores,) = self._relations.run(("scores",), pairs)
        return cast("Floats", scores[:, 0])

    def _inputs(self, sentences: Sequence[Sequence[Spelling]]) -> dict[str, Ints]:
        rows = [self._row(sentence) for sentence in sentences]
        longest = max(len(pieces) for pieces, _, _ in rows)
        most = max(len(first) for _, _, first in rows)
        inputs = {
            name: np.zeros((len(rows), width), np.int64)
            for name, width in (
                ("pieces", longest),
                ("shapes", longest),
                ("mask", longest),
                ("first", most),
            )
        }
        for number, (pieces, shapes, first) in enumerate(rows):
            inputs["pieces"][number, : len(pieces)] = pieces
            inputs["shapes"][number, : len(shapes)] = shapes
            inputs["mask"][number, : len(pieces)] = 1
            inputs["first"][number, : len(first)] = first
        return inputs

    def _row(self, sentence: Sequence[Spelling]) -> tuple[list[int], list[int], list[int]]:
        """Give piece ids, their shapes, and where each word begins."""
        pieces, shapes, first = [self.pieces.first], [0], []
        for spelling in _fitted(sentence):
            first.append(len(pieces))
            pieces.extend(spelling.pieces)
            shapes.extend([spelling.shape] * len(spelling.pieces))
        pieces.append(self.pieces.last)
        shapes.append(0)
        return pieces, shapes, first


def _fitted(sentence: Sequence[Spelling]) -> Sequence[Spelling]:
    """Shorten the longest words of a sentence that would not fit the window."""
    room = WINDOW - 2
    if sum(len(spelling.pieces) for spelling in sentence) <= room:
        return sentence
    share = max(1, room // len(sentence))
    return [Spelling(spelling.pieces[:share], spelling.shape) for spelling in sentence]


def _read_labels(folder: Traversable) -> Labels:
    file = folder / "labels.json"
    try:
        return Labels(
            **{key: tuple(value) for key, value in json.loads(file.read_text("utf-8")).items()}
        )
    except (OSError, TypeError, ValueError) as error:
        raise _unusable(file, error) from error


def read_vocabulary(folder: Traversable) -> dict[str, int]:
    """Read ``wordpieces.txt`` of a model folder: a piece a line, its number the line's.

    Raises:
        ModelError: the file is missing or damaged.
    """
    file = folder / "wordpieces.txt"
    try:
        lines = file.read_text("utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise _unusable(file, error) from error
    return {piece: number for number, piece in enumerate(lines) if piece}


def _open_session(file: Traversable, threads: int) -> Any:
    # onnxruntime costs 0.1 s at import, so only who parses pays for it
    from onnxruntime import GraphOptimizationLevel, InferenceSession, SessionOptions
    from onnxruntime.capi import onnxruntime_pybind11_state as state

    options = SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    # the graphs are written as they should run; see kg.training.graph
    options.graph_optimization_level = GraphOptimizationLevel.ORT_DISABLE_ALL
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    try:
        source = str(file) if isinstance(file, Path) else file.read_bytes()
        return InferenceSession(source, options, providers=["CPUExecutionProvider"])
    except (
        OSError,
        state.Fail,
        state.InvalidProtobuf,
        state.InvalidGraph,
        state.NoSuchFile,
    ) as error:
        raise _unusable(file, error) from error


def _unusable(file: Traversable, error: Exception) -> ModelError:
    return ModelError(f"{file}: the language model cannot be read ({error}); reinstall the package")
