"""In a browser: a comparison's view as a reader sets it, shares it, and finds it again."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .conftest import Visit
from .kinds import CONTRAINDICATIONS

ROWS = "table.comparison tbody tr"
HEADS = "table.comparison thead th[scope=col]:visible"


def terms(page: Page) -> list[str]:
    """The terms in sight, from the top."""
    return page.locator(f"{ROWS}:visible th > a:first-child").all_inner_texts()


def articles(page: Page) -> list[str]:
    """The articles in sight, from the left."""
    return page.locator(HEADS).all_inner_texts()[1:]


def test_a_term_is_found_by_any_of_its_names(visit: Visit) -> None:
    page = visit(CONTRAINDICATIONS)
    everything = len(terms(page))
    page.get_by_label("Find a term").fill("expecting")
    assert terms(page) == ["Pregnancy"]
    expect(page.get_by_role("status")).to_have_text(f"1 of {everything} terms")
    page.get_by_role("button", name="Show all").click()
    expect(page.locator(f"{ROWS}:visible")).to_have_count(everything)


def test_rows_are_ordered_where_the_reader_and_a_screen_reader_meet_them(visit: Visit) -> None:
    page = visit(CONTRAINDICATIONS)
    as_built = terms(page)
    order = page.get_by_label("Order")
    order.select_option("az")
    assert terms(page) == sorted(as_built, key=str.casefold) != as_built
    order.select_option("differ")
    marked = page.locator(f"{ROWS}").evaluate_all("rows => rows.map(row => !!row.querySelector('.differs'))")
    assert marked == sorted(marked, reverse=True)
    assert len(set(marked)) == 2
    order.select_option("")
    assert terms(page) == as_built


def test_one_article_is_read_alone_with_its_silence(visit: Visit) -> None:
    page = visit(CONTRAINDICATIONS, viewport={"width": 375, "height": 700})
    every, names = len(terms(page)), articles(page)
    page.locator("select[name=one]").select_option("2")
    assert articles(page) == names[1:2]
    assert len(terms(page)) == every, "a term that the article does not mention is still there"
    assert page.locator("td.silent:visible").count() > 0
    region = page.locator(".table-scroll")
    assert region.evaluate("box => box.scrollWidth <= box.clientWidth"), "nothing to scroll sideways"


def test_articles_are_chosen_with_the_keyboard_and_the_view_can_be_shared(visit: Visit, origin: str) -> None:
    page = visit(CONTRAINDICATIONS)
    names = articles(page)
    page.get_by_text("Choose articles").focus()
    page.keyboard.press("Enter")
    for _ in range(2):  # the first box, and the second
        page.keyboard.press("Tab")
        page.keyboard.press("Space")
    assert articles(page) == names[2:]
    page.get_by_label("Order").select_option("az")
    assert page.url == f"{origin}{CONTRAINDICATIONS}?order=az&with=3.4.5"
    again = visit(page.url.removeprefix(origin))
    assert (articles(again), terms(again)) == (names[2:], terms(page))


@pytest.mark.parametrize("address", ["?one=99&order=sideways&with=", "?find=%3Cscript%3E", "?with=a.b"])
def test_an_address_that_means_nothing_does_no_harm(visit: Visit, address: str) -> None:
    page = visit(CONTRAINDICATIONS + address)
    assert articles(page)
    expect(page.get_by_role("status")).to_contain_text("of 15 terms")


def test_without_scripts_the_table_is_whole_and_no_choice_is_offered(visit: Visit) -> None:
    page = visit(CONTRAINDICATIONS, java_script_enabled=False)
    assert page.locator(f"{ROWS}:visible").count() == 15
    assert not page.locator("form.view").is_visible()


def test_head_and_caption_stay_in_sight(visit: Visit) -> None:
    page = visit(CONTRAINDICATIONS, viewport={"width": 375, "height": 700})
    region = page.locator(".table-scroll")
    region.evaluate("box => { box.scrollTop = 400; box.scrollLeft = 300; }")
    box = region.bounding_box()
    caption = page.locator("caption").bounding_box()
    corner = page.locator(".corner").bounding_box()
    row = page.locator(f"{ROWS} th").nth(5).bounding_box()
    assert caption["y"] == pytest.approx(box["y"], abs=3)
    assert corner["y"] == pytest.approx(caption["y"] + caption["height"], abs=3)
    assert row["x"] == pytest.approx(box["x"], abs=3)
