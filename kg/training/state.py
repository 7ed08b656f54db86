"""A training run between two steps: weights, optimiser, and where it stands."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import torch

from kg.annotate.network import Labels
from kg.training.encoder import load_base
from kg.training.joint import Joint
from kg.training.recipe import Recipe


class Run:
    """A network in training; ``step`` counts the steps done."""

    def __init__(self, labels: Labels, recipe: Recipe, base: Path) -> None:
        torch.manual_seed(recipe.seed)
        self.network = Joint(labels, recipe)
        load_base(self.network.encoder, base)
        self.optimiser = _optimiser(self.network, recipe)
        self.step = 0

    def save(self, file: Path) -> None:
        """Write the state; an interruption leaves the state of before."""
        state = {
            "step": self.step,
            "network": self.network.state_dict(),
            "optimiser": self.optimiser.state_dict(),
        }
        unfinished = file.with_suffix(".part")
        torch.save(state, unfinished)
        unfinished.replace(file)

    def resume(self, file: Path) -> None:
        """Go to a saved state; without a file nothing changes."""
        if file.is_file():
            state = torch.load(file, weights_only=True)
            self.network.load_state_dict(state["network"])
            self.optimiser.load_state_dict(state["optimiser"])
            self.step = state["step"]


def _optimiser(network: Joint, recipe: Recipe) -> Any:
    encoder = [weights for _, weights in _encoder_weights(network)]
    known = {id(weights) for weights in encoder}
    rest = [p for p in network.parameters() if id(p) not in known]
    groups = [
        {"params": encoder, "highest": recipe.encoder_rate, "weight_decay": recipe.weight_decay},
        {
            "params": [p for p in rest if p.requires_grad],
            "highest": recipe.head_rate,
            "weight_decay": 0.0,
        },
    ]
    return torch.optim.AdamW(groups, betas=(0.9, 0.98), fused=True)


def _encoder_weights(network: Joint) -> Iterator[tuple[str, Any]]:
    """Give what the base model brings; the embedding of shapes is new and learns like a scorer."""
    for name, weights in network.encoder.named_parameters():
        if weights.requires_grad and name != "shapes.weight":
            yield name, weights


def average(weights: list[dict[str, Any]]) -> dict[str, Any]:
    """Give the mean of several networks' weights."""
    return {name: torch.stack([w[name] for w in weights]).mean(0) for name in weights[0]}
