"""Treatments side by side: with a second, made-up treatment beside the real one; and nothing of it with one alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from .conftest import Visit
from .markup import Document, Element, read_all
from .points import lead, numbers
from .project import copy_project, library_of, site_of
from .wider import MADE_UP, SECOND

REAL = "micro-needling"
SHARED = {"benefits", "contraindications", "aftercare", "side_effects", "facts"}


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the real content with a treatment that was made up for tests."""
    project = copy_project(tmp_path_factory.mktemp("two") / "project")
    for path, text in SECOND.items():
        (project / path).write_text(text, encoding="utf-8")
    return site_of(project)


@pytest.fixture(scope="module")
def two_pages(two: Path) -> dict[str, Document]:
    return read_all(two)


@pytest.fixture(scope="module")
def two_library(two: Path) -> dict[str, Any]:
    return library_of(two)


@pytest.fixture(scope="module")
def compared(two_pages: dict[str, Document]) -> dict[str, Document]:
    """The pages across treatments by their group's id."""
    return {Path(path).stem.replace("-", "_"): page for path, page in two_pages.items() if path.startswith("compare/")}


def test_with_one_treatment_there_is_no_page_across_treatments_and_no_way_to_one(
    site: Path, pages: dict[str, Document]
) -> None:
    assert not (site / "compare").exists()
    linked = {address for page in pages.values() for address in page.addresses()}
    assert not [address for address in linked if "compare/" in address]
    assert '"compare/' not in (site / "search/names.js").read_text(encoding="utf-8")


def test_what_a_title_holds_is_text(two_pages: dict[str, Document]) -> None:
    page = two_pages[f"treatments/{MADE_UP}.html"]
    assert page.root.one("head").one("title").text.startswith("A treatment made up for <tests> & more")
    assert "A treatment made up for <tests> & more" in page.content.one("h1").text


def test_with_two_there_is_a_page_for_each_group_of_both(compared: dict[str, Document]) -> None:
    assert compared.keys() == SHARED


def test_the_pages_can_be_found(two: Path, two_pages: dict[str, Document], compared: dict[str, Document]) -> None:
    """From the list of treatments, from one another, and by search."""
    wanted = {page.path for page in compared.values()}
    for page in (two_pages["treatments/index.html"], *compared.values()):
        assert {lead(page, link) for link in page.content.all("a")} >= wanted, page.path
    index = (two / "search/names.js").read_text(encoding="utf-8")
    assert all(f'"{address}"' in index for address in wanted)


def together(group: str, library: dict[str, Any]) -> dict[str, dict[str, list[dict[str, Any]]]]:
    """A group's claims by term and treatment."""
    treatments = {article["id"]: article["treatment"] for article in library["articles"]}
    rows: dict[str, dict[str, list[dict[str, Any]]]] = {}
    for claim in library["facts"] if group == "facts" else library["claims"]:
        if claim.get("group", "facts") == group:
            rows.setdefault(claim["term"], {}).setdefault(treatments[claim["article"]], []).append(claim)
    return rows


def test_treatments_are_the_columns_and_terms_the_rows(
    compared: dict[str, Document], two_library: dict[str, Any]
) -> None:
    for group, page in compared.items():
        heads = [lead(page, link) for link in page.content.one("thead").all("a")]
        assert sorted(heads) == [f"treatments/{one}/{group.replace('_', '-')}.html" for one in (MADE_UP, REAL)]
        rows = {row.attributes["id"]: row for row in page.content.one("tbody").all("tr")}
        assert rows.keys() == together(group, two_library).keys()
        assert all(lead(page, row.one("th").one("a")) == f"terms/{term}.html" for term, row in rows.items())


def test_a_cell_says_what_a_treatments_articles_say_together(
    compared: dict[str, Document], two_library: dict[str, Any]
) -> None:
    """Its state, and how many of its articles speak; silence is said."""
    seen = set()
    for group, page in compared.items():
        for term, by_treatment in together(group, two_library).items():
            for id, cell in cells(page, term).items():
                said = by_treatment.get(id, [])
                state = state_of(said)
                if not said and cell.all("a"):
                    state = "elsewhere"
                assert cell.classes == {state}, (group, term)
                seen.add((id, state))
                counts = [numbers(small.text)[0] for small in cell.all("small")]
                assert max(counts, default=0) <= len({claim["article"] for claim in said}) <= sum(counts)
                assert ("not mentioned" in cell.text) == (state == "silent")
    assert {(MADE_UP, state) for state in ("stated", "denied", "both", "silent")} <= seen


def cells(page: Document, term: str) -> dict[str, Element]:
    """The cells of a term's row by their treatment."""
    columns = [lead(page, link).split("/")[1] for link in page.content.one("thead").all("a")]
    (row,) = page.content.all("tr", where=lambda e: e.attributes.get("id") == term)
    return dict(zip(columns, row.all("td"), strict=True))


def state_of(claims: list[dict[str, Any]]) -> str:
    stances = {claim.get("stance", "stated") for claim in claims}
    return "both" if len(stances) == 2 else next(iter(stances), "silent")


def test_a_cell_leads_to_the_row_in_which_the_words_stand(
    compared: dict[str, Document], two_pages: dict[str, Document], two_library: dict[str, Any]
) -> None:
    for group, page in compared.items():
        for term, by_treatment in together(group, two_library).items():
            for id, said in by_treatment.items():
                link, *others = cells(page, term)[id].marked("words")
                assert {lead(page, one) for one in (link, *others)} == {
                    f"treatments/{id}/{group.replace('_', '-')}.html#{term}"
                }
                table = two_pages[lead(page, link).partition("#")[0]]
                (row,) = table.content.all("tr", where=lambda e, term=term: e.attributes.get("id") == term)
                words = {lead(table, words) for words in row.marked("words")}
                assert words == {claim["url"] for claim in said}


def test_treatments_are_not_held_against_each_other(two_library: dict[str, Any], library: dict[str, Any]) -> None:
    """What one needs many of, the other may need few of: no disagreement, and the real ones stay as they are."""
    by_treatment: dict[str, list[dict[str, Any]]] = {REAL: [], MADE_UP: []}
    for point in two_library["disagreements"]:
        by_treatment[point["treatment"]].append(point)
    assert by_treatment[REAL] == library["disagreements"]
    assert [point["id"] for point in by_treatment[MADE_UP]] == [f"{MADE_UP}/fine-lines/stated-and-denied"]


@pytest.fixture
def origin(two: Path) -> str:
    """`visit` opens the site with two treatments, from its folder."""
    return f"{two.as_uri()}/"


def test_from_two_treatments_to_the_very_words(visit: Visit, origin: str) -> None:
    page = visit("treatments/index.html")
    page.locator("a[href$='compare/benefits.html']").first.click()
    page.locator(f"tr#fine-lines a.words[href*='{MADE_UP}']").first.click()
    expect(page).to_have_url(f"{origin}treatments/{MADE_UP}/benefits.html#fine-lines")
    words = page.locator("tr:target a.words").first
    expect(words).to_be_in_viewport()
    said = words.inner_text()
    words.click()
    page.wait_for_url("**/articles/made-up-*")
    expect(page.locator(":target")).to_contain_text(said)


def test_a_page_across_treatments_fits_a_phone(visit: Visit) -> None:
    page = visit("compare/contraindications.html", viewport={"width": 375, "height": 700})
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 375
    assert page.locator("table.comparison td").first.is_visible()
