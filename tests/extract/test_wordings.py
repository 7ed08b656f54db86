"""The usual wordings of news for each relation. Sentences written for this project."""

from pathlib import Path

import pytest

from kg.model import Polarity
from tests.extract.reader import read, relations


def rows(name: str) -> list[tuple[str, ...]]:
    lines = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()[1:]
    return [tuple(line.split("\t")) for line in lines]


@pytest.mark.parametrize(("text", "subject", "relation", "object_"), rows("wordings.tsv"))
def test_wording_gives_the_relation(text: str, subject: str, relation: str, object_: str) -> None:
    assert (subject, relation, object_) in relations(text)


@pytest.mark.parametrize(("text", "relation"), rows("no_wordings.tsv"))
def test_wording_does_not_give_the_relation(text: str, relation: str) -> None:
    assert relation not in {found[1] for found in relations(text)}


def signed(text: str) -> set[tuple[str, str, str]]:
    found = read(text)
    names = {actor.id: actor.name for actor in found.actors}
    return {
        (
            names[p.actor],
            "not " * (p.qualifiers.polarity is Polarity.NEGATED) + p.stance.name,
            p.wording,
        )
        for p in found.positions
    }


@pytest.mark.parametrize(("text", "actor", "stance", "wording"), rows("stances.tsv"))
def test_wording_gives_the_stance(text: str, actor: str, stance: str, wording: str) -> None:
    assert (actor, stance, wording) in signed(text)
