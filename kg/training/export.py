"""Writes the trained network as the files of a model folder, in eight bits."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import torch
from torch import nn

from kg.annotate.network import Labels
from kg.training.joint import Joint

_INPUTS = ("pieces", "shapes", "mask", "first")
_OUTPUTS = ("xpos", "upos", "names", "arcs", "dependents", "governors")
_OPSET = 17


class _Reading(nn.Module):  # type: ignore[misc]  # torch is an extra and untyped here
    """The network as the run time sees it: tags are chosen, the rest is scored."""

    def __init__(self, network: Joint) -> None:
        super().__init__()
        self.network = network

    def forward(self, pieces: Any, shapes: Any, mask: Any, first: Any) -> tuple[Any, ...]:
        """Give the outputs in the order of the run time."""
        outputs = self.network(pieces, shapes, mask, first)
        return (
            outputs.xpos.argmax(-1),
            outputs.upos.argmax(-1),
            outputs.names,
            outputs.arcs,
            outputs.dependents,
            outputs.governors,
        )


def export(network: Joint, labels: Labels, folder: Path) -> None:
    """Write ``weights.onnx``, ``relations.onnx`` and ``labels.json`` into a model folder.

    The weights are quantised to seven of the eight bits (``reduce_range``), since processors
    without VNNI overflow on full eight.
    """
    folder.mkdir(parents=True, exist_ok=True)
    full = folder / "full.onnx"
    _write_onnx(network.eval(), full)
    _quantise(full, folder / "weights.onnx")
    _write_relations(network, full)
    _quantise(full, folder / "relations.onnx")
    full.unlink()
    text = json.dumps(asdict(labels), indent=1, ensure_ascii=False)
    (folder / "labels.json").write_text(text + "\n", encoding="utf-8")


def _write_onnx(network: Joint, file: Path) -> None:
    example = (
        torch.randint(1_000, 20_000, (2, 12)),
        torch.full((2, 12), 2),
        torch.ones(2, 12, dtype=torch.long),
        torch.arange(9).expand(2, 9).contiguous(),
    )
    with torch.no_grad():
        torch.onnx.export(
            _Reading(network),
            example,
            str(file),
            input_names=list(_INPUTS),
            output_names=list(_OUTPUTS),
            opset_version=_OPSET,
            dynamo=False,
            dynamic_axes=_axes(),
        )


class _Relations(nn.Module):  # type: ignore[misc]  # torch is an extra and untyped here
    """The half of the relation scorer that does not wait for the heads."""

    def __init__(self, network: Joint) -> None:
        super().__init__()
        weights = network.labels.detach()
        self.mixing = nn.Parameter(
            weights[:, :-1].permute(1, 0, 2).reshape(weights.shape[1] - 1, -1)
        )
        self.offset = nn.Parameter(weights[:, -1].reshape(-1))

    def forward(self, dependents: Any) -> Any:
        """Give words x (relations x (governor vector and one))."""
        return dependents @ self.mixing + self.offset


def _write_relations(network: Joint, file: Path) -> None:
    with torch.no_grad():
        torch.onnx.export(
            _Relations(network),
            (torch.randn(5, network.recipe.label_size),),
            str(file),
            input_names=["dependents"],
            output_names=["mixed"],
            opset_version=_OPSET,
            dynamo=False,
            dynamic_axes={"dependents": {0: "words"}, "mixed": {0: "words"}},
        )


def _axes() -> dict[str, dict[int, str]]:
    axes = {name: {0: "sentences", 1: "pieces"} for name in _INPUTS[:3]}
    axes |= {name: {0: "sentences", 1: "words"} for name in ("first", *_OUTPUTS)}
    axes["arcs"][2] = axes["governors"][1] = "governors"
    return axes


def _quantise(full: Path, file: Path) -> None:
    from onnxruntime.quantization import QuantType, quantize_dynamic
    from onnxruntime.quantization.shape_inference import quant_pre_process

    prepared = full.with_suffix(".prepared.onnx")
    quant_pre_process(str(full), str(prepared), skip_symbolic_shape=True)
    quantize_dynamic(
        str(prepared),
        str(file),
        weight_type=QuantType.QInt8,
        per_channel=True,
        reduce_range=True,
        op_types_to_quantize=["MatMul", "Gather"],
        extra_options={"MatMulConstBOnly": True},
    )
    prepared.unlink()
