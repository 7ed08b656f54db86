"""What a training run is made of."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Recipe:
    """Sizes and rates of a run; the same recipe, corpora and base weights give the same model.

    The learning rates rise over ``warmup`` steps and stay for ``steady`` steps: that is the trunk.
    Then they fall to zero over ``decay`` steps, in each of the branches. A run that was cut short
    in its trunk can be carried on with a smaller ``steady`` and gives what a run from the start
    with that number gives.

    Attributes:
        branches: how often the falling part is run, each time with another order of the data; the
            weights are averaged.
        batch: word pieces of a step, padding included.
        encoder_rate, head_rate: highest learning rates.
        dropout: share of the values dropped between encoder and scorers.
        arc_size, label_size: width of the two biaffine scorers.
        headline_share: share of the sentences shown in capitals, and as many in title case.
    """

    seed: int = 1
    batch: int = 900
    warmup: int = 150
    steady: int = 4_350
    decay: int = 1_500
    branches: int = 2
    encoder_rate: float = 8e-5
    head_rate: float = 1.2e-3
    weight_decay: float = 0.01
    dropout: float = 0.2
    arc_size: int = 256
    label_size: int = 96
    headline_share: float = 0.03

    @property
    def trunk(self) -> int:
        """Count the steps that all branches share."""
        return self.warmup + self.steady

    @property
    def steps(self) -> int:
        """Count the steps of trunk and one branch."""
        return self.trunk + self.decay

    def branch(self, number: int) -> "Recipe":
        """Give the recipe of a branch, counted from 0."""
        return replace(self, seed=self.seed + number)

    def rate(self, step: int) -> float:
        """Give the share of the highest rate at a step, counted from 0.

        >>> Recipe(warmup=2, steady=1, decay=2).rate(0)
        0.5
        """
        if step < self.warmup:
            return (step + 1) / self.warmup
        left = self.steps - step
        return min(1.0, left / self.decay)
