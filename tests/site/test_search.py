"""In a browser: a patient types a word of her own, key by key, and finds the concept."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .conftest import Visit
from .kinds import ARTICLE, CONTRAINDICATIONS, TREATMENT

STARTS = {"home": "index.html", "article": ARTICLE, "comparison": CONTRAINDICATIONS}  # depths 0, 1 and 2
RESULT = ".md-search-result__item"
FIRST = 5  # pages: what a screen holds

WANTED = {
    "pregnant": ("terms/pregnancy.html", "contraindications.html#pregnancy"),
    "expecting a baby": ("terms/pregnancy.html", "contraindications.html#pregnancy"),
    "Accutane": ("terms/isotretinoin.html", "preparation.html#isotretinoin"),
    "make-up": ("terms/makeup.html", "aftercare.html#makeup"),
    "makeup": ("terms/makeup.html", "aftercare.html#makeup"),
    "SPF": ("terms/sunscreen.html", "aftercare.html#sunscreen"),
    "derma roller": ("terms/home-rollers.html", "alternatives.html#home-rollers"),
    "dark spots": ("terms/hyperpigmentation.html", "benefits.html#hyperpigmentation"),
}
SPELLINGS = ("microneedling", "micro-needling", "micro needling")


def search(page: Page, words: str) -> None:
    """Open search and type. `fill()` would race the theme, which reads the keys."""
    query = page.locator(".md-search__input")
    query.click()
    expect(query).to_be_focused()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type(words, delay=20)
    expect(query).to_have_value(words)
    page.locator(".md-search-result__link").first.wait_for()


def shown(page: Page) -> list[list[str]]:
    """The results that are listed so far: for each page found, its own address and those of places in it."""
    return page.evaluate(
        "selector => [...document.querySelectorAll(selector)].map(item => [...item.querySelectorAll('a')]"
        ".map(link => link.href))",
        RESULT,
    )


def settled(page: Page) -> list[list[str]]:
    """The results once they stay as they are."""
    before, now = None, shown(page)
    while before != now:
        page.wait_for_timeout(200)
        before, now = now, shown(page)
    return now


def all_results(page: Page) -> list[list[str]]:
    """The theme lists ten pages at first, and some more whenever one reaches the end of the list."""
    page.locator(".md-search__scrollwrap").hover()
    before, now = None, settled(page)
    while before != now:
        for step in (-100, 4000):
            page.mouse.wheel(0, step)
            page.wait_for_timeout(80)
        before, now = now, shown(page)
    return now


@pytest.mark.parametrize("start", STARTS)
def test_a_patient_s_words_find_the_concept(visit: Visit, origin: str, start: str) -> None:
    """The term's page or the comparison's row is among the first; the row is listed without scrolling on."""
    page = visit(STARTS[start])
    missed = {}
    for words, (term, row) in WANTED.items():
        search(page, words)
        listed = settled(page)
        term, row = origin + term, f"{origin}{TREATMENT}/{row}"
        if not any({term, row} & set(result) for result in listed[:FIRST]):
            missed[words] = [result[0].removeprefix(origin) for result in listed]
        elif not any(row in result for result in listed):
            missed[words] = f"{row} is not listed"
    assert not missed


@pytest.mark.parametrize("start", STARTS)
def test_any_spelling_finds_every_article(
    visit: Visit, origin: str, start: str, library: dict[str, list[dict[str, str]]]
) -> None:
    page = visit(STARTS[start])
    articles = {article["url"] for article in library["articles"]}
    missed = {}
    for words in SPELLINGS:
        search(page, words)
        missed[words] = articles - {result[0].removeprefix(origin) for result in all_results(page)}
    assert not any(missed.values()), missed


def test_results_can_be_followed_from_every_depth(visit: Visit, origin: str) -> None:
    for start in STARTS.values():
        page = visit(start)
        search(page, "pregnant")
        page.locator(f"{RESULT} a[href$='terms/pregnancy.html']").first.click()
        expect(page).to_have_url(f"{origin}terms/pregnancy.html")


@pytest.mark.parametrize("origin", ["http", "http-below"], indirect=True)
@pytest.mark.parametrize("start", ["home", "comparison"])
@pytest.mark.parametrize("way", ["click", "key"])
def test_the_index_is_fetched_when_search_is_opened_and_not_before(visit: Visit, start: str, way: str) -> None:
    page = visit(STARTS[start])
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.reload(wait_until="networkidle")
    assert fetched
    assert not [url for url in fetched if "search_index" in url]

    if way == "key":
        page.keyboard.press("/")
    else:
        page.locator(".md-search__input").click()
    page.wait_for_timeout(100)
    page.keyboard.type("pregnant", delay=20)
    page.wait_for_selector(f"{RESULT} a[href$='terms/pregnancy.html']")
    assert len([url for url in fetched if "search_index" in url]) == 1


@pytest.mark.parametrize("origin", ["http"], indirect=True)
def test_an_address_with_a_search_in_it_searches(visit: Visit) -> None:
    page = visit("index.html?q=pregnant")
    page.wait_for_selector(f"{RESULT} a[href$='terms/pregnancy.html']")


def test_search_works_on_a_phone(visit: Visit) -> None:
    page = visit("index.html", viewport={"width": 375, "height": 700}, has_touch=True)
    page.locator("label.md-header__button[for=__search]").tap()
    expect(page.locator(".md-search__input")).to_be_focused()
    page.keyboard.type("pregnant", delay=20)
    page.wait_for_selector(f"{RESULT} a[href$='terms/pregnancy.html']")
