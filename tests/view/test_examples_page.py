"""The page of real texts: the shipped examples, and an article that tries to break out."""

from pathlib import Path
from typing import Any

import pytest

from kg.pipeline import build, extract_documents
from kg.query import read_records
from kg.read import read_documents
from kg.records import Records
from kg.resources import resource
from kg.store import open_store
from kg.view import Kind, ViewOptions, figure, read_page, view
from tests.view.browser import Visit
from tests.view.hostile import ATTACKS

WIDE: dict[str, Any] = {"viewport": {"width": 1280, "height": 800}}
NAMES = (
    "2008-04-03-bucharest-summit.md",
    "2018-06-17-prespa-agreement.md",
    "2025-05-16-istanbul-direct-talks.md",
)
ARTICLE = """<script>alert(1)</script> told reporters that Russia opposes \
"<img src=x onerror=alert(2)>" and NATO's expansion.

Foreign Minister Sergei </script><svg onload=alert(3)> Lavrov said that \
<a href='javascript:alert(4)'>Ukraine</a> must not join NATO.

The United States supports Ukraine's {{7*7}}${alert(5)} membership of NATO. "We will never \
accept </style><script>alert(6)</script>," said Vladimir Putin <b onclick=alert(7)>.
"""


@pytest.fixture(scope="module")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Records:
    store = tmp_path_factory.mktemp("examples") / "store"
    build([Path(str(resource("data", "examples", name))) for name in NAMES], store)
    with open_store(store) as opened:
        return read_records(opened)


@pytest.fixture(scope="module")
def article(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("hostile") / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def test_examples_give_a_small_page_that_says_what_it_holds(examples: Records) -> None:
    page = view(examples).html
    assert len(page.encode()) <= 700_000
    assert "read from 3 documents from 3 April 2008 to 16 May 2025" in page
    assert page == view(examples).html


@pytest.mark.parametrize("kind", Kind)
def test_examples_give_figures(examples: Records, kind: Kind) -> None:
    assert "<text" in figure(examples, ViewOptions(kind=kind))


@pytest.mark.browser
def test_examples_open_in_every_picture(browser: Any, examples: Records, tmp_path: Path) -> None:
    visit = Visit(browser, view(examples).save(tmp_path / "page.html"), **WIDE)
    for name in ("issue", "matrix", "timeline", "coalition", "table", "network"):
        visit.page.click(f"[data-view={name}]")
    visit.search("NATO")
    assert visit.page.inner_text("#panel h2") == "NATO"
    assert visit.page.locator("#panel mark").count() + visit.page.locator(".more").count() > 0
    assert visit.complaints == []
    visit.close()


@pytest.mark.browser
def test_hostile_article_stays_text_through_the_whole_pipeline(
    browser: Any, article: Path, tmp_path: Path
) -> None:
    build([article], tmp_path / "store", options=None)
    with open_store(tmp_path / "store") as opened:
        records = read_records(opened)
    assert records.relations or records.positions or records.statements
    visit = Visit(browser, view(records).save(tmp_path / "page.html"), **WIDE)
    scripts = visit.page.locator("script").count()
    for name in ("issue", "matrix", "timeline", "coalition", "table", "network"):
        visit.page.click(f"[data-view={name}]")
        visit.click_all("#panel .go, .more[aria-expanded=false]", most=8)
    assert_harmless(visit, scripts)


@pytest.mark.browser
def test_hostile_article_stays_text_on_its_reading_page(
    browser: Any, article: Path, tmp_path: Path
) -> None:
    documents = [item for item in read_documents([article]) if not isinstance(item, Exception)]
    [extraction] = extract_documents(documents)
    page = read_page(extraction)
    assert not [attack for attack in ATTACKS[:3] if attack in page.html]
    visit = Visit(browser, page.save(tmp_path / "read.html"), **WIDE)
    assert visit.page.locator("script").count() == 1
    assert visit.page.inner_text(".text").count("alert(") == ARTICLE.count("alert(")
    assert_harmless(visit, 1)


def assert_harmless(visit: Visit, scripts: int) -> None:
    assert visit.dialogs == []
    assert visit.page.locator("script").count() == scripts
    assert visit.page.locator("img, iframe, [onload], [onerror], [onclick]").count() == 0
    assert visit.page.locator("a[href^='javascript']").count() == 0
    assert visit.outside == []
    assert visit.complaints == []
    visit.close()
