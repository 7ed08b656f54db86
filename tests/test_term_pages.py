import pytest

from kg.exchange.term_pages import term_pages
from kg.vocabulary import relation_types, stances
from tests.shared import CHECKOUT


@pytest.mark.parametrize("name", ["ontology.md", "relations.md"])
def test_page_is_what_the_ontology_says(name: str) -> None:
    written = (CHECKOUT / "docs" / name).read_text(encoding="utf-8")
    assert written == term_pages()[name], "stale: run python -m kg.exchange.term_pages docs"


def test_every_relation_type_and_stance_has_a_heading() -> None:
    lines = term_pages()["relations.md"].splitlines()
    assert {f"### {name}" for name in (*relation_types(), *stances())} <= set(lines)
