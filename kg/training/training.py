"""The training loop."""

import logging
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
from torch.nn import functional

from kg.annotate.network import Labels
from kg.training.batches import UNKNOWN, Batch, Example, epochs
from kg.training.encoder import load_base
from kg.training.joint import Joint, Outputs
from kg.training.recipe import Recipe

log = logging.getLogger(__name__)

_CLIP = 2.0
_LOG_EVERY = 50
_SAVE_EVERY = 250
_NO_ARC = -1e4


def train(
    examples: Sequence[Example],
    labels: Labels,
    recipe: Recipe,
    *,
    base: Path,
    checkpoint: Path,
) -> Joint:
    """Train to the end of the recipe and give the network.

    The state is saved every 250 steps; where ``checkpoint`` exists, the run is carried on from it.
    One thread gives the same weights on the same machine every time.

    Raises:
        ModelError: ``base`` is not the file that the recipe starts from.
    """
    torch.manual_seed(recipe.seed)
    network = Joint(labels, recipe)
    load_base(network.encoder, base)
    optimiser = _optimiser(network, recipe)
    start = _resume(checkpoint, network, optimiser)
    began = time.monotonic()
    network.train()
    for step, batch in epochs(examples, recipe, skip=start):
        if step >= recipe.steps:
            break
        loss = _step(network, optimiser, batch, recipe.rate(step), step)
        if (step + 1) % _LOG_EVERY == 0:
            log.info(
                "step %d of %d, loss %.3f, %.0f s",
                step + 1,
                recipe.steps,
                loss,
                time.monotonic() - began,
            )
        if (step + 1) % _SAVE_EVERY == 0 or step + 1 == recipe.steps:
            _save(checkpoint, network, optimiser, step + 1)
    return network


def _optimiser(network: Joint, recipe: Recipe) -> Any:
    encoder = [p for p in network.encoder.parameters() if p.requires_grad]
    known = {id(p) for p in network.encoder.parameters()} - {id(network.encoder.shapes.weight)}
    encoder = [p for p in encoder if id(p) in known]
    heads = [p for p in network.parameters() if id(p) not in known]
    return torch.optim.AdamW(
        [
            {
                "params": encoder,
                "highest": recipe.encoder_rate,
                "weight_decay": recipe.weight_decay,
            },
            {"params": heads, "highest": recipe.head_rate, "weight_decay": 0.0},
        ],
        betas=(0.9, 0.98),
        fused=True,
    )


def _step(network: Joint, optimiser: Any, batch: Batch, rate: float, step: int) -> float:
    torch.manual_seed(network.recipe.seed * 1_000_003 + step)  # a resumed run drops the same values
    for group in optimiser.param_groups:
        group["lr"] = group["highest"] * rate
    with torch.autocast("cpu", dtype=torch.bfloat16):
        outputs = network(batch.pieces, batch.shapes, batch.mask, batch.first)
        relations = network.label_scores(outputs, batch.heads.clamp(min=0))
    loss = _loss(outputs, relations, batch)
    optimiser.zero_grad(set_to_none=True)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(network.parameters(), _CLIP)
    optimiser.step()
    return float(loss.detach())


def _loss(outputs: Outputs, relations: Any, batch: Batch) -> Any:
    arcs = outputs.arcs.float()
    beyond = torch.arange(arcs.shape[2])[None, None, :] > batch.lengths[:, None, None]
    return (
        _cross_entropy(arcs.masked_fill(beyond, _NO_ARC), batch.heads)
        + _cross_entropy(relations, batch.deprels)
        + 0.5 * _cross_entropy(outputs.xpos, batch.xpos)
        + 0.5 * _cross_entropy(outputs.upos, batch.upos)
        + _open_cross_entropy(outputs.names, batch.names)
    )


def _cross_entropy(scores: Any, wanted: Any) -> Any:
    flat, wanted = scores.float().reshape(-1, scores.shape[-1]), wanted.reshape(-1)
    known = (wanted != UNKNOWN).sum().clamp(min=1)
    return functional.cross_entropy(flat, wanted, ignore_index=UNKNOWN, reduction="sum") / known


def _open_cross_entropy(scores: Any, allowed: Any) -> Any:
    """Give minus the log of the probability of all allowed labels together."""
    logs = functional.log_softmax(scores.float(), dim=-1)
    together = torch.logsumexp(logs.masked_fill(~allowed, _NO_ARC), dim=-1)
    annotated = ~allowed.all(dim=-1)
    return -(together * annotated).sum() / annotated.sum().clamp(min=1)


def _save(checkpoint: Path, network: Joint, optimiser: Any, step: int) -> None:
    state = {"step": step, "network": network.state_dict(), "optimiser": optimiser.state_dict()}
    unfinished = checkpoint.with_suffix(".part")
    torch.save(state, unfinished)
    unfinished.replace(checkpoint)


def _resume(checkpoint: Path, network: Joint, optimiser: Any) -> int:
    if not checkpoint.is_file():
        return 0
    state = torch.load(checkpoint, weights_only=True)
    network.load_state_dict(state["network"])
    optimiser.load_state_dict(state["optimiser"])
    step: int = state["step"]
    return step
