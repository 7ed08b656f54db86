"""The network: one encoder, and scorers for tags, trees and names on its words.

Source: deep biaffine attention (Dozat and Manning 2017) for trees; a learned mix of the layers for
each of the three tasks, as in UDify (Kondratyuk and Straka 2019).
"""

from dataclasses import dataclass
from typing import Any

import torch
from torch import nn
from torch.nn import functional

from kg.annotate.network import Labels
from kg.training.encoder import LAYERS, WIDTH, Encoder
from kg.training.recipe import Recipe

_NAME_WIDTH = 256
_ARC_DROPOUT = 0.25
#: Where the mixes start: the upper layers count most.
_FIRST_MIX = (0.0, 0.0, 0.0, 0.0, 0.5, 1.0, 1.5)


@dataclass(frozen=True, slots=True)
class Outputs:
    """Scores of a batch, sentences x words first; vectors of both ends of arcs for their labels."""

    xpos: Any
    upos: Any
    names: Any
    arcs: Any
    dependents: Any
    governors: Any


class Joint(nn.Module):  # type: ignore[misc]  # torch is an extra and untyped here
    """Tags, trees and names from one pass of the encoder."""

    def __init__(self, labels: Labels, recipe: Recipe) -> None:
        super().__init__()
        self.recipe = recipe
        self.encoder = Encoder()
        self.mix = nn.Parameter(torch.tensor(_FIRST_MIX).repeat(3, 1))
        self.dropout = nn.Dropout(recipe.dropout)
        self.tags = nn.Linear(WIDTH, len(labels.xpos) + len(labels.upos))
        self.xpos_count = len(labels.xpos)
        self.name_inner = nn.Linear(WIDTH, _NAME_WIDTH)
        self.name_outer = nn.Linear(_NAME_WIDTH, len(labels.names))
        self.widths = [recipe.arc_size] * 2 + [recipe.label_size] * 2
        self.roles = nn.Linear(WIDTH, sum(self.widths))
        self.role_dropout = nn.Dropout(_ARC_DROPOUT)
        self.root = nn.Parameter(torch.randn(WIDTH) * 0.02)
        self.arcs = nn.Parameter(torch.randn(recipe.arc_size + 1, recipe.arc_size) * 0.02)
        size = recipe.label_size + 1
        self.labels = nn.Parameter(torch.randn(len(labels.deprel), size, size) * 0.02)

    def forward(self, pieces: Any, shapes: Any, mask: Any, first: Any) -> Outputs:
        """Score a batch; ``first`` is the first piece of every word."""
        tagging, parsing, naming = self._words(self.encoder(pieces, shapes, mask), first)
        tags = self.tags(tagging)
        names = self.name_outer(self.dropout(functional.gelu(self.name_inner(naming))))
        dependent, governor, dependents, governors = self._roles(parsing)
        arcs = (dependent @ self.arcs[:-1] + self.arcs[-1]) @ governor.transpose(1, 2)
        xpos, upos = tags[..., : self.xpos_count], tags[..., self.xpos_count :]
        scale = self.recipe.arc_size**0.5
        return Outputs(xpos, upos, names, arcs / scale, dependents, governors)

    def _words(self, states: list[Any], first: Any) -> tuple[Any, ...]:
        """Give the three mixes of the layers at the first piece of every word."""
        index = first.unsqueeze(-1).expand(-1, -1, WIDTH)
        weights = torch.softmax(self.mix, dim=-1)
        words = [torch.gather(state.float(), 1, index) for state in states]
        mixes = (sum(weights[task, n] * words[n] for n in range(LAYERS + 1)) for task in range(3))
        return tuple(self.dropout(mix) for mix in mixes)

    def _roles(self, parsing: Any) -> tuple[Any, ...]:
        """Give each word as dependent and as governor, the root before the governors."""
        root = self.root.reshape(1, 1, WIDTH).expand(parsing.shape[0], 1, WIDTH)
        roles = functional.gelu(self.roles(torch.cat([root, parsing], dim=1)))
        dependent, governor, dependents, governors = self.role_dropout(roles).split(
            self.widths, dim=-1
        )
        return dependent[:, 1:], governor, dependents[:, 1:], governors

    def label_scores(self, outputs: Outputs, heads: Any) -> Any:
        """Score every relation of the arcs from ``heads`` (0 is the root)."""
        index = heads.unsqueeze(-1).expand(-1, -1, self.recipe.label_size)
        governors = torch.gather(outputs.governors, 1, index)
        one = torch.ones_like(governors[..., :1])
        left = torch.cat([outputs.dependents, one], dim=-1)
        right = torch.cat([governors, one], dim=-1)
        return torch.einsum("bnd,rde,bne->bnr", left, self.labels, right)
