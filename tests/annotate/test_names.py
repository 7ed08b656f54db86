import numpy as np

from kg.annotate.names import NameDecoder
from kg.model import NameSpan, NameType

LABELS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG")


def spans(*best: str) -> tuple[NameSpan, ...]:
    scores = np.zeros((len(best), len(LABELS)), np.float32)
    for position, label in enumerate(best):
        scores[position, LABELS.index(label)] = 1.0
    return NameDecoder(LABELS).spans(scores)


def test_neighbouring_names_stay_apart() -> None:
    assert spans("B-PER", "I-PER", "B-PER", "O") == (
        NameSpan(0, 2, NameType.PERSON),
        NameSpan(2, 3, NameType.PERSON),
    )


def test_a_name_never_begins_in_its_middle() -> None:
    found = spans("O", "I-ORG", "I-ORG")
    assert all(span.type is NameType.ORGANISATION for span in found)
    assert sum(span.last - span.first for span in found) in {0, 1, 2}
    assert spans("B-PER", "I-ORG")[0].first == 0


def test_sentence_without_names_has_none() -> None:
    assert spans("O", "O") == ()
