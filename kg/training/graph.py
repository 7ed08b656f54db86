"""Writes a network down in the operators of ONNX, with weights in eight bits."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper, save_model

Array = NDArray[Any]
#: What a value consists of.
Kind = type[np.int64] | type[np.float32]

_OPSET = 17
#: Old enough for every onnxruntime that the package allows.
_FORMAT = 8
_MICROSOFT = "com.microsoft"
#: Weights of products use seven of the eight bits: processors without VNNI overflow on full eight.
_PRODUCT_STEPS = 64
_TABLE_STEPS = 127


class Graph:
    """A graph under construction; values are known by their names.

    onnxruntime runs the graph as it stands: its own rewriting would join sums and normalisations to
    an operator that takes four times as long as the two.
    """

    def __init__(self) -> None:
        self._nodes: list[Any] = []
        self._constants: list[Any] = []
        self._inputs: list[Any] = []

    def input(self, name: str, kind: Kind, *axes: str | int) -> str:
        """Declare an input with the names or sizes of its axes."""
        element = helper.np_dtype_to_tensor_dtype(np.dtype(kind))
        self._inputs.append(helper.make_tensor_value_info(name, element, list(axes)))
        return name

    def constant(self, array: Array) -> str:
        """Put down fixed values."""
        name = f"c{len(self._constants)}"
        self._constants.append(numpy_helper.from_array(np.array(array, order="C"), name))
        return name

    def apply(self, operator: str, *inputs: str, **settings: Any) -> str:
        """Apply an operator of ONNX and give the name of its first output."""
        return self._apply(operator, "", inputs, settings)

    def apply_own(self, operator: str, *inputs: str, **settings: Any) -> str:
        """Apply an operator that onnxruntime has beside those of ONNX."""
        return self._apply(operator, _MICROSOFT, inputs, settings)

    def _apply(
        self, operator: str, domain: str, inputs: tuple[str, ...], settings: dict[str, Any]
    ) -> str:
        name = f"v{len(self._nodes)}"
        self._nodes.append(
            helper.make_node(operator, inputs, [name], name, domain=domain, **settings)
        )
        return name

    def split(self, value: str, sizes: Sequence[int], *, axis: int) -> list[str]:
        """Cut a value into pieces of these sizes along an axis."""
        names = [f"v{len(self._nodes)}.{number}" for number in range(len(sizes))]
        inputs = [value, self.constant(np.array(sizes))]
        self._nodes.append(helper.make_node("Split", inputs, names, names[0], axis=axis))
        return names

    def numbers(self, *values: int) -> str:
        """Put down whole numbers, such as axes or a shape."""
        return self.constant(np.array(values))

    def as_floats(self, value: str) -> str:
        """Give whole numbers as floats."""
        return self.apply("Cast", value, to=TensorProto.FLOAT)

    def rows(self, table: str, numbers: str) -> str:
        """Pick rows of a table."""
        return self.apply("Gather", table, numbers, axis=0)

    def look_up(self, table: Array, numbers: str) -> str:
        """Give vectors of a table that is kept in eight bits with one scale."""
        scale = np.array(np.abs(table).max() / _TABLE_STEPS, np.float32)
        values = self.constant(np.round(table / scale).astype(np.int8))
        return self.apply("DequantizeLinear", self.rows(values, numbers), self.constant(scale))

    def linear(self, value: str, weights: Array, offset: Array) -> str:
        """Give ``value @ weights + offset``, with weights and value in eight bits.

        Each column of the weights has a scale of its own; the value has one, found at run time.
        """
        scale = np.maximum(np.abs(weights).max(axis=0) / _PRODUCT_STEPS, 1e-9).astype(np.float32)
        return self.apply_own(
            "DynamicQuantizeMatMul",
            value,
            self.constant(np.round(weights / scale).astype(np.int8)),
            self.constant(scale),
            self.constant(np.zeros(scale.shape, np.int8)),
            self.constant(offset.astype(np.float32)),
        )

    def save(self, file: Path, outputs: dict[str, tuple[str, Kind]]) -> None:
        """Write the graph; ``outputs`` gives the value behind each name, and its kind."""
        ends, declared = [], []
        for name, (value, kind) in outputs.items():
            ends.append(helper.make_node("Identity", [value], [name], f"to {name}"))
            element = helper.np_dtype_to_tensor_dtype(np.dtype(kind))
            declared.append(helper.make_tensor_value_info(name, element, None))
        nodes = [*self._nodes, *ends]
        graph = helper.make_graph(nodes, "network", self._inputs, declared, self._constants)
        versions = [helper.make_opsetid("", _OPSET), helper.make_opsetid(_MICROSOFT, 1)]
        save_model(helper.make_model(graph, opset_imports=versions, ir_version=_FORMAT), str(file))
