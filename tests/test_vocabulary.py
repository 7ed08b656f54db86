from difflib import SequenceMatcher

import pytest

from kg.errors import VocabularyError
from kg.model import ActorType, Sign
from kg.vocabulary import (
    NAMESPACE,
    expand,
    object_types,
    relation_type,
    relation_types,
    stance,
    stances,
    subject_types,
    term,
    terms,
)

SYMMETRIC = {"negotiates-with", "meets-with", "agrees-with", "cooperates-with", "allied-with"}
STRUCTURAL = {"member-of", "seeks-membership-in", "holds-office-in", "represents"}
OWN = sorted(iri for iri in terms() if iri.startswith(NAMESPACE))


def test_there_are_28_relation_types_and_7_stances() -> None:
    assert len(relation_types()) == 28
    assert sorted(stances()) == [
        "conditional",
        "demands",
        "neutral",
        "offers",
        "opposes",
        "rules-out",
        "supports",
    ]


def test_symmetric_and_structural_types_are_those_of_the_design() -> None:
    assert {t.name for t in relation_types().values() if t.symmetric} == SYMMETRIC
    assert {t.name for t in relation_types().values() if t.structural} == STRUCTURAL


def test_every_event_type_has_a_plover_class_and_structural_types_have_none() -> None:
    for kind in relation_types().values():
        assert bool(kind.plover) is not kind.structural, kind.name


def test_main_plover_class_comes_first() -> None:
    assert relation_type("yields-to").plover == ("CONCEDE", "RETREAT")
    assert relation_type("opposes").plover == ("REJECT", "ACCUSE")


def test_symmetric_types_read_the_same_both_ways() -> None:
    for kind in relation_types().values():
        assert (kind.label == kind.inverse_label) is kind.symmetric, kind.name


@pytest.mark.parametrize("iri", OWN, ids=lambda i: str(i).removeprefix(NAMESPACE))
def test_term_has_label_definition_and_example(iri: str) -> None:
    found = terms()[iri]
    assert len(found.all("rdfs:label")) == 1
    assert len(found.all("skos:definition")) == 1
    assert found.all("skos:example") or found.all("kg:stanceExample")


@pytest.mark.parametrize("name", relation_types())
def test_relation_type_has_a_name_like_its_iri_and_two_examples(name: str) -> None:
    found = relation_type(name)
    camel = found.iri.removeprefix(NAMESPACE)
    assert found.name == "".join(f"-{c.lower()}" if c.isupper() else c for c in camel)
    assert len(found.examples) >= 2
    assert found.definition.endswith(".")


def test_no_two_terms_share_a_label_within_relation_types() -> None:
    labels = [t.label for t in relation_types().values()]
    assert len(set(labels)) == len(labels)


def test_no_term_is_a_misspelling_of_another() -> None:
    names = [iri.removeprefix(NAMESPACE) for iri in OWN]
    pairs = [(a, b) for a in names for b in names if a.lower() < b.lower()]
    assert not [p for p in pairs if SequenceMatcher(None, *p).ratio() > 0.97]


@pytest.mark.parametrize(
    ("name", "near"), [("negotiate-with", "negotiates-with"), ("opose", "opposes")]
)
def test_unknown_relation_type_suggests_the_nearest(name: str, near: str) -> None:
    with pytest.raises(VocabularyError) as caught:
        relation_type(name)
    assert near in caught.value.near
    assert "is no relation type of ontology/kg.ttl" in str(caught.value)


def test_unknown_stance_without_a_near_name_lists_all() -> None:
    with pytest.raises(VocabularyError, match="it has: supports"):
        stance("xyzzy")


def test_unknown_term_is_an_error() -> None:
    with pytest.raises(VocabularyError):
        term("oposes")


def test_domains_and_ranges_follow_the_class_tree() -> None:
    assert subject_types("holds-office-in") == {ActorType.PERSON}
    assert ActorType.PERSON not in object_types("member-of")
    assert object_types("opposes") == set(ActorType)


def test_signs_are_those_of_cooperation_and_conflict() -> None:
    assert relation_type("aids").sign is Sign.POSITIVE
    assert relation_type("attacks").sign is Sign.NEGATIVE
    assert relation_type("meets-with").sign is Sign.NEUTRAL
    assert stance("rules-out").sign is Sign.NEGATIVE


def test_every_parent_term_of_ours_exists() -> None:
    links = ("rdfs:subClassOf", "rdfs:subPropertyOf", "rdfs:domain", "rdfs:range", "rdf:type")
    used = {v for t in terms().values() for link in links for v in t.all(link)}
    ours = {iri for iri in used if iri.startswith(expand("kg:"))}
    assert ours <= set(OWN)
