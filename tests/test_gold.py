"""The hand-annotated passages: well formed, true to their text, wide enough to be a gate."""

import tomllib
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from kg.vocabulary import relation_types, stances
from tests.shared import shared

GOLD = Path(__file__).resolve().parent.parent / "data" / "gold"
FILES = sorted(path for path in GOLD.glob("*.toml") if path.name != "floors.toml")
TYPES = {"state", "organisation", "person", "group", "place", "event"}
COMMON = {
    *("sentence", "polarity", "modality", "source", "source_optional", "optional"),
    *("condition", "strength", "since", "until", "time"),
}
KEYS = {
    "relations": {"subject", "relation", "object", "role", "core"} | COMMON,
    "positions": {"actor", "stance", "issue"} | COMMON,
    "statements": {"speaker", "cue", "content"} | COMMON,
}
ACTOR_KEYS = ("subject", "object", "actor", "speaker", "source")
Table = dict[str, Any]


@cache
def passages() -> tuple[Table, ...]:
    return tuple(
        passage
        for path in FILES
        for passage in tomllib.loads(path.read_text(encoding="utf-8"))["passages"]
    )


def assertions(passage: Table) -> Iterator[tuple[str, Table]]:
    for kind in KEYS:
        for item in passage.get(kind, ()):
            yield kind, item


def compelled(kind: str, key: str) -> Counter[str]:
    """Count the first answers of a kind, without the optional ones."""
    return Counter(
        item[key][0]
        for passage in passages()
        for found, item in assertions(passage)
        if found == kind and not item.get("optional")
    )


def text_of(passage: Table) -> str:
    return " ".join(passage["sentences"])


every_passage = pytest.mark.parametrize("passage", passages(), ids=lambda passage: passage["id"])


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_file_says_that_it_is_no_news(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[1] == "# Written for this project; invented situations for testing, no news."
    assert all(
        passage["id"].startswith(f"{path.stem}-")
        for passage in tomllib.loads("\n".join(lines))["passages"]
    )


def test_gold_is_large_enough_to_be_a_gate() -> None:
    lengths = [len(passage["sentences"]) for passage in passages()]
    assert lengths.count(1) >= 180
    assert sum(length > 1 for length in lengths) >= 8
    assert sum("must_not" in passage for passage in passages()) >= 40
    assert len({passage["id"] for passage in passages()}) == len(lengths)


def test_short_texts_have_the_length_of_a_brief_report() -> None:
    lengths = [len(text_of(p).split()) for p in passages() if len(p["sentences"]) > 1]
    assert min(lengths) >= 80
    assert max(lengths) <= 150


def test_every_relation_type_is_asked_for_several_times() -> None:
    counts = compelled("relations", "relation")
    assert set(counts) == set(relation_types())
    assert min(counts.values()) >= 3


def test_every_stance_is_asked_for_several_times() -> None:
    counts = compelled("positions", "stance")
    assert set(counts) == set(stances())
    assert min(counts.values()) >= 4


def test_gold_holds_every_qualifier() -> None:
    items = [item for passage in passages() for _, item in assertions(passage)]
    assert sum(item.get("polarity") == "negated" for item in items) >= 25
    assert {item.get("modality") for item in items} == {
        *(None, "planned", "conditional", "hypothetical")
    }
    assert all(any(key in item for item in items) for key in ("condition", "strength", "since"))


@every_passage
def test_entities_are_named_in_the_text(passage: Table) -> None:
    entities = passage.get("entities", [])
    assert len({entity["id"] for entity in entities}) == len(entities)
    for entity in entities:
        assert set(entity) == {"id", "type", "names"}
        assert entity["type"] in TYPES
        assert any(name in text_of(passage) for name in entity["names"])


@every_passage
def test_assertions_use_known_keys_entities_and_terms(passage: Table) -> None:
    ids = {entity["id"] for entity in passage.get("entities", ())}
    for kind, item in assertions(passage):
        assert set(item) <= KEYS[kind]
        assert {name for key in ACTOR_KEYS for name in item.get(key, ())} <= ids
        assert set(item.get("relation", ())) <= set(relation_types())
        assert set(item.get("stance", ())) <= set(stances())


@every_passage
def test_words_are_taken_from_the_text(passage: Table) -> None:
    text = text_of(passage)
    for _, item in assertions(passage):
        sentence = passage["sentences"][item.get("sentence", 0)]
        assert all(wording in text for wording in item.get("issue", ()))
        assert all(words in sentence for words in [item.get("cue", ""), *item.get("content", ())])
        for key in ("condition", "strength", "time"):
            assert item.get(key, "").lower() in text.lower()


@every_passage
def test_nothing_is_both_asked_for_and_forbidden(passage: Table) -> None:
    for forbidden in passage.get("must_not", ()):
        for _, item in assertions(passage):
            asked = {*item.get("relation", ())[:1], *item.get("stance", ())[:1]}
            named = {forbidden.get("relation"), forbidden.get("stance")} & asked
            same_kind = ("relation" in item) == ("relation" in forbidden)
            assert not (named and same_kind and _covers(forbidden, item))


def _covers(forbidden: Table, item: Table) -> bool:
    """Tell whether a prohibition speaks of this assertion."""
    return forbidden.get("polarity") in (None, item.get("polarity", "affirmed")) and forbidden.get(
        "modality"
    ) in (None, item.get("modality", "actual"))


def test_gold_shares_no_passage_with_the_reference_data() -> None:
    texts = [path.read_text(encoding="utf-8") for path in shared("eval", "dev", "texts").iterdir()]
    theirs = {window for text in texts for window in _windows(text)}
    ours = {window for passage in passages() for window in _windows(text_of(passage))}
    assert not ours & theirs


def _windows(text: str) -> Iterator[tuple[str, ...]]:
    """Give every seven words in a row."""
    words = text.lower().split()
    for start in range(len(words) - 6):
        yield tuple(words[start : start + 7])
