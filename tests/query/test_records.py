from datetime import date

import pytest

from kg.errors import OptionError, VocabularyError
from kg.model import Manner, Modality, Polarity
from kg.query import RecordFilter, read_records
from kg.rdf import write_extraction
from kg.records import Records
from kg.store import Store, load_store
from tests.sample import TEXT, sample_extraction, shifted_extraction


@pytest.fixture(scope="module")
def store() -> Store:
    extractions = [
        sample_extraction("dispatch-1"),
        shifted_extraction("later", date(2025, 6, 1)),
        shifted_extraction("undated", None),
    ]
    return load_store(write_extraction(e) for e in extractions)


@pytest.fixture(scope="module")
def records(store: Store) -> Records:
    return read_records(store)


def test_relation_comes_back_as_it_was_extracted(records: Records) -> None:
    first = sample_extraction().relations[0]
    found = next(r for r in records.relations if r.type == first.type)
    assert (found.subject, found.object) == ("russia", "steve-witkoff-person")
    assert found.qualifiers.sources == ("analysts-group",)
    evidence = found.evidence[0]
    assert TEXT[evidence.start : evidence.end] == evidence.text == first.evidence[0].text
    assert TEXT[evidence.cue_start : evidence.cue_end] == "negotiating"
    assert TEXT[evidence.sentence_start :].startswith(evidence.sentence)


def test_position_keeps_every_qualifier(records: Records) -> None:
    found = next(p for p in records.positions if p.actor == "poland")
    held = found.qualifiers
    assert held.polarity is Polarity.NEGATED
    assert held.modality is Modality.CONDITIONAL
    assert held.sources == ("jane-roe-person", "analysts-group")
    assert held.strength == "categorically"
    assert held.condition == "if Ukraine reforms"
    assert held.certainty == 1.0
    assert found.wording == "Kyiv's accession to the alliance"


def test_time_and_addressee_come_back(records: Records) -> None:
    found = next(p for p in records.positions if p.document == "dispatch-1" and p.actor == "russia")
    assert found.qualifiers.since == found.qualifiers.until == date(2025, 3, 3)
    assert found.qualifiers.time_text == "on Monday"
    assert found.addressee == "nato"


def test_statement_comes_back(records: Records) -> None:
    found = records.statements[0]
    assert (found.speaker, found.cue, found.manner) == ("jane-roe-person", "said", Manner.MIXED)
    assert found.content == 'the door "stays open"'


def test_actors_and_issues_are_described(records: Records) -> None:
    russia = records.actors["russia"]
    assert (russia.name, russia.type.value, russia.wikidata) == ("Russia", "state", "Q159")
    assert "Kremlin" in russia.aliases
    issue = records.issues["membership-ukraine-nato"]
    assert issue.participants == ("nato", "ukraine")
    assert "Kyiv's accession to the alliance" in issue.wordings
    assert records.documents["dispatch-1"].title == "Talks on membership"


def test_assertions_are_sorted_by_day_with_undated_ones_last(records: Records) -> None:
    assert [p.document for p in records.positions] == [
        "dispatch-1",
        "dispatch-1",
        "later",
        "undated",
    ]


@pytest.mark.parametrize(
    ("wanted", "relations", "positions", "statements"),
    [
        (RecordFilter(), 2, 4, 1),
        (RecordFilter(actors=("russia",)), 1, 3, 0),
        (RecordFilter(actors=("nato",)), 1, 3, 0),
        (RecordFilter(actors=("poland", "russia")), 1, 4, 0),
        (RecordFilter(actors=("nobody",)), 0, 0, 0),
        (RecordFilter(issues=("membership-ukraine-nato",)), 0, 4, 0),
        (RecordFilter(issues=("none",)), 0, 0, 0),
        (RecordFilter(relations=("negotiates-with",)), 1, 0, 0),
        (RecordFilter(stances=("supports",)), 0, 2, 0),
        (RecordFilter(stances=("supports",), relations=("represents",)), 0, 2, 0),
        (RecordFilter(documents=("dispatch-1",)), 2, 2, 1),
        (RecordFilter(source="Written For"), 2, 4, 1),
        (RecordFilter(source="elsewhere"), 0, 0, 0),
        (RecordFilter(since=date(2025, 6, 1)), 0, 1, 0),
        (RecordFilter(until=date(2025, 3, 3)), 2, 2, 1),
        (RecordFilter(since=date(2025, 3, 4), until=date(2025, 5, 31)), 0, 0, 0),
    ],
)
def test_filter_lets_through(
    store: Store, wanted: RecordFilter, relations: int, positions: int, statements: int
) -> None:
    found = read_records(store, wanted)
    counts = (len(found.relations), len(found.positions), len(found.statements))
    assert counts == (relations, positions, statements)


def test_filtered_records_describe_only_what_they_name(store: Store) -> None:
    found = read_records(store, RecordFilter(relations=("negotiates-with",)))
    assert set(found.actors) == {"russia", "steve-witkoff-person", "analysts-group"}
    assert set(found.documents) == {"dispatch-1"}


def test_everything_that_is_named_is_described(records: Records) -> None:
    for position in records.positions:
        assert position.actor in records.actors
        assert position.issue in records.issues
        assert position.document in records.documents


def test_dates_in_the_wrong_order_are_refused() -> None:
    with pytest.raises(OptionError, match="is later than --until"):
        RecordFilter(since=date(2025, 1, 2), until=date(2025, 1, 1))


def test_unknown_relation_is_refused() -> None:
    with pytest.raises(VocabularyError):
        RecordFilter(relations=("negotiate",))
