"""The page in a real browser: safe, usable by keyboard and by screen readers, the same by link."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kg.records import Records
from kg.view import Kind, ViewOptions, view
from kg.view.scene import compose
from tests.view.browser import Visit
from tests.view.hostile import hostile
from tests.view.synthetic import synthetic

pytestmark = pytest.mark.browser
WIDE: dict[str, Any] = {"viewport": {"width": 1280, "height": 800}}
LARGE: dict[str, Any] = {"viewport": {"width": 1920, "height": 1080}}
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
VIEWS = ("network", "issue", "matrix", "timeline", "coalition", "table")
Built = Callable[[int], Path]


def test_every_picture_opens_without_requests_or_complaints(browser: Any, built: Built) -> None:
    visit = Visit(browser, built(300), **WIDE)
    for name in (*VIEWS, "network"):
        visit.page.click(f"[data-view={name}]")
    visit.page.evaluate(POINT_AT_MIDDLE)
    visit.page.click("#theme")
    visit.search("an")
    assert visit.page.inner_text("#panel h2") != "Overview"
    assert visit.outside == []
    assert visit.complaints == []
    visit.close()


#: Clicks the canvas in the middle, as a reader would who tries it out.
POINT_AT_MIDDLE = """() => {
    const canvas = document.querySelector("canvas").getBoundingClientRect();
    const at = { clientX: canvas.x + canvas.width / 2, clientY: canvas.y + canvas.height / 2 };
    document.querySelector("canvas").dispatchEvent(new MouseEvent("click", at));
}"""


def test_hostile_strings_stay_text(browser: Any, tmp_path: Path) -> None:
    page = view(hostile(), ViewOptions(title="</title><script>alert(9)</script>"))
    visit = Visit(browser, page.save(tmp_path / "hostile.html"), **WIDE)
    before = visit.page.locator("script").count()
    for name in VIEWS:
        visit.page.click(f"[data-view={name}]")
        visit.click_all(".more[aria-expanded=false], #panel .go", most=8)
    visit.page.fill("#search", "script")
    assert visit.page.locator("#found li").count() > 0
    visit.page.keyboard.press("Enter")
    visit.click_all("#panel .more[aria-expanded=false]")
    assert visit.dialogs == []
    assert visit.page.locator("script").count() == before
    assert visit.page.locator("img, iframe, object, embed, base, form").count() == 0
    assert visit.page.locator("[onload], [onerror], [onclick]").count() == 0
    links = visit.page.locator("a[href]").evaluate_all("all => all.map((a) => a.protocol)")
    assert set(links) <= {"file:", "http:", "https:"}
    assert visit.outside == []
    assert visit.complaints == []
    visit.close()


@pytest.mark.parametrize(
    ("size", "scheme", "views"),
    [(WIDE, "light", VIEWS[1:]), (WIDE, "dark", ("issue", "matrix")), (PHONE, "light", ())],
    ids=["wide-light", "wide-dark", "phone"],
)
def test_rules_of_accessibility_hold_in_every_state(
    browser: Any, built: Built, size: dict[str, Any], scheme: str, views: tuple[str, ...]
) -> None:
    visit = Visit(browser, built(30), color_scheme=scheme, **size)
    found = {"start": visit.violations()}
    for name in views:
        visit.page.click(f"[data-view={name}]")
        found[name] = visit.violations()
    visit.page.click("[data-view=network]")
    visit.search("a")
    visit.click_all("#panel .more[aria-expanded=false]")
    found["panel"] = visit.violations()
    visit.page.fill("#search", "a")
    found["search"] = visit.violations()
    assert not [(state, rule) for state, rules in found.items() for rule in rules]
    visit.close()


def test_rules_of_accessibility_can_be_broken(browser: Any, built: Built) -> None:
    visit = Visit(browser, built(30), **WIDE)
    visit.page.evaluate("document.querySelector('[for=search]').remove()")
    visit.page.evaluate("document.getElementById('search').placeholder = ''")
    visit.page.evaluate("document.querySelector('h1').style.color = '#ddd'")
    assert {rule.partition(":")[0] for rule in visit.violations()} == {
        "label",
        "color-contrast",
    }
    visit.close()


def test_keyboard_alone_reaches_a_neighbour(browser: Any, built: Built) -> None:
    visit = Visit(browser, built(300), **WIDE)
    visit.search("an")
    first = visit.page.inner_text("#panel h2")
    visit.page.keyboard.press("Tab")
    visit.page.keyboard.press("Enter")
    assert visit.page.inner_text("#panel h2") not in {"Overview", first}
    visit.close()


def test_arrow_keys_walk_the_search_and_escape_leaves_it(browser: Any, built: Built) -> None:
    visit = Visit(browser, built(300), **WIDE)
    visit.page.keyboard.press("/")
    visit.page.keyboard.type("an")
    second = visit.page.inner_text("#found li:nth-child(2) span:nth-child(2)")
    visit.page.keyboard.press("ArrowDown")
    assert visit.page.get_attribute("#search", "aria-activedescendant") == "found-1"
    visit.page.keyboard.press("Enter")
    assert visit.page.inner_text("#panel h2") == second
    visit.page.fill("#search", "an")
    visit.page.keyboard.press("Escape")
    assert visit.page.is_hidden("#found")
    visit.close()


def test_page_merges_lines_as_the_figure_does(browser: Any, built: Built) -> None:
    scene = compose(synthetic(300), None)
    shown = {end for line in scene.lines for end in (line.first, line.second)}
    visit = Visit(browser, built(300), **WIDE)
    label = visit.page.get_attribute("#canvas", "aria-label")
    assert label.startswith(f"Picture of {len(shown)} points and {len(scene.lines)} lines;")
    visit.close()


@pytest.mark.parametrize("name", ["network", "issue", "coalition", "table"])
def test_link_gives_the_same_picture(browser: Any, built: Built, name: str) -> None:
    visit = Visit(browser, built(30), **WIDE)
    visit.search("an")
    visit.page.click(".actions >> text=Surroundings")
    visit.page.click("[aria-label='Depth 2']")
    visit.page.click("text=opposes >> nth=0")
    visit.page.click(f"[data-view={name}]")
    before = visit.state()
    again = Visit(browser, built(30), hash_="#" + visit.page.url.partition("#")[2], **WIDE)
    assert again.state() == before
    visit.close()
    again.close()


def test_address_that_makes_no_sense_is_passed_over(browser: Any, built: Built) -> None:
    nonsense = "#view=evil&pick=a:nobody&from=soon&to=%3Cb%3E&depth=9&sort=-what&off=kind:nothing"
    visit = Visit(browser, built(30), hash_=nonsense, **WIDE)
    assert visit.page.inner_text("#panel h2") == "Overview"
    assert visit.page.get_attribute("#tabs [aria-current=true]", "data-view") == "network"
    assert visit.complaints == []
    visit.close()


def test_phone_shows_the_graph_in_the_first_screen(browser: Any, built: Built) -> None:
    visit = Visit(browser, built(300), **PHONE)
    box = visit.page.locator("#stage").bounding_box()
    assert box["y"] + box["height"] <= 844
    assert box["height"] >= 300
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= 390
    visit.close()


def test_large_screen_needs_no_scrolling(browser: Any, built: Built) -> None:
    visit = Visit(browser, built(300), **LARGE)
    root = visit.page.evaluate("[document.documentElement.scrollHeight, innerHeight]")
    assert root[0] <= root[1]
    visit.close()


def test_legend_filters_and_counts(browser: Any, built: Built) -> None:
    visit = Visit(browser, built(30), **WIDE)
    visit.page.click("[data-view=table]")
    before = visit.total()
    counted = int(visit.page.inner_text("#legend .facet:has-text('What was said') .count"))
    visit.page.click("#legend label:has-text('What was said')")
    assert visit.total() == before - counted
    visit.page.click("#reset")
    assert visit.total() == before
    visit.close()


def test_only_leaves_what_is_denied(browser: Any, built: Built) -> None:
    visit = Visit(browser, built(30), **WIDE)
    visit.page.click("[data-view=table]")
    visit.page.locator("[aria-label='only Denied']").evaluate("button => button.click()")
    modes = visit.page.locator(".assertions td:nth-child(6)").all_inner_texts()
    assert modes
    assert set(modes) == {"denied"}
    visit.close()


def test_time_slider_leaves_what_was_published_then(browser: Any, built: Built) -> None:
    visit = Visit(browser, built(300), **WIDE)
    visit.page.click("[data-view=table]")
    before = visit.total()
    visit.page.locator("#time-from").focus()
    for _ in range(20):
        visit.page.keyboard.press("ArrowRight")
    assert 0 < visit.total() < before
    days = visit.page.locator(".assertions td.date").all_inner_texts()
    assert {int(day.split()[-1]) for day in days} <= {2023, 2024, 2025}
    assert "left out" in visit.page.inner_text("#time .words")
    visit.close()


def test_table_sorts_both_ways_and_finds(browser: Any, built: Built) -> None:
    visit = Visit(browser, built(300), **WIDE)
    visit.page.click("[data-view=table]")
    for direction in (False, True):
        visit.page.click("th:has-text('Who') >> nth=0 >> button")
        names = visit.page.locator(".assertions td:nth-child(2)").all_inner_texts()
        names = [name.replace(" (not identified)", "") for name in names]
        assert names == sorted(names, reverse=direction)
    visit.page.fill("#table-find", "ceasefire")
    visit.page.keyboard.press("Enter")
    assert 0 < visit.total() < 600
    visit.close()


def test_speakers_unknown_to_the_graph_are_in_the_table(browser: Any, built: Built) -> None:
    visit = Visit(browser, built(30), **WIDE)
    visit.page.click("[data-view=table]")
    assert visit.page.locator("td:has-text('a senior official (not identified)')").count() > 0
    visit.close()


@pytest.mark.parametrize("kind", Kind)
def test_page_opens_on_the_kind_asked_for(browser: Any, tmp_path: Path, kind: Kind) -> None:
    page = view(synthetic(30), ViewOptions(kind=kind)).save(tmp_path / "page.html")
    visit = Visit(browser, page, **WIDE)
    current = visit.page.get_attribute("#tabs [aria-current=true]", "data-view")
    assert current == kind.value
    visit.close()


def test_pictures_are_saved(browser: Any, built: Built) -> None:
    visit = Visit(browser, built(30), **WIDE)
    for name in ("network", "matrix", "timeline", "coalition"):
        visit.page.click(f"[data-view={name}]")
        assert visit.save("PNG").startswith(b"\x89PNG"), name
        assert visit.save("SVG").startswith(b"<svg"), name
    assert visit.complaints == []
    visit.close()


def test_json_holds_what_is_shown(browser: Any, built: Built) -> None:
    import json

    visit = Visit(browser, built(30), **WIDE)
    visit.page.click("[data-view=table]")
    rows = json.loads(visit.save("JSON"))
    assert len(rows) == visit.total()
    assert {"kind", "subject", "predicate", "object", "evidence"} <= rows[0].keys()
    visit.close()


def test_notebook_frame_shows_the_page(browser: Any, tmp_path: Path) -> None:
    cell = tmp_path / "cell.html"
    shown = view(synthetic(30))._repr_html_()
    cell.write_text(f"<!DOCTYPE html><meta charset=utf-8>{shown}", encoding="utf-8")
    visit = Visit(browser, cell, ready="iframe", **WIDE)
    frame = visit.page.frame_locator("iframe")
    frame.locator("html[data-ready]").wait_for(timeout=20_000)
    frame.locator("[data-view=table]").click()
    assert frame.locator(".assertions tbody tr").count() > 0
    assert visit.outside == []
    visit.close()


def test_print_leaves_out_the_controls(browser: Any, built: Built) -> None:
    visit = Visit(browser, built(30), **WIDE)
    visit.page.emulate_media(media="print")
    assert visit.page.is_hidden("#tabs")
    assert visit.page.is_hidden("#filters")
    assert visit.page.is_visible("h1")
    assert visit.page.is_visible("#canvas")
    visit.close()


def drawn(visit: Visit) -> list[str]:
    """Save the picture and give its texts."""
    root = ET.fromstring(visit.save("SVG"))  # noqa: S314 - our own text
    return [node.text or "" for node in root.iter("{http://www.w3.org/2000/svg}text")]


def test_saved_issue_is_the_issue_that_is_looked_at(browser: Any, built: Built) -> None:
    visit = Visit(browser, built(300), **WIDE)
    visit.page.click("#tabs [data-view=issue]")
    visit.page.select_option(".issue-view select", index=2)
    issue = visit.page.inner_text(".issue-view h2")
    names = visit.page.locator(".issue-view section li > .go").all_inner_texts()
    texts = drawn(visit)
    assert texts[0] == f"Who stands where on {issue}"
    assert set(names) <= set(texts)
    assert visit.save("PNG").startswith(b"\x89PNG")
    visit.close()


def test_saved_table_holds_the_rows_that_are_looked_at(browser: Any, built: Built) -> None:
    visit = Visit(browser, built(300), **WIDE)
    visit.page.click("#tabs [data-view=table]")
    visit.page.click("text=Next")
    days = visit.page.locator(".assertions td.date").all_inner_texts()
    texts = drawn(visit)
    assert [text for text in texts if re.fullmatch(r"\d+ \w{3} \d{4}|undated", text)] == days
    assert any(text.startswith("Rows 51 to 100 of") for text in texts)
    assert visit.save("PNG").startswith(b"\x89PNG")
    visit.close()


def test_saved_network_points_at_whom_lines_concern(browser: Any, built: Built) -> None:
    visit = Visit(browser, built(30), **WIDE)
    svg = visit.save("SVG").decode()
    assert len(re.findall(r"<polygon[^>]+fill-opacity", svg)) > 10
    assert "from who acts to whom or what it concerns" in svg
    visit.page.click("#tabs [data-view=coalition]")
    texts = drawn(visit)
    assert "mostly on opposite sides" in texts
    assert "opposition or conflict" not in texts
    visit.close()


def test_phone_shows_whole_names_in_the_matrix(browser: Any, built: Built) -> None:
    visit = Visit(browser, built(300), **PHONE)
    visit.page.click("#tabs [data-view=matrix]")
    names = visit.page.locator(".matrix tbody th button")
    assert names.count() > 5
    cut = names.evaluate_all("all => all.filter((b) => b.scrollWidth > b.clientWidth + 1).length")
    assert cut == 0
    titles = names.evaluate_all("all => all.map((b) => [b.title, b.textContent])")
    assert all(title == text for title, text in titles)
    visit.close()


def test_phone_draws_the_strongest_and_more_when_asked(browser: Any, built: Built) -> None:
    visit = Visit(browser, built(300), **PHONE)
    assert visit.page.inner_text("#trail .shown").startswith("40 of 286 shown")
    visit.page.click("text=More points")
    assert visit.page.inner_text("#trail .shown").startswith("80 of 286 shown")
    visit.close()


def test_filters_move_no_point(browser: Any, built: Built) -> None:
    visit = Visit(browser, built(30), **WIDE)
    before = places(visit.save("SVG").decode())
    visit.page.click("#legend label:has-text('State')")
    after = places(visit.save("SVG").decode())
    assert after
    assert after <= before
    visit.close()


def places(svg: str) -> set[tuple[str, str]]:
    """Give the middles of the persons that are drawn, without the one in the legend."""
    found = re.findall(r'<circle[^>]*cx="([^"]+)" cy="([^"]+)" r="([^"]+)"', svg)
    return {(x, y) for x, y, size in found if size != "6"}


def test_sentence_that_says_a_thing_twice_is_shown_once(browser: Any, tmp_path: Path) -> None:
    records = synthetic(30)
    doubled = replace(records, positions=(*records.positions, *records.positions))
    texts = []
    for name, given in (("once", records), ("twice", doubled)):
        page = view(given).save(tmp_path / f"{name}.html")
        visit = Visit(browser, page, **WIDE)
        visit.page.click("#tabs [data-view=issue]")
        texts.append(visit.page.locator(".issue-view .more").all_inner_texts())
        visit.close()
    assert texts[0] == texts[1]


def test_paper_shows_the_picture_in_light_colours_with_its_sentences(
    browser: Any, built: Built
) -> None:
    visit = Visit(browser, built(30), color_scheme="dark", **WIDE)
    visit.search("an")
    visit.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    visit.page.emulate_media(media="print", color_scheme="dark")
    assert visit.page.is_visible("#print svg")
    assert visit.page.is_hidden("#canvas")
    assert visit.page.evaluate("getComputedStyle(document.body).color") == "rgb(27, 29, 33)"
    assert visit.page.locator("#panel blockquote").count() > 0
    assert visit.page.locator("#panel .more[aria-expanded=false]").count() == 0
    visit.page.evaluate("dispatchEvent(new Event('afterprint'))")
    visit.page.emulate_media(media="screen")
    assert visit.page.is_hidden("#print")
    assert visit.page.is_visible("#canvas")
    visit.close()


def test_search_says_by_which_name_it_found_something(browser: Any, tmp_path: Path) -> None:
    records = synthetic(30)
    [(key, first), *_] = records.actors.items()
    named = replace(first, name="Alpha", aliases=("Omega House",))
    page = view(replace(records, actors={**records.actors, key: named}))
    visit = Visit(browser, page.save(tmp_path / "page.html"), **WIDE)
    visit.page.fill("#search", "omega")
    assert visit.page.inner_text("#found li i") == "Omega House"
    visit.page.fill("#search", "alpha")
    assert visit.page.locator("#found li i").count() == 0
    visit.close()


def test_lines_along_a_ring_are_bent_inwards(browser: Any, built: Built) -> None:
    visit = Visit(browser, built(300), **WIDE)
    visit.search("an")
    assert visit.save("SVG").count(b"<path") == 0
    visit.page.click(".actions >> text=Surroundings")
    assert visit.save("SVG").count(b"<path") > 0
    assert visit.complaints == []
    visit.close()


def test_saved_picture_says_what_it_leaves_out(browser: Any, built: Built) -> None:
    visit = Visit(browser, built(300), **WIDE)
    assert not [text for text in drawn(visit) if "left out" in text]
    visit.page.click("#legend label:has-text('State')")
    visit.page.locator("#time-from").focus()
    visit.page.keyboard.press("ArrowRight")
    texts = " ".join(drawn(visit))
    assert "Some kinds of assertions are left out" in texts
    assert re.search(r"Published \d+ \w{3} 2022 to ", texts)
    visit.page.click("#reset")
    visit.search("an")
    name = visit.page.inner_text("#panel h2")
    visit.page.click(".actions >> text=Surroundings")
    assert drawn(visit)[0] == f"Around {name}: relations and positions"
    visit.close()


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_endless_names_stay_in_their_column(
    browser: Any, tmp_path: Path, size: dict[str, Any]
) -> None:
    records = synthetic(30)
    actors = {key: replace(a, name=f"Ann {'x' * 200}") for key, a in records.actors.items()}
    issues = {key: replace(i, label="y " * 150) for key, i in records.issues.items()}
    page = view(replace(records, actors=actors, issues=issues), ViewOptions(title="t" * 400))
    visit = Visit(browser, page.save(tmp_path / "page.html"), **size)
    width = size["viewport"]["width"]
    for name in (*VIEWS, "network"):
        visit.page.click(f"#tabs [data-view={name}]")
        visit.search("ann")
        assert visit.page.evaluate("document.documentElement.scrollWidth") <= width, name
        beyond = visit.page.evaluate(BEYOND, width)
        assert beyond == [], name
    visit.close()


#: What stands out of the window at the right, outside of what can be scrolled.
BEYOND = """(width) => [...document.querySelectorAll("#panel *, #trail *, .titles *, #sheet *")]
    .filter((one) => !one.closest(".scroll") && one.getBoundingClientRect().right > width + 1)
    .map((one) => one.className || one.tagName)"""


def test_empty_graph_says_that_it_is_empty(browser: Any, tmp_path: Path) -> None:
    visit = Visit(browser, view(Records()).save(tmp_path / "page.html"), **WIDE)
    assert "the graph holds no relations" in visit.page.inner_text("#panel")
    for name in VIEWS:
        visit.page.click(f"#tabs [data-view={name}]")
        visit.page.click(".menu summary")
        visit.page.click(".menu summary")
    assert visit.complaints == []
    visit.close()


def test_link_with_days_between_the_steps_of_the_slider_says_these_days(
    browser: Any, built: Built
) -> None:
    visit = Visit(browser, built(300), hash_="#from=2023-01-03&to=2023-11-29", **WIDE)
    assert visit.page.inner_text("#time .words").startswith("Published 3 Jan 2023 – 29 Nov 2023")
    visit.close()


@pytest.mark.parametrize("name", ["network", "matrix", "issue", "table"])
def test_phone_leads_from_every_picture_to_what_it_rests_on(
    browser: Any, built: Built, name: str
) -> None:
    visit = Visit(browser, built(30), **PHONE)
    visit.page.click(f"#tabs [data-view={name}]")
    assert visit.page.is_hidden("#to-panel")
    visit.page.evaluate("location.hash += '&pick=a:actor-0'")
    visit.page.evaluate("scrollTo(0, 0)")
    visit.page.wait_for_selector("#to-panel", state="visible")
    visit.page.click("#to-panel")
    visit.page.wait_for_selector("#to-panel", state="hidden")
    assert visit.page.evaluate("document.activeElement.tagName") == "H2"
    visit.close()


def test_what_is_picked_is_announced(browser: Any, built: Built) -> None:
    visit = Visit(browser, built(30), **WIDE)
    visit.page.click("#tabs [data-view=matrix]")
    visit.page.click(".cell >> nth=0")
    heading = visit.page.inner_text("#panel h2")
    assert visit.page.text_content("#picked[role=status]") == f"The panel shows {heading}"
    visit.close()
