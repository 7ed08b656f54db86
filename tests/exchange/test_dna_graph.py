"""Hand-coded projects through the graph and back, and machine-made graphs out to coders."""

from datetime import UTC, date, datetime

import pytest

from kg.analysis.codings import codings
from kg.analysis.discourse import Aggregation, Mode, Normalisation, one_mode, two_mode
from kg.exchange.dna import (
    DnaDocument,
    DnaProject,
    DnaStatement,
    export_project,
    import_project,
    read_dna,
)
from kg.exchange.dna.offsets import from_utf16, to_utf16
from kg.model import ActorType, Polarity
from kg.query import read_records, read_texts
from kg.rdf import GraphSettings, Texts, write_extraction
from kg.records import ActorRecord, Records
from kg.store import Store, load_store
from tests.analysis.made import made_position, made_records, made_relation
from tests.shared import shared

TEXT = "😀 We oppose the bill. They back it.\n\nNobody else spoke."
PROJECT = DnaProject(
    documents=(
        DnaDocument(
            1, "Hearing", TEXT, "Clerk", "House", "Energy", "two: notes", "hearing", 1106697601
        ),
        DnaDocument(2, "Empty", "No.", date=-86400),
    ),
    statements=(
        DnaStatement(1, 1, 3, 22, "Ann Example", "Example Union", "The bill", agreement=False),
        DnaStatement(2, 1, 3, 22, "Ben Example", "Example Union", "The bill", agreement=False),
        DnaStatement(3, 1, 23, 36, "", "Example Board", "The bill", agreement=True),
        DnaStatement(4, 1, 23, 36, "Ann Example", "", "Another", agreement=True),
        DnaStatement(5, 2, 0, 3, "Ann Example", "", "Another", agreement=False),
    ),
)


def through_graph(project: DnaProject) -> DnaProject:
    imported = import_project(project, "p")
    assert imported.failures == ()
    settings = GraphSettings(texts=Texts.KEPT)
    graphs = [write_extraction(extraction, settings) for extraction in imported.extractions]
    assert not any(graph.refusals for graph in graphs)
    store = load_store(graphs)
    exported = export_project(read_records(store), read_texts(store))
    assert exported.left_out == 0
    return exported.project


def rows(project: DnaProject) -> list[tuple[object, ...]]:
    return sorted(
        (s.document, s.start, s.stop, s.person, s.organisation, s.concept, s.agreement)
        for s in project.statements
    )


def test_project_comes_back_from_the_graph_as_it_went_in() -> None:
    returned = through_graph(PROJECT)
    assert returned.documents == PROJECT.documents
    assert rows(returned) == rows(PROJECT)


def test_reference_sample_comes_back_from_the_graph_as_it_went_in() -> None:
    project = read_dna(shared("peers", "dna", "sample.dna"))
    returned = through_graph(project)
    assert returned.documents == project.documents
    assert rows(returned) == rows(project)


def test_published_sums_hold_for_the_graph_of_the_reference_sample() -> None:
    project = read_dna(shared("peers", "dna", "sample.dna"))
    store = load_store(write_extraction(e) for e in import_project(project, "p").extractions)
    found = codings(read_records(store))
    assert two_mode(found, Aggregation.IGNORE, Normalisation.NONE).total() == 40
    one = one_mode(found, Mode.ACTORS, Aggregation.IGNORE, Normalisation.NONE)
    assert one.total() == 276
    average = one_mode(found, Mode.ACTORS, Aggregation.CONGRUENCE, Normalisation.AVERAGE)
    assert round(average.total()) == 26


def test_statements_that_no_position_can_be_made_of_are_named() -> None:
    bad = (
        DnaStatement(1, 9, 0, 2, "A", "B", "C", agreement=True),
        DnaStatement(2, 2, 0, 2, "A", "B", "", agreement=True),
        DnaStatement(3, 2, 0, 2, "", "", "C", agreement=True),
        DnaStatement(4, 2, 50, 60, "A", "B", "C", agreement=True),
        DnaStatement(5, 2, 0, 2, "A", "B", "C", agreement=True),
    )
    imported = import_project(DnaProject(PROJECT.documents, bad), "p")
    assert [str(f).partition(" statement ")[2] for f in imported.failures] == [
        "1 belongs to document 9, which is missing",
        "2 has no concept",
        "3 has neither person nor organisation",
        "4 has a span outside its document (50 to 60)",
    ]
    assert sum(len(e.positions) for e in imported.extractions) == 1


def test_denied_and_unsigned_positions_are_left_out_and_counted() -> None:
    records = made_records(
        made_position("a supports k d1"),
        made_position("a neutral k d1"),
        made_position("a opposes k d1", polarity=Polarity.NEGATED),
        days={"d1": date(2020, 1, 2)},
    )
    exported = export_project(records, {})
    assert (len(exported.project.statements), exported.left_out) == (1, 2)
    (document,) = exported.project.documents
    assert datetime.fromtimestamp(document.date, UTC).date() == date(2020, 1, 2)


def test_spans_hold_in_a_text_rebuilt_from_evidence() -> None:
    exported = export_project(made_records(made_position("a supports k d1")), {})
    (document,), (statement,) = exported.project.documents, exported.project.statements
    assert document.text[statement.start : statement.stop] == "a supports k in d1"


def test_person_is_given_the_body_that_the_document_names() -> None:
    made = made_records(made_position("p opposes k d1"), made_relation("p represents s d1"))
    actors = {**made.actors, "p": ActorRecord("p", "urn:p", "P", ActorType.PERSON)}
    records = Records(actors, made.issues, made.documents, made.relations, made.positions)
    (statement,) = export_project(records, {}).project.statements
    assert (statement.person, statement.organisation) == ("P", "S")


@pytest.mark.parametrize("offset", range(5))
def test_offsets_turn_over_and_back(offset: int) -> None:
    text = "a😀b😀"[:4]
    if offset <= len(text):
        assert from_utf16(text, to_utf16(text, offset)) == offset


def test_texts_are_left_out_unless_asked_for() -> None:
    extraction = import_project(PROJECT, "p").extractions[0]
    store: Store = load_store([write_extraction(extraction)])
    assert read_texts(store) == {}
    assert b"Nobody else spoke" not in write_extraction(extraction).nquads
