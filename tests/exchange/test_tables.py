"""Tables of hand-coded positions and events, in and out."""

import csv
import io
from datetime import date
from pathlib import Path

import pytest

from kg.errors import ExchangeError, OptionError
from kg.exchange.columns import ICEWS, CodingColumns
from kg.exchange.event_table import write_events
from kg.exchange.tables import ImportedTable, import_codings, import_events
from kg.lexicon.event_classes import event_classes
from kg.query import read_records
from kg.rdf import write_extraction
from kg.records import Records
from kg.store import load_store
from tests.analysis.made import made_records, made_relation


def write(folder: Path, text: str, name: str = "table.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def graph(table: ImportedTable) -> Records:
    graphs = [write_extraction(extraction) for extraction in table.extractions]
    assert not any(graph.refusals for graph in graphs)
    return read_records(load_store(graphs))


CODED = """actor,issue,stance,speaker,quote,date,source
NATO,Enlargement,supports,Jens Example,"The door, he said, is open",2021-06-14,Gazette
Example Board,Enlargement,0,,,2021-06-14,Gazette
Example Board,Enlargement,maybe,,,2021-06-14,Gazette
,Enlargement,1,,,,
NATO,Enlargement,rules out,,,14 June,
"""


def test_coded_positions_become_a_graph_and_bad_rows_are_named(tmp_path: Path) -> None:
    path = write(tmp_path, CODED)
    table = import_codings(path)
    records = graph(table)
    found = {(p.actor, p.stance.name, p.qualifiers.sources) for p in records.positions}
    assert ("nato", "supports") in {row[:2] for row in found}
    assert {len(sources) for _, _, sources in found} == {0, 1}
    assert [d.date for d in records.documents.values()] == [date(2021, 6, 14)]
    texts = {e.text for p in records.positions for e in p.evidence}
    assert "The door, he said, is open" in texts
    assert [str(f).partition(": ")[0] for f in table.failures] == [f"{path}:{n}" for n in (4, 5, 6)]


def test_columns_can_be_mapped(tmp_path: Path) -> None:
    path = write(tmp_path, "organisation\tconcept\tagreement\nNATO\tEnlargement\tyes\n", "t.tsv")
    columns = CodingColumns.parse("actor=organisation, issue=concept, stance=agreement")
    assert len(graph(import_codings(path, columns)).positions) == 1
    with pytest.raises(OptionError, match="'colour=red' maps no column"):
        CodingColumns.parse("colour=red")


def test_missing_columns_are_named_with_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(ExchangeError, match="no column 'stance'; the file has: actor"):
        import_codings(write(tmp_path, "actor,issue\n"))
    with pytest.raises(ExchangeError, match="no such file"):
        import_codings(tmp_path / "none.csv")
    (tmp_path / "latin.csv").write_bytes("actor,issue,stance\né".encode("latin-1"))
    with pytest.raises(ExchangeError, match="cannot be read as a table"):
        import_codings(tmp_path / "latin.csv")


ICEWS_TABLE = """Event Date,Source Name,CAMEO Code,Event Text,Target Name,Story ID,Publisher
2008-04-03,Russia,111,Criticize or denounce,NATO,77,Gazette
2008-04-03,Ukraine,0831,Accede,Poland,77,Gazette
2008-04-04,Ukraine,999,?,Georgia,78,Gazette
"""


def test_icews_rows_become_relations(tmp_path: Path) -> None:
    table = import_events(write(tmp_path, ICEWS_TABLE), ICEWS)
    relations = graph(table).relations
    assert {(r.subject, r.type.name, r.object) for r in relations} == {
        ("russia", "accuses", "nato"),
        ("ukraine", "yields-to", "poland"),
    }
    (failure,) = table.failures
    assert "'999' is no event class" in str(failure)


def test_plover_rows_without_document_id_share_one_a_day(tmp_path: Path) -> None:
    rows = (
        "source,target,event,date\nRussia,NATO,REJECT,2008-04-03\nIran,Israel,THREATEN,2008-04-03\n"
    )
    (extraction,) = import_events(write(tmp_path, rows)).extractions
    assert extraction.document.id == "table-2008-04-03"
    assert len(extraction.relations) == 2


def test_event_table_comes_back_as_it_went_out(tmp_path: Path) -> None:
    records = made_records(
        made_relation("russia rejects nato d1"), made_relation("iran member-of un d1")
    )
    text = write_events(records)
    (row,) = csv.DictReader(io.StringIO(text))
    assert (row["event"], row["relation"], row["source"]) == ("REJECT", "rejects", "Russia")
    (extraction,) = import_events(write(tmp_path, text)).extractions
    (relation,) = extraction.relations
    assert (relation.subject, relation.type.name) == ("russia", "rejects")


def test_cells_cannot_run_as_formulas() -> None:
    records = made_records(made_relation("=cmd() rejects nato d1"))
    (row,) = csv.DictReader(io.StringIO(write_events(records)))
    assert row["source"].startswith("'=")


@pytest.mark.parametrize(
    ("code", "name"),
    [("3", "AGREE"), ("042", "CONSULT"), ("0874", "RETREAT"), ("1994", ""), ("X", "")],
)
def test_codes_fall_back_to_their_beginning(code: str, name: str) -> None:
    expected = {"1994": "ASSAULT"}.get(code, name)
    assert event_classes().plover(code) == expected
