"""Frames are checked when loaded; a wrong entry is refused with what would be right."""

import pytest

from kg.errors import LexiconError
from kg.lexicon.frames import load_frames, parse_frame
from kg.lexicon.issues import load_issues, parse_issue
from kg.lexicon.tables import Table, parse_tables
from kg.vocabulary import relation_types, stances


def test_every_relation_and_stance_has_words() -> None:
    index = load_frames()
    frames = {
        f for t in (index.verbs, index.nouns, index.adjectives) for fs in t.values() for f in fs
    }
    structural = {"holds-office-in"}  # from titles, not from words
    assert set(relation_types()) - {f.relation for f in frames} == structural
    assert set(stances()) == {f.stance for f in frames} - {""}


def test_at_least_sixty_issue_frames() -> None:
    assert len(load_issues().frames) >= 60


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"verbs": ["meet"], "relaton": "meets-with"}, "no key 'relaton'"),
        ({"verbs": ["meet"], "relation": "meets"}, "is no term of ontology"),
        ({"verbs": ["meet"], "object": ["objekt"]}, "unknown role"),
        ({"verbs": ["meet"], "object": ["prep"]}, "unknown role"),
        ({"relation": "meets-with"}, "exactly one class"),
        ({"verbs": "meet"}, "list of strings"),
        ({"verbs": ["meet"], "weak": "yes"}, "true or false"),
    ],
)
def test_wrong_frame_is_refused(values: dict[str, object], message: str) -> None:
    with pytest.raises(LexiconError, match=message):
        parse_frame(Table("relations/x.toml", "entry", values))


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"labels": ["{who}'s exit", "an exit"]}, "no role"),
        ({"labels": ["{who}'s exit"], "roles": {"who": ["subject"]}}, "without roles"),
        ({"labels": ["exit"], "types": {"who": ["state"]}}, "has no role who"),
        ({"labels": ["exit"], "roles": {"who": ["nobody"]}}, "unknown value"),
    ],
)
def test_wrong_issue_is_refused(values: dict[str, object], message: str) -> None:
    with pytest.raises(LexiconError, match=message):
        parse_issue(Table("issues/x.toml", "entry", values))


def test_broken_file_is_named() -> None:
    with pytest.raises(LexiconError, match=r"x\.toml"):
        list(parse_tables("[half", "x.toml"))
