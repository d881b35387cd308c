"""In a browser: from a question to the very words, on any screen, with or without scripts."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from .conftest import Visit
from .kinds import ARTICLE, CONTRAINDICATIONS, TABLES
from .test_search import search

PHONE = {"width": 375, "height": 700}
BACKGROUND = "element => getComputedStyle(element).backgroundColor"


def expect_highlighted(page: Page, words: str) -> None:
    """The words that the address names are in sight, and look unlike the text around them."""
    target = page.locator(":target")
    expect(target).to_contain_text(words)
    expect(target).to_be_in_viewport()
    mark = target.locator("xpath=descendant-or-self::a[contains(@class, 'mark')]").first
    other = page.locator("a.mark:not(:target):not(:target *)").first
    assert mark.evaluate(BACKGROUND) != other.evaluate(BACKGROUND)
    header = page.locator(".md-header").bounding_box()
    assert mark.bounding_box()["y"] >= header["y"] + header["height"], "the words are behind the header"


def follow(page: Page, cell: Locator) -> None:
    words = cell.inner_text()
    cell.click()
    page.wait_for_url("**/articles/**")
    expect_highlighted(page, words)


@pytest.mark.parametrize("viewport", [PHONE, {"width": 1280, "height": 800}], ids=["phone", "desk"])
def test_from_pregnant_to_the_very_words(visit: Visit, origin: str, viewport: dict[str, int]) -> None:
    page = visit("index.html", viewport=viewport)
    search(page, "pregnant")
    page.locator(".found a[href$='contraindications.html#pregnancy']").click()
    expect(page).to_have_url(f"{origin}{CONTRAINDICATIONS}#pregnancy")
    target = page.locator("tr:target")
    expect(target.locator("th")).to_contain_text("Pregnancy")
    expect(target.locator("th")).to_be_in_viewport()
    follow(page, target.locator("a.words").first)


@pytest.mark.parametrize("table", TABLES)
def test_cells_lead_to_their_words(visit: Visit, origin: str, table: str) -> None:
    """The first cell that is not silent, and another by (seeded) chance."""
    page = visit(table)
    cells = page.locator("table.comparison a.words")
    another = Random(table).randrange(cells.count())  # noqa: S311 # no secret
    for number in (0, another):
        page.goto(origin + table)
        follow(page, cells.nth(number))


@pytest.mark.parametrize("origin", ["file"], indirect=True)
@pytest.mark.parametrize("table", TABLES)
def test_a_table_scrolls_inside_its_frame_and_keeps_its_heads(visit: Visit, table: str) -> None:
    page = visit(table, viewport=PHONE)
    region = page.locator(".table-scroll:has(table.comparison)")
    region.scroll_into_view_if_needed()
    region.evaluate("region => region.scrollTo(region.scrollWidth, region.scrollHeight)")
    assert region.evaluate("region => region.scrollLeft") > 100
    frame = region.bounding_box()
    row = region.locator("tbody th").last.bounding_box()
    caption = region.locator("caption").bounding_box()
    column = region.locator("thead th").last.bounding_box()
    cell = region.locator("tbody td").last.bounding_box()
    assert row["x"] == pytest.approx(frame["x"], abs=2)
    assert caption["y"] == pytest.approx(frame["y"], abs=2)
    assert column["y"] == pytest.approx(caption["y"] + caption["height"], abs=2)
    assert row["x"] + row["width"] <= cell["x"] + 1, "the row's head covers the last cell"


@pytest.mark.parametrize("origin", ["file"], indirect=True)
def test_a_table_scrolls_by_keyboard(visit: Visit) -> None:
    page = visit(CONTRAINDICATIONS, viewport=PHONE)
    region = page.locator(".table-scroll")
    region.focus()
    page.keyboard.press("ArrowRight", delay=200)
    page.wait_for_function("document.querySelector('.table-scroll').scrollLeft > 0")


def test_words_are_highlighted_without_scripts(visit: Visit, library: dict[str, Any]) -> None:
    claim = next(c for c in library["claims"] if c["url"] == f"{ARTICLE}#contraindication-pregnancy")
    expect(visit(claim["url"], java_script_enabled=False).locator(":target")).to_contain_text(claim["text"])
