"""Where articles disagree, as a reader meets it: each point with its sides and silence, and ways to narrow the list."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from random import Random
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from .conftest import Visit
from .kinds import DISAGREEMENTS, TREATMENT
from .markup import Document, Element
from .points import Point, claims_by_url, is_open, lead, lineages, numbers, points_of, shown_points
from .test_browser import follow

KINDS = "select:has(option[value='values-apart'])"
SAFETY = "select:has(option[value='safety'])"
POINT = ".point[data-kind]"


@pytest.fixture
def page(pages: dict[str, Document]) -> Document:
    return pages[DISAGREEMENTS]


@pytest.fixture
def points(library: dict[str, Any]) -> dict[str, Point]:
    return points_of(library)


def test_every_point_of_the_library_is_on_the_page_and_no_other(page: Document, points: dict[str, Point]) -> None:
    shown = shown_points(page)
    assert shown.keys() == points.keys()
    for anchor, element in shown.items():
        point = points[anchor]
        assert element.attributes["data-kind"] == point["kind"]
        assert element.attributes["data-touches"] == ("safety" if point["safety"] else "other")
        assert point["summary"] in element.text


def test_safety_comes_first(page: Document, points: dict[str, Point]) -> None:
    """Contradictions that touch safety, then the others, then what is explained; safety first there too."""
    ranks = [rank(points[anchor]) for anchor in shown_points(page)]
    assert ranks == sorted(ranks)
    assert {(False, False), (False, True), (True, False), (True, True)} == set(ranks)


def rank(point: Point) -> tuple[bool, bool]:
    return point["outcome"] != "disagree", not point["safety"]


def test_every_side_names_its_claims_and_leads_to_their_words(
    page: Document, points: dict[str, Point], library: dict[str, Any]
) -> None:
    """Words that an article uses for two claims of one side stand there once."""
    claims = claims_by_url(library)
    for anchor, element in shown_points(page).items():
        expected: dict[str, set[tuple[str, str]]] = {}
        addresses: dict[str, set[str]] = {}
        for side in points[anchor]["sides"]:
            expected.setdefault(side["says"], set()).add((side["article"], claims[side["url"]]["text"]))
            addresses.setdefault(side["says"], set()).add(side["url"])
        shown = {side.all("strong")[0].text: side for side in sides_of(element)}
        assert shown.keys() == expected.keys()
        for says, side in shown.items():
            links = side.marked("words")
            found = {lead(page, link) for link in links}
            assert found <= addresses[says], anchor
            assert {(claims[url]["article"], claims[url]["text"]) for url in found} == expected[says], anchor
            assert {link.text for link in links} == {text for _, text in expected[says]}, anchor


def sides_of(point: Element) -> list[Element]:
    (listed,) = point.marked("sides")
    return [child for child in listed.children if child.tag == "li"]


def test_every_side_counts_its_articles_and_lineages(
    page: Document, points: dict[str, Point], library: dict[str, Any]
) -> None:
    for anchor, element in shown_points(page).items():
        for side in sides_of(element):
            says = side.all("strong")[0].text
            articles = {one["article"] for one in points[anchor]["sides"] if one["says"] == says}
            counted, *descent = numbers(side.all("small")[0].text)
            assert counted == len(articles), (anchor, says)
            assert (descent or [counted]) == [lineages(articles, library)], (anchor, says)


def test_silent_articles_are_named_as_such(page: Document, points: dict[str, Point], library: dict[str, Any]) -> None:
    assert {len(point["silent"]) for point in points.values()} > {0, 1}
    for anchor, element in shown_points(page).items():
        told = " ".join(silent.text for silent in element.marked("silent"))
        named = {article["id"] for article in library["articles"] if article["title"] in told}
        assert named == set(points[anchor]["silent"]), anchor


def test_nobody_is_silent_and_on_a_side(points: dict[str, Point]) -> None:
    for point in points.values():
        assert not {side["article"] for side in point["sides"]} & set(point["silent"])


def test_no_position_is_invented(page: Document, points: dict[str, Point]) -> None:
    """The clinic has decided nothing: each open point says so, and an explained one needs no decision."""
    assert not page.content.marked("decided")
    for anchor, element in shown_points(page).items():
        assert points[anchor]["position"] is None
        assert len(element.marked("position")) == is_open(points[anchor]), anchor


def test_the_csv_says_what_the_library_says(site: Path, page: Document, library: dict[str, Any]) -> None:
    (download,) = [link for link in page.content.all("a") if "download" in link.attributes]
    text = (site / lead(page, download)).read_bytes().decode()
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    claims = claims_by_url(library)
    sides = [
        (point["id"], point["kind"], point["outcome"], "yes" if point["safety"] else "no", claims[side["url"]]["term"],
         side["article"], side["says"], claims[side["url"]]["text"], side["url"])
        for point in library["disagreements"] for side in point["sides"]
    ]  # fmt: skip
    columns = ("id", "kind", "outcome", "safety", "term", "article", "says", "text", "url")
    assert sorted(sides) == sorted(tuple(row[c] for c in columns) for row in rows if row["url"])
    silent = [(point["id"], article) for point in library["disagreements"] for article in point["silent"]]
    assert sorted(silent) == sorted((row["id"], row["article"]) for row in rows if row["says"] == "not-mentioned")


def test_the_rows_of_a_table_lead_to_the_points_their_claims_stand_in(
    pages: dict[str, Document], points: dict[str, Point], library: dict[str, Any]
) -> None:
    expected = marks_by_row(points, library)
    found: dict[tuple[str, str], set[str]] = {}
    for path, page in pages.items():
        rows = page.content.all("tr", where=lambda e: "id" in e.attributes) if path.startswith(f"{TREATMENT}/") else []
        for row in rows:
            signs = {lead(page, sign) for sign in row.marked("differs")}
            found |= {(Path(path).stem, row.attributes["id"]): signs} if signs else {}
    assert found == expected


def contested(point: Point) -> list[dict[str, Any]]:
    """The claims that the point is about; an article's whole answer may say more."""
    return [side for side in point["sides"] if side["contested"]]


def marks_by_row(points: dict[str, Point], library: dict[str, Any]) -> dict[tuple[str, str], set[str]]:
    """Points by the page and row of the comparison in which their claims stand."""
    claims = claims_by_url(library)
    rows: dict[tuple[str, str], set[str]] = {}
    for point in points.values():
        for side in contested(point):
            claim = claims[side["url"]]
            row = claim.get("group", "facts").replace("_", "-"), claim["term"]
            rows.setdefault(row, set()).add(point["url"])
    return rows


def test_an_article_marks_the_words_on_which_articles_disagree(
    pages: dict[str, Document], points: dict[str, Point], library: dict[str, Any]
) -> None:
    """A sign for words, however many claims they make; above the text, all that they are about."""
    expected: dict[str, list[Point]] = {article["url"]: [] for article in library["articles"]}
    for point in points.values():
        for path in {side["url"].partition("#")[0] for side in contested(point) if point["outcome"] == "disagree"}:
            expected[path].append(point)
    assert all(expected.values())
    for path, here in expected.items():
        article = pages[path]
        signs = {lead(article, sign) for sign in article.content.marked("otherwise")}
        assert signs
        assert signs <= {point["url"] for point in here}, path
        (legend,) = article.content.marked("otherwise-legend")
        named = {lead(article, link) for link in legend.all("a")}
        assert named <= {point["url"] for point in here}, path
        assert {about(url, points) for url in named} == {point["terms"][0] for point in here}, path


def about(url: str, points: dict[str, Point]) -> str:
    term: str = points[url.partition("#")[2]]["terms"][0]
    return term


def test_a_sign_stands_right_behind_every_such_word(pages: dict[str, Document], points: dict[str, Point]) -> None:
    for point in points.values():
        for side in contested(point) if point["outcome"] == "disagree" else ():
            path, _, anchor = side["url"].partition("#")
            (place,) = pages[path].root.all(where=lambda e, anchor=anchor: e.attributes.get("id") == anchor)
            words = place if place.tag == "a" else place.marked("mark")[0]
            beside = words.parent.children
            assert "otherwise" in beside[beside.index(words) + 1].classes, side["url"]


def test_a_term_says_that_sources_differ_beside_each_such_claim(
    pages: dict[str, Document], points: dict[str, Point], library: dict[str, Any]
) -> None:
    claims = claims_by_url(library)
    expected: dict[str, set[str]] = {}
    for point in points.values():
        for side in contested(point) if point["outcome"] == "disagree" else ():
            expected.setdefault(f"terms/{claims[side['url']]['term']}.html", set()).add(point["url"])
    for path, urls in expected.items():
        signs = {lead(pages[path], sign) for sign in pages[path].content.marked("differs")}
        assert urls <= signs, path


def test_an_explained_difference_is_told_from_a_contradiction(
    pages: dict[str, Document], points: dict[str, Point]
) -> None:
    """On tables and terms alike, a sign to an explained point has other words than one to an open point."""
    for kind in (f"{TREATMENT}/", "terms/"):
        words: dict[bool, set[str]] = {True: set(), False: set()}
        for page in (page for path, page in pages.items() if path.startswith(kind)):
            for sign in page.content.marked("differs"):
                point = points[lead(page, sign).partition("#")[2]]
                words[point["outcome"] == "disagree"].add(sign.text)
        assert words[True], kind
        assert not words[True] & words[False], kind


TABLES_OF = {"can-i-have-it": ("contraindications", "preparation"), "what-to-expect": ("side-effects",)}
"""The comparisons of what a page for patients tells."""


def test_the_overview_says_that_articles_differ_only_where_they_do(
    pages: dict[str, Document], points: dict[str, Point], library: dict[str, Any]
) -> None:
    page = pages[f"{TREATMENT}.html"]
    (overview,) = page.content.marked("overview")
    contradicted = marks_by_row({a: p for a, p in points.items() if p["outcome"] == "disagree"}, library)
    for line in overview.all("dt"):
        path, _, row = lead(page, line.all("a")[0]).partition("#")
        tables = TABLES_OF.get(Path(path).stem, (Path(path).stem,))
        assert bool(line.marked("differs")) == any((table, row) in contradicted for table in tables), row


# In a browser


def test_the_words_of_a_side_are_one_click_away(visit: Visit, origin: str) -> None:
    page = visit(DISAGREEMENTS)
    words = page.locator(".sides a.words")
    for number in {0, *Random(3).sample(range(words.count()), 4)}:  # noqa: S311 # no secret
        page.goto(origin + DISAGREEMENTS)
        follow(page, words.nth(number))


def test_a_sign_in_a_table_leads_to_its_point(visit: Visit, origin: str) -> None:
    page = visit(f"{TREATMENT}/aftercare.html")
    page.locator("tr#makeup a.differs").first.click()
    expect(page).to_have_url(f"{origin}{DISAGREEMENTS}#makeup")
    expect(page.locator(".point:target")).to_be_in_viewport()
    heading = page.locator(".point:target h3").bounding_box()
    header = page.locator(".md-header").bounding_box()
    assert heading["y"] >= header["y"] + header["height"], "the point's name is behind the header"


def visible(page: Page) -> set[str]:
    return set(page.locator(POINT).evaluate_all("all => all.filter(e => e.checkVisibility()).map(e => e.id)"))


def status(page: Page) -> Locator:
    return page.locator(".md-content output")


def differing(points: dict[str, Point], anchors: set[str]) -> int:
    """How many of some points articles differ on: what is explained is shown and not counted."""
    return sum(points[anchor]["outcome"] == "disagree" for anchor in anchors)


def expect_shown(page: Page, expected: set[str], points: dict[str, Point]) -> None:
    assert visible(page) == expected
    counted = [differing(points, expected), differing(points, set(points))]
    assert numbers(status(page).inner_text()) == counted


def test_points_are_narrowed_by_kind_and_by_what_they_touch(visit: Visit, points: dict[str, Point]) -> None:
    page = visit(DISAGREEMENTS)
    expect_shown(page, set(points), points)
    kinds = {point["kind"] for point in points.values()}
    offered = page.locator(KINDS).locator("option").evaluate_all("all => all.map(option => option.value)")
    assert set(offered) == kinds | {""}
    for kind in sorted(kinds):
        page.locator(KINDS).select_option(kind)
        for touches, safe in (("safety", {True}), ("other", {False}), ("", {True, False})):
            page.locator(SAFETY).select_option(touches)
            wanted = {a for a, point in points.items() if point["kind"] == kind and point["safety"] in safe}
            expect_shown(page, wanted, points)
    page.locator(KINDS).select_option("")
    expect_shown(page, set(points), points)


def test_a_heading_without_points_is_not_shown(visit: Visit) -> None:
    page = visit(DISAGREEMENTS)
    page.locator(SAFETY).select_option("other")
    expect(page.locator("h2[id='-safety']")).to_be_hidden()
    expect(page.locator("h2[id='-other']")).to_be_visible()


def test_points_are_narrowed_by_keyboard_and_the_result_is_announced(visit: Visit, points: dict[str, Point]) -> None:
    """The place that a screen reader listens to is there before its words change, and stays the same one."""
    page = visit(DISAGREEMENTS)
    listened = status(page).element_handle()
    page.locator(".siblings a").last.focus()
    for _ in range(3):
        page.keyboard.press("Tab")
        if page.locator(f"{SAFETY}:focus").count():
            break
    expect(page.locator(SAFETY)).to_be_focused()
    page.keyboard.type("s")
    expect(page.locator(SAFETY)).to_have_value("safety")
    wanted = {anchor for anchor, point in points.items() if point["safety"]}
    expect_shown(page, wanted, points)
    assert numbers(listened.inner_text()) == [differing(points, wanted), differing(points, set(points))]
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect_shown(page, set(points), points)


@pytest.mark.parametrize("control", [KINDS, SAFETY], ids=["kind", "safety"])
def test_a_control_has_a_name(visit: Visit, control: str) -> None:
    named = visit(DISAGREEMENTS).locator(control)
    assert named.evaluate("select => select.labels.length && select.labels[0].firstChild.textContent.trim()")


def test_a_choice_is_kept_in_the_address(visit: Visit, points: dict[str, Point]) -> None:
    """So that a view can be sent to someone, and is there again on the way back from the words."""
    wanted = {a for a, point in points.items() if point["kind"] == "different-force" and point["safety"]}
    assert 0 < len(wanted) < len(points)
    page = visit(DISAGREEMENTS)
    page.locator(KINDS).select_option("different-force")
    page.locator(SAFETY).select_option("safety")
    address = page.url
    assert address.partition("?")[2]
    page.goto("about:blank")
    page.goto(address)
    expect_shown(page, wanted, points)
    expect(page.locator(KINDS)).to_have_value("different-force")

    follow(page, page.locator(".point:visible .sides a.words").first)
    page.go_back()
    expect_shown(page, wanted, points)


def test_an_address_that_asks_for_what_there_is_not_shows_everything(visit: Visit, points: dict[str, Point]) -> None:
    expect_shown(visit(f"{DISAGREEMENTS}?kind=nonsense"), set(points), points)


def test_the_page_is_complete_without_scripts(visit: Visit, points: dict[str, Point]) -> None:
    page = visit(DISAGREEMENTS, java_script_enabled=False)
    assert page.locator("select:visible").count() == 0, "a control that does nothing"
    assert page.locator(f"{POINT}:visible").count() == len(points)
    follow(page, page.locator(".sides a.words").first)
