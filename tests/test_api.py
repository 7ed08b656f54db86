"""The library's own names, as a Python user meets them."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import kg
from tests.shared import CHECKOUT

TEXT = "Russia opposes NATO's eastward expansion. Ukraine wants to join the alliance."


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("api")
    (folder / "2020-01-02-a.txt").write_text(TEXT)
    summary = kg.build([folder / "2020-01-02-a.txt"], folder / "kg")
    assert summary.added == ("2020-01-02-a",)
    return folder / "kg"


def test_public_names_are_sorted_and_there() -> None:
    assert kg.__all__ == sorted(kg.__all__)
    for name in kg.__all__:
        assert getattr(kg, name).__doc__
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = kg.nothing


def test_importing_the_library_loads_nothing_heavy() -> None:
    script = (
        "import kg, sys; print([m for m in ('numpy', 'rdflib', 'pyoxigraph') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=CHECKOUT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_text_is_extracted_with_dates_anchored_at_its_day() -> None:
    extraction = kg.extract_text("Russia rejected the plan on Monday.", day=date(2022, 2, 24))
    assert extraction.document.date == date(2022, 2, 24)
    assert {p.actor for p in extraction.positions} == {"russia"}


def test_graph_answers_look_ups_queries_and_views(store: Path) -> None:
    with kg.open_graph(store) as graph:
        assert graph.actor("Moscow").found.id == "russia"
        assert graph.issue("NATO's eastward expansion").rows
        table = graph.query("SELECT ?a WHERE { ?a kg:opposes ?i }")
        assert [row[0].value.rpartition("/")[2] for row in table.rows] == ["russia"]
        assert graph.view(actor="Russia").html.startswith("<!")


def test_graph_is_given_to_rdflib_and_networkx(store: Path) -> None:
    with kg.open_graph(store) as graph:
        triples, network = graph.rdf(), graph.network()
    opposes = "https://w3id.org/actor-positions/ontology#opposes"
    assert [str(s).rpartition("/")[2] for s, p, _ in triples if str(p) == opposes] == ["russia"]
    assert network.number_of_edges() >= 2


def test_missing_store_is_an_error_of_ours(tmp_path: Path) -> None:
    with pytest.raises(kg.KgError), kg.open_graph(tmp_path / "none"):
        pass
