"""Annotated sentences as tensors."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from typing import Any

import torch

from kg.annotate.network import Labels
from kg.annotate.wordpieces import Shape, Spelling, WordPieces
from kg.training.buildings import EITHER
from kg.training.recipe import Recipe
from kg.training.treebanks import NOT_ONE_OF_THREE, GoldSentence

#: Marks a word without annotation; the losses pass over it.
UNKNOWN = -100
_MISC = ("O", "B-MISC", "I-MISC")


@dataclass(frozen=True, slots=True)
class Example:
    """One sentence in numbers; ``names`` has the allowed labels of every word as bits."""

    spellings: tuple[Spelling, ...]
    xpos: tuple[int, ...]
    upos: tuple[int, ...]
    heads: tuple[int, ...]
    deprels: tuple[int, ...]
    names: tuple[tuple[bool, ...], ...]

    @property
    def size(self) -> int:
        """Count word pieces, the two marks included."""
        return 2 + sum(len(spelling.pieces) for spelling in self.spellings)


@dataclass(frozen=True, slots=True)
class Batch:
    """Tensors of a batch; sentences first."""

    pieces: Any
    shapes: Any
    mask: Any
    first: Any
    lengths: Any
    xpos: Any
    upos: Any
    heads: Any
    deprels: Any
    names: Any


def labels_of(sentences: Sequence[GoldSentence]) -> Labels:
    """Collect the closed sets of the training data, sorted; a set of names has "O" first."""
    kinds = ("PER", "ORG", "LOC", "MISC")
    return Labels(
        xpos=tuple(sorted({tag for s in sentences for tag in s.xpos})),
        upos=tuple(sorted({tag for s in sentences for tag in s.upos})),
        deprel=tuple(sorted({relation for s in sentences for relation in s.deprels})),
        names=("O", *(f"{part}-{kind}" for kind in kinds for part in ("B", "I"))),
    )


def example(sentence: GoldSentence, labels: Labels, pieces: WordPieces) -> Example:
    """Put a sentence into numbers; what is not annotated is unknown."""
    count = len(sentence.words)
    nothing = (UNKNOWN,) * count
    names = sentence.names or (None,) * count
    return Example(
        spellings=tuple(pieces.spell(word) for word in sentence.words),
        xpos=_numbers(sentence.xpos, labels.xpos) or nothing,
        upos=_numbers(sentence.upos, labels.upos) or nothing,
        heads=tuple(head + 1 for head in sentence.heads) or nothing,
        deprels=_numbers(sentence.deprels, labels.deprel) or nothing,
        names=tuple(_allowed(name, labels.names) for name in names),
    )


def _numbers(values: Sequence[str], labels: Sequence[str]) -> tuple[int, ...]:
    numbers = {label: number for number, label in enumerate(labels)}
    return tuple(numbers[value] for value in values)


def _allowed(name: str | None, labels: Sequence[str]) -> tuple[bool, ...]:
    """Mark the labels that the annotation leaves open; all of them where there is none."""
    if name is None:
        return (True,) * len(labels)
    allowed = _MISC if name == NOT_ONE_OF_THREE else name.split(EITHER)
    return tuple(label in allowed for label in labels)


def epochs(
    examples: Sequence[Example], recipe: Recipe, *, skip: int = 0
) -> Iterator[tuple[int, Batch]]:
    """Give (step, batch) without end; every epoch mixes anew, by seed and number of the epoch."""
    step = epoch = 0
    while True:
        dice = random.Random(f"{recipe.seed} {epoch}")  # noqa: S311 - order of training, no secret
        for group in _groups(examples, recipe, dice):
            if step >= skip:
                yield step, collate([_as_headline(e, recipe, step, n) for n, e in enumerate(group)])
            step += 1
        epoch += 1


def _groups(
    examples: Sequence[Example], recipe: Recipe, dice: random.Random
) -> list[list[Example]]:
    """Group sentences of like length; the noise on the lengths mixes neighbours."""
    groups: list[list[Example]] = [[]]
    noisy = [(e.size + 4 * dice.random(), number) for number, e in enumerate(examples)]
    widest = 0
    for _, number in sorted(noisy):
        widest = max(widest, examples[number].size)
        if groups[-1] and (len(groups[-1]) + 1) * widest > recipe.batch:
            groups.append([])
            widest = examples[number].size
        groups[-1].append(examples[number])
    dice.shuffle(groups)
    return groups


def _as_headline(example: Example, recipe: Recipe, step: int, number: int) -> Example:
    """Show a few sentences in capitals or title case, as headlines are written."""
    chance = random.Random(f"{recipe.seed} {step} {number}").random()  # noqa: S311 - as above
    if chance >= 2 * recipe.headline_share:
        return example
    shape = Shape.UPPER if chance < recipe.headline_share else Shape.CAPITALISED
    shown = tuple(_shown(spelling, shape) for spelling in example.spellings)
    return Example(shown, *(getattr(example, field.name) for field in fields(example)[1:]))


def _shown(spelling: Spelling, shape: Shape) -> Spelling:
    plain = spelling.shape in {Shape.LOWER, Shape.CAPITALISED}
    if shape is Shape.CAPITALISED:
        plain = spelling.shape is Shape.LOWER
    return Spelling(spelling.pieces, shape) if plain else spelling


def collate(group: Sequence[Example]) -> Batch:
    """Pad sentences to one length."""
    return Batch(
        pieces=_padded([_row(e, 101, 102) for e in group], 0),
        shapes=_padded([_shape_row(e) for e in group], 0),
        mask=_padded([[1] * e.size for e in group], 0),
        first=_padded([_first_row(e) for e in group], 0),
        lengths=torch.tensor([len(e.spellings) for e in group]),
        xpos=_padded([e.xpos for e in group], UNKNOWN),
        upos=_padded([e.upos for e in group], UNKNOWN),
        heads=_padded([e.heads for e in group], UNKNOWN),
        deprels=_padded([e.deprels for e in group], UNKNOWN),
        names=_padded_names([e.names for e in group]),
    )


def _row(example: Example, first: int, last: int) -> list[int]:
    return [first, *(piece for s in example.spellings for piece in s.pieces), last]


def _shape_row(example: Example) -> list[int]:
    return [0, *(int(s.shape) for s in example.spellings for _ in s.pieces), 0]


def _first_row(example: Example) -> list[int]:
    row, position = [], 1
    for spelling in example.spellings:
        row.append(position)
        position += len(spelling.pieces)
    return row


def _padded(rows: Sequence[Sequence[int]], filler: int) -> Any:
    longest = max(map(len, rows))
    return torch.tensor([[*row, *[filler] * (longest - len(row))] for row in rows])


def _padded_names(rows: Sequence[Sequence[Sequence[bool]]]) -> Any:
    longest, count = max(map(len, rows)), len(rows[0][0])
    full = [[*row, *[(True,) * count] * (longest - len(row))] for row in rows]
    return torch.tensor(full)
