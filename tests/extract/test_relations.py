"""Which relations sentences give, and which they must not. Sentences written for this project."""

import pytest

from kg.model import Polarity
from tests.extract.reader import read, relations

GIVES = [
    ("Peru rejected Chile's proposal.", ("Peru", "rejects", "Chile")),
    ("Iran was urged by France to withdraw.", ("France", "demands-from", "Iran")),
    ("Poland called on Germany to pay compensation.", ("Poland", "demands-from", "Germany")),
    ("Talks between Serbia and Kosovo ended on Friday.", ("Serbia", "negotiates-with", "Kosovo")),
    ("Serbia and Kosovo held talks.", ("Serbia", "negotiates-with", "Kosovo")),
    ("Norway condemned Russia's annexation of Crimea.", ("Norway", "criticizes", "Russia")),
    ("Japan imposed sanctions on North Korea.", ("Japan", "sanctions", "North Korea")),
    ("Sanctions imposed by Japan on North Korea remain.", ("Japan", "sanctions", "North Korea")),
    ("Kenya and Uganda signed a treaty.", ("Kenya", "agrees-with", "Uganda")),
    ("Qatar mediated between Israel and Hamas.", ("Qatar", "mediates-between", "Israel")),
    ("Sweden, an ally of Finland, protested.", ("Sweden", "allied-with", "Finland")),
    ("Brazil sent medicine to Haiti.", ("Brazil", "aids", "Haiti")),
    ("Ukraine wants to join NATO.", ("Ukraine", "seeks-membership-in", "NATO")),
    ("Finland joined NATO in 2023.", ("Finland", "member-of", "NATO")),
    ("India accused Pakistan of sheltering rebels.", ("India", "accuses", "Pakistan")),
    ("India, which accused Pakistan of lying, left.", ("India", "accuses", "Pakistan")),
    ("Turkey threatened to invade Syria.", ("Turkey", "threatens", "Syria")),
    (
        "Eritrea massed troops on its border with Ethiopia.",
        ("Eritrea", "mobilizes-against", "Ethiopia"),
    ),
    ("Israel and Hezbollah exchanged fire.", ("Hezbollah", "attacks", "Israel")),
    ("Canada thanked Mexico for its help.", ("Canada", "praises", "Mexico")),
    ("Egypt's president said that Ethiopia must stop.", ("Egypt", "demands-from", "Ethiopia")),
]

MUST_NOT = [
    ("Peru cancelled its talks with Chile.", "negotiates-with"),
    ("Norway condemned the violence against Sudan's farmers.", "criticizes"),
    ("Brazil beat Argentina in the final.", "attacks"),
    ("The delegation from Chile landed in Peru.", "attacks"),
    ("Prices in Japan rose against those in Korea.", "opposes"),
    ("Finland joined NATO in 2023.", "seeks-membership-in"),
    ("France prevented Iran's accession to the pact.", "seeks-membership-in"),
]


@pytest.mark.parametrize(("text", "expected"), GIVES)
def test_sentence_gives_the_relation(text: str, expected: tuple[str, str, str]) -> None:
    subject, relation, object_ = expected
    assert any(subject in s and t == relation and o == object_ for s, t, o in relations(text))


@pytest.mark.parametrize(("text", "relation"), MUST_NOT)
def test_sentence_does_not_give_the_relation(text: str, relation: str) -> None:
    assert relation not in {r[1] for r in relations(text)}


def test_symmetric_relation_is_given_once() -> None:
    [relation] = read("France and Spain met. Spain met France.").relations
    assert relation.type.name == "meets-with"
    assert len(relation.evidence) == 2


def test_denial_is_kept_as_polarity() -> None:
    [relation] = read("Egypt did not attack Sudan.").relations
    assert relation.qualifiers.polarity is Polarity.NEGATED


def test_evidence_gives_back_its_text() -> None:
    text = "Japan imposed sanctions on North Korea, officials in Tokyo said."
    for relation in read(text).relations:
        for evidence in relation.evidence:
            assert text[evidence.start : evidence.end] == evidence.text
            assert evidence.rule
            assert evidence.entry
