"""The training loop."""

import logging
import shutil
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
from torch.nn import functional

from kg.annotate.network import Labels
from kg.training.batches import UNKNOWN, Batch, Example, epochs
from kg.training.joint import Joint, Outputs
from kg.training.recipe import Recipe
from kg.training.state import Run, average

log = logging.getLogger(__name__)

_CLIP = 2.0
_LOG_EVERY = 50
_SAVE_EVERY = 250
_NO_ARC = -1e4


def train(
    examples: Sequence[Example], labels: Labels, recipe: Recipe, *, base: Path, folder: Path
) -> Joint:
    """Train to the end of the recipe and give the network.

    The trunk is trained once; from its end each branch goes on with another order of the data, and
    the weights of the branches are averaged. States are saved in ``folder`` every 250 steps, and a
    run that finds them is carried on. One thread gives the same weights on the same machine every
    time.

    Raises:
        ModelError: ``base`` is not the file that the recipe starts from.

    Source: averaging of fine-tuned weights, Wortsman et al. 2022 ("Model soups").
    """
    run = Run(labels, recipe, base)
    trunk = folder / "trunk.pt"
    _advance(run, examples, recipe, until=recipe.trunk, file=trunk)
    ends = []
    for number in range(recipe.branches):
        file = folder / f"branch-{number}.pt"
        if not file.is_file():
            shutil.copyfile(trunk, file)
        _advance(run, examples, recipe.branch(number), until=recipe.steps, file=file)
        ends.append({name: w.clone() for name, w in run.network.state_dict().items()})
    run.network.load_state_dict(average(ends))
    return run.network


def _advance(
    run: Run, examples: Sequence[Example], recipe: Recipe, *, until: int, file: Path
) -> None:
    run.resume(file)
    run.network.train()
    began = time.monotonic()
    for step, batch in epochs(examples, recipe, skip=run.step):
        if step >= until:
            break
        loss = _step(run, recipe, batch)
        if run.step % _LOG_EVERY == 0:
            log.info("step %d, loss %.3f, %.0f s", run.step, loss, time.monotonic() - began)
        if run.step % _SAVE_EVERY == 0 or run.step == until:
            run.save(file)


def _step(run: Run, recipe: Recipe, batch: Batch) -> float:
    torch.manual_seed(recipe.seed * 1_000_003 + run.step)  # a resumed run drops the same values
    for group in run.optimiser.param_groups:
        group["lr"] = group["highest"] * recipe.rate(run.step)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        outputs = run.network(batch.pieces, batch.shapes, batch.mask, batch.first)
        relations = run.network.label_scores(outputs, batch.heads.clamp(min=0))
    loss = _loss(outputs, relations, batch)
    run.optimiser.zero_grad(set_to_none=True)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(run.network.parameters(), _CLIP)
    run.optimiser.step()
    run.step += 1
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
