import base64
import gzip
import hashlib
import html
import re
from collections.abc import Callable
from pathlib import Path

import pytest

import kg.view
from kg.errors import NotFoundError, OptionError
from kg.records import Records
from kg.view import ViewOptions, view
from tests.view.synthetic import synthetic


@pytest.mark.parametrize(
    ("nodes", "megabytes"), [(30, 0.6), (300, 0.7), (2000, 1.2), (10_000, 3.5)]
)
def test_page_stays_small(built: Callable[[int], Path], nodes: int, megabytes: float) -> None:
    assert built(nodes).stat().st_size <= megabytes * 1_000_000


def test_page_leaves_room_for_long_texts(built: Callable[[int], Path]) -> None:
    assert built(30).stat().st_size <= 350_000


def test_drawing_script_is_packed_and_named_by_the_hash_of_what_is_unpacked() -> None:
    page = view(Records()).html
    [packed] = re.findall(r'<script type="text/plain" id="vis">([^<]+)<', page)
    text = gzip.decompress(base64.b64decode(packed)).decode()
    assert "vis-network" in text[:200]
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    allowed = html.unescape(page).partition("script-src ")[2].partition(";")[0]
    assert f"'sha256-{digest}'" in allowed.split()


def test_two_builds_give_the_same_bytes() -> None:
    assert view(synthetic(300)).html == view(synthetic(300)).html


def test_nothing_is_written_beside_the_page(tmp_path: Path) -> None:
    view(synthetic(30)).save(tmp_path / "page.html")
    assert [path.name for path in tmp_path.iterdir()] == ["page.html"]


def test_empty_graph_gives_a_page() -> None:
    assert "0 relations, 0 positions and 0 statements" in view(Records()).html


def test_page_names_no_address_but_its_links_and_licences() -> None:
    page = view(Records()).html
    loaded = re.findall(r"""<(?:script|link|img|iframe)[^>]+(?:src|href)=["'](\S+)""", page)
    assert loaded == []


def test_scripts_are_short_modules_that_parse_no_markup() -> None:
    modules = sorted((Path(kg.view.__file__).parent / "assets").glob("*.js"))
    assert len(modules) > 20
    for module in modules:
        text = module.read_text(encoding="utf-8")
        assert text.count("\n") <= 300, module.name
        assert text.startswith("// "), module.name
        assert not re.search(r"innerHTML|outerHTML|insertAdjacent|document.write|eval\(", text)


def test_title_is_escaped() -> None:
    page = view(Records(), ViewOptions(title="<b>Who</b> & what")).html
    assert "<h1>&lt;b&gt;Who&lt;/b&gt; &amp; what</h1>" in page
    assert "<b>Who" not in page


def test_notebook_shows_the_page_in_a_frame_of_its_own() -> None:
    shown = view(Records())._repr_html_()
    assert shown.startswith("<iframe")
    assert "allow-same-origin" not in shown
    assert "<script" not in shown


@pytest.mark.parametrize(
    ("options", "error", "words"),
    [
        (ViewOptions(actor="Nobody at all"), NotFoundError, "no actor is named 'Nobody at all'"),
        (ViewOptions(issue="nothing"), NotFoundError, "no issue is named 'nothing'"),
        (ViewOptions(relations=("loves",)), NotFoundError, "named 'loves'; it has: attacks"),
        (ViewOptions(actor="a", issue="b"), OptionError, "name one of them"),
        (ViewOptions(depth=4), OptionError, "it is 1, 2 or 3"),
        (ViewOptions(max_nodes=0), OptionError, "between 1 and 2000"),
        (ViewOptions(max_nodes=9000), OptionError, "between 1 and 2000"),
    ],
)
def test_what_cannot_be_shown_is_said(
    options: ViewOptions, error: type[Exception], words: str
) -> None:
    with pytest.raises(error, match=re.escape(words)):
        view(synthetic(30), options)
