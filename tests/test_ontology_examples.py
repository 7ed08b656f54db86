"""Runs every example sentence of the ontology through the pipeline."""

import pytest

from kg.annotate import annotate
from kg.extract import extract
from kg.model import Document, Extraction
from kg.resolve import resolve
from kg.vocabulary import relation_types, stances

RELATIONS = [(k.name, s) for k in relation_types().values() for s in k.examples]
POSITIONS = [(k.name, s) for k in stances().values() for s in k.examples]


def read(sentence: str) -> Extraction:
    annotated = annotate(Document("example", sentence))
    return extract(annotated, resolve(annotated))


@pytest.mark.parametrize(("name", "sentence"), RELATIONS)
def test_example_gives_its_relation(name: str, sentence: str) -> None:
    assert name in {relation.type.name for relation in read(sentence).relations}


@pytest.mark.parametrize(("name", "sentence"), POSITIONS)
def test_example_gives_its_stance(name: str, sentence: str) -> None:
    assert name in {position.stance.name for position in read(sentence).positions}
