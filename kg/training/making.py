"""Makes a whole model folder from corpora and base weights."""

import shutil
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import islice
from pathlib import Path

from kg.annotate import NetworkParser
from kg.annotate.network import Labels, read_vocabulary
from kg.annotate.wordpieces import WordPieces
from kg.errors import InputError, OptionError
from kg.training.corpora import Corpora
from kg.training.evaluation import Figures, evaluate
from kg.training.lemmas import learn_exceptions, write_exceptions
from kg.training.recipe import Recipe
from kg.training.segmentation import SegmentationFigures, evaluate_segmentation

#: Training batches that show how loud the channels of the network are.
_SAMPLE = 30


@dataclass(frozen=True, slots=True)
class Report:
    """Figures of one test set."""

    name: str
    parsing: Figures
    cutting: SegmentationFigures


def make_model(
    corpora: Corpora, base: Path, output: Path, recipe: Recipe, *, threads: int = 1
) -> None:
    """Train, quantise and export; ``output`` then is a model folder without its card.

    An interrupted run is carried on from the states in ``output``.

    ``base`` is the folder with ``model.safetensors`` and ``vocab.txt`` of the base model. One
    thread gives the same weights on the same machine every time.

    Raises:
        OptionError: the extra "train" is not installed.
        InputError: a corpus or the vocabulary is missing.
        ModelError: the base weights are not the ones that the recipe starts from.
    """
    _require_extra()
    import torch

    from kg.training.batches import epochs, example, labels_of
    from kg.training.export import export
    from kg.training.training import train

    torch.set_num_threads(threads)
    write_lexical_files(corpora, base, output)
    pieces = WordPieces(read_vocabulary(output))
    sentences = corpora.training()
    labels: Labels = labels_of(sentences)
    examples = [example(sentence, labels, pieces) for sentence in sentences]
    network = train(examples, labels, recipe, base=base / "model.safetensors", folder=output)
    sample = (batch for _, batch in islice(epochs(examples, recipe), _SAMPLE))
    export(network, labels, output, sample=sample)


def _require_extra() -> None:
    missing = [name for name in ("torch", "safetensors", "onnx") if find_spec(name) is None]
    if missing:
        message = (
            f"training needs {', '.join(missing)}; install them with "
            "pip install 'actor-positions[train]'"
        )
        raise OptionError(message)


def write_lexical_files(corpora: Corpora, base: Path, output: Path) -> None:
    """Write ``wordpieces.txt`` and ``lemmas.tsv``, which need no training.

    Raises:
        InputError: a corpus or the vocabulary is missing.
    """
    vocabulary = base / "vocab.txt"
    if not vocabulary.is_file():
        message = f"{vocabulary}: no such file; --base takes the folder of the base model"
        raise InputError(message)
    output.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(vocabulary, output / "wordpieces.txt")
    trees = [sentence for sentence in corpora.training() if sentence.heads]
    write_exceptions(learn_exceptions(trees, read_vocabulary(output)), output)


def measure(corpora: Corpora, model: Path) -> list[Report]:
    """Measure a model folder on every test set.

    Raises:
        ModelError: the model cannot be read.
        InputError: a corpus is missing.
    """
    parser = NetworkParser(model)
    return [
        Report(name, evaluate(parser, sentences), evaluate_segmentation(sentences))
        for name, sentences in corpora.test_sets().items()
    ]
