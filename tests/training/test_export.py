from pathlib import Path

import numpy as np
import pytest

from kg.annotate.network import Labels, Network
from kg.annotate.wordpieces import Shape, Spelling, WordPieces
from kg.training.recipe import Recipe
from kg.training.treebanks import GoldSentence

torch = pytest.importorskip("torch", reason="training needs the extra 'train'")
pytest.importorskip("onnx", reason="training needs the extra 'train'")

from kg.training.batches import Batch, collate, example  # noqa: E402 - needs torch
from kg.training.export import export  # noqa: E402 - needs torch
from kg.training.joint import Joint, Outputs  # noqa: E402 - needs torch

LABELS = Labels(
    xpos=("NN", "NNP", "VBD"),
    upos=("NOUN", "PROPN", "VERB", "X"),
    deprel=("nsubj", "obj", "root"),
    names=("O", "B-PER", "I-PER"),
)
#: A word of two pieces, a short sentence beside a long one, and one of a single word.
SENTENCES = [
    [Spelling((2000, 2001), Shape.CAPITALISED), Spelling((2002,), Shape.LOWER)],
    [Spelling((number,), Shape.LOWER) for number in range(3000, 3012)],
    [Spelling((4000,), Shape.UPPER)],
]


def sample() -> Batch:
    pieces = WordPieces({"[UNK]": 100, "[CLS]": 101, "[SEP]": 102, "kyiv": 4, "objects": 5})
    gold = GoldSentence(document="demo", id="1", text="Kyiv objects", words=("Kyiv", "objects"))
    return collate([example(gold, LABELS, pieces)])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("model")


@pytest.fixture(scope="module")
def network(folder: Path) -> Joint:
    torch.manual_seed(1)
    joint = Joint(LABELS, Recipe())
    export(joint.eval(), LABELS, folder, sample=[sample()])
    marks = {100: "[UNK]", 101: "[CLS]", 102: "[SEP]"}
    pieces = [marks.get(number, f"w{number}") for number in range(30_522)]
    (folder / "wordpieces.txt").write_text("\n".join(pieces), encoding="utf-8")
    return joint


def wanted(network: Joint, written: Network) -> Outputs:
    inputs = written._inputs(SENTENCES)
    with torch.no_grad():
        found: Outputs = network(
            *(torch.tensor(inputs[n]) for n in ("pieces", "shapes", "mask", "first"))
        )
    return found


def test_written_graph_scores_as_the_network_does(network: Joint, folder: Path) -> None:
    written = Network(folder)
    scores, outputs = written.run(SENTENCES), wanted(network, written)
    for row, sentence in enumerate(SENTENCES):
        count = len(sentence)
        for name, columns in (("names", 3), ("arcs", count + 1), ("dependents", 96)):
            given = getattr(scores, name)[row, :count, :columns]
            asked = getattr(outputs, name)[row, :count, :columns].numpy()
            # eight bits: nearer than a tenth of the spread
            assert np.abs(given - asked).max() < 0.1 * asked.std() + 1e-3, name
        root_and_words = outputs.governors[row, : count + 1].numpy()
        assert np.abs(scores.governors[row, : count + 1] - root_and_words).max() < 0.05


def test_relations_are_scored_as_the_network_does(network: Joint, folder: Path) -> None:
    written = Network(folder)
    outputs = wanted(network, written)
    heads = torch.zeros(outputs.xpos.shape[:2], dtype=torch.long)
    asked = network.label_scores(outputs, heads)[1].detach().numpy()
    dependents = outputs.dependents[1].numpy()
    given = written.label_scores(
        dependents, np.repeat(outputs.governors[1, :1].numpy(), 12, axis=0)
    )
    assert np.abs(given - asked).max() < 0.1 * asked.std() + 1e-3
