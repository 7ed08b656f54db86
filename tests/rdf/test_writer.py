from dataclasses import replace

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, Triple, parse

from kg.errors import OptionError
from kg.model import Evidence, Extraction, Polarity
from kg.rdf import DocumentGraph, GraphSettings, Iris, document_digest, id_of, write_extraction
from kg.vocabulary import expand, relation_type
from tests.sample import MEMBERSHIP, ROE, TEXT, sample_document, sample_extraction

BASE = "https://w3id.org/actor-positions/data/"


def quads(graph: DocumentGraph) -> list[Quad]:
    return list(parse(graph.nquads, format=RdfFormat.N_QUADS))


def text(node: NamedNode | BlankNode | Literal | Triple) -> str:
    assert not isinstance(node, Triple)
    return node.value


def values(graph: DocumentGraph, subject: str, predicate: str) -> list[str]:
    wanted = expand(predicate)
    rows = [q for q in quads(graph) if text(q.subject) == subject and q.predicate.value == wanted]
    return sorted(text(q.object) for q in rows)


def subjects(graph: DocumentGraph, kind: str) -> list[str]:
    wanted = NamedNode(expand(kind))
    return sorted(text(q.subject) for q in quads(graph) if q.object == wanted)


def one(graph: DocumentGraph, kind: str, predicate: str, value: str) -> str:
    found = [s for s in subjects(graph, kind) if value in values(graph, s, predicate)]
    assert len(found) == 1
    return found[0]


def test_same_text_gives_the_same_bytes() -> None:
    assert write_extraction(sample_extraction()) == write_extraction(sample_extraction())


def test_output_is_sorted_canonical_nquads_in_one_graph() -> None:
    graph = write_extraction(sample_extraction())
    lines = graph.nquads.decode().splitlines()
    assert lines == sorted(lines)
    assert len(set(lines)) == len(lines) == len(graph)
    assert {text(q.graph_name) for q in quads(graph) if isinstance(q.graph_name, NamedNode)} == {
        graph.iri
    }


def test_there_are_no_blank_nodes() -> None:
    for quad in quads(write_extraction(sample_extraction())):
        assert isinstance(quad.subject, NamedNode)
        assert not isinstance(quad.object, BlankNode)


def test_dispatch_is_written_leanly() -> None:
    graph = write_extraction(sample_extraction())
    assert len(graph) < 60 * 5  # five assertions with all that belongs to them


def test_affirmed_actual_assertion_has_a_direct_triple() -> None:
    graph = write_extraction(sample_extraction())
    assert values(graph, BASE + "actor/russia", "kg:opposes") == [
        BASE + "issue/membership-ukraine-nato"
    ]


def test_negated_position_has_no_direct_triple_and_is_kept() -> None:
    graph = write_extraction(sample_extraction())
    assert values(graph, BASE + "actor/poland", "kg:opposes") == []
    kept = one(graph, "kg:Position", "kg:holder", BASE + "actor/poland")
    assert values(graph, kept, "kg:polarity") == [expand("kg:negated")]
    assert values(graph, kept, "kg:condition") == ["if Ukraine reforms"]


def test_nested_sources_keep_their_order() -> None:
    graph = write_extraction(sample_extraction())
    kept = one(graph, "kg:Position", "kg:holder", BASE + "actor/poland")
    chain = values(graph, kept, "kg:sourceChain")[0].split()
    assert chain == [BASE + "actor/jane-roe-person", BASE + "actor/analysts-group"]


def test_evidence_words_stand_in_the_text_at_their_offsets() -> None:
    graph = write_extraction(sample_extraction())
    passages = subjects(graph, "kg:Passage")
    assert len(passages) > 5
    for passage in passages:
        start = int(values(graph, passage, "oa:start")[0])
        end = int(values(graph, passage, "oa:end")[0])
        assert values(graph, passage, "oa:exact") == [TEXT[start:end]]


@pytest.mark.parametrize(
    "wrong", [{"text": "Russia rejected it"}, {"start": 1}, {"cue_start": 0, "cue_end": 900}]
)
def test_assertion_whose_evidence_is_not_in_the_text_is_refused(wrong: dict[str, int]) -> None:
    extraction = sample_extraction()
    position = extraction.positions[0]
    evidence: Evidence = replace(position.evidence[0], **wrong)  # type: ignore[arg-type]  # table
    bad = replace(extraction, positions=(replace(position, evidence=(evidence,)),))
    graph = write_extraction(bad)
    assert subjects(graph, "kg:Position") == []
    assert [r.why for r in graph.refusals] == ["no evidence stands in the text at its offsets"]


def refused(extraction: Extraction) -> str:
    refusals = write_extraction(extraction).refusals
    assert len(refusals) == 1
    return f"{refusals[0].what}: {refusals[0].why}"


def test_relation_outside_its_domain_or_range_is_refused() -> None:
    extraction = sample_extraction()
    office = replace(extraction.relations[1], subject="russia")
    assert "a state cannot be the subject of holds-office-in" in refused(
        replace(extraction, relations=(office,))
    )
    member = replace(office, type=relation_type("member-of"), object="jane-roe")
    assert "a person cannot be the object of member-of" in refused(
        replace(extraction, relations=(member,))
    )


def test_reference_to_an_actor_or_issue_that_is_not_described_is_refused() -> None:
    extraction = sample_extraction()
    relation = replace(extraction.relations[0], object="nobody")
    assert "actor 'nobody' is not described" in refused(replace(extraction, relations=(relation,)))
    position = replace(extraction.positions[0], issue="nothing")
    assert "issue 'nothing' is not described" in refused(replace(extraction, positions=(position,)))


def test_unknown_person_with_a_full_name_is_the_same_in_every_document() -> None:
    iris = Iris()
    assert iris.actor(ROE, "a") == iris.actor(ROE, "b") == BASE + "actor/jane-roe-person"


@pytest.mark.parametrize("name", ["Roe", "the minister", "Russian advisor", "Jane"])
def test_person_without_a_full_name_stays_inside_the_document(name: str) -> None:
    iris = Iris()
    unnamed = replace(ROE, name=name)
    assert iris.actor(unnamed, "a") != iris.actor(unnamed, "b")


def test_unknown_actor_never_takes_the_iri_of_a_known_one() -> None:
    iris = Iris()
    assert iris.actor(replace(ROE, known=True), "a") != iris.actor(ROE, "a")


def test_hostile_text_is_escaped() -> None:
    extraction = sample_extraction()
    name = 'A "quoted" \\ name\n> <http://x> \t\x07 .'
    issue = replace(MEMBERSHIP, label=name)
    graph = write_extraction(replace(extraction, issues=(extraction.issues[0], issue)))
    found = values(graph, BASE + "issue/" + MEMBERSHIP.id, "skos:prefLabel")
    assert found == [name]


def test_document_id_with_any_characters_makes_a_valid_iri() -> None:
    extraction = sample_extraction('a b/<c>"é#')
    graph = write_extraction(extraction)
    assert id_of(graph.iri) == 'a b/<c>"é#'
    assert len(quads(graph)) == len(graph)


def test_base_can_be_set_and_is_checked() -> None:
    graph = write_extraction(sample_extraction(), GraphSettings(base="http://example.org/news/"))
    assert graph.iri == "http://example.org/news/graph/dispatch-1"
    with pytest.raises(OptionError, match="cannot be the start of IRIs"):
        write_extraction(sample_extraction(), GraphSettings(base="no iri"))


def test_document_is_described_with_its_digest() -> None:
    graph = write_extraction(sample_extraction())
    document = BASE + "document/dispatch-1"
    assert values(graph, document, "dcterms:date") == ["2025-03-03"]
    assert values(graph, document, "kg:digest") == [document_digest(sample_document())]


def test_digest_changes_with_text_and_metadata() -> None:
    document = sample_document()
    others = [
        replace(document, text=TEXT + "."),
        replace(document, date=None),
        replace(document, fields=()),
    ]
    assert len({document_digest(d) for d in (document, *others)}) == 4


def test_office_is_described_and_held() -> None:
    graph = write_extraction(sample_extraction())
    office = BASE + "office/nato.official"
    assert values(graph, BASE + "actor/jane-roe-person", "org:holds") == [office]
    assert values(graph, office, "org:postIn") == [BASE + "actor/nato"]


def test_denied_office_is_not_held() -> None:
    extraction = sample_extraction()
    held = extraction.relations[1]
    denied = replace(held, qualifiers=replace(held.qualifiers, polarity=Polarity.NEGATED))
    graph = write_extraction(replace(extraction, relations=(denied,)))
    assert subjects(graph, "kg:Office") == []
