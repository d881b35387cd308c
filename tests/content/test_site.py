"""The site of any content: every address leads somewhere, every cell, side and search result to its words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from candour.project.open import open_project

from ..site.markup import Document
from ..site.points import lead
from ..site.test_links import (
    LIVES_IN_ROOT,
    test_a_claim_s_anchor_holds_its_words,
    test_every_address_in_the_library_leads_to_its_anchor,
    test_ids_are_unique_on_a_page,
    test_no_address_is_absolute_outside_the_404_page,
)
from ..site.test_links import test_every_address_leads_to_a_file_and_an_anchor as every_address_leads_somewhere
from ..site.test_links import test_search_leads_to_places_that_are_there as search_leads_somewhere
from ..site.test_pages import (
    test_a_term_page_carries_every_claim_about_it,
    test_an_article_s_marks_lead_to_its_claims_terms,
    test_every_page_has_one_main_heading,
    test_headings_skip_no_level,
)
from ..site.test_tables import (
    comparisons,
    test_every_cell_says_its_state_and_leads_to_the_words,
    test_every_group_with_claims_has_its_comparison,
    test_every_table_can_be_found_named_and_scrolled,
    test_heads_lead_to_articles_and_rows_to_terms,
    test_the_csv_says_what_the_library_says,
)

__all__ = [
    "comparisons",
    "test_a_claim_s_anchor_holds_its_words",
    "test_a_term_page_carries_every_claim_about_it",
    "test_an_article_s_marks_lead_to_its_claims_terms",
    "test_every_address_in_the_library_leads_to_its_anchor",
    "test_every_cell_says_its_state_and_leads_to_the_words",
    "test_every_group_with_claims_has_its_comparison",
    "test_every_page_has_one_main_heading",
    "test_every_table_can_be_found_named_and_scrolled",
    "test_headings_skip_no_level",
    "test_heads_lead_to_articles_and_rows_to_terms",
    "test_ids_are_unique_on_a_page",
    "test_no_address_is_absolute_outside_the_404_page",
    "test_the_csv_says_what_the_library_says",
]
"""Tests of the sample's site that know nothing of its words: they hold here too."""


def test_every_address_of_every_page_leads_somewhere(site: Path, whole: dict[str, Document]) -> None:
    """Those of a clinic's own pages too; the page that is not there has the site's full address in its own."""
    every_address_leads_somewhere(site, {path: page for path, page in whole.items() if path != LIVES_IN_ROOT})


def test_search_leads_to_every_page_s_places(site: Path, whole: dict[str, Document]) -> None:
    search_leads_somewhere(site, whole)


def test_every_page_speaks_the_site_s_language_or_says_which(folder: Path, whole: dict[str, Document]) -> None:
    own = open_project(folder).site.settings.language
    for path, page in whole.items():
        spoken = page.root.one("html").attributes["lang"]
        assert spoken == own or path.startswith(f"{spoken}/"), path


def test_an_article_names_its_document(pages: dict[str, Document], library: dict[str, Any]) -> None:
    for article in library["articles"]:
        assert article["source"]["document"] in pages[article["url"]].content.text


def test_a_note_leads_to_the_references_of_its_article_and_nowhere_else_outside(
    pages: dict[str, Document], library: dict[str, Any]
) -> None:
    for article in library["articles"]:
        links = [
            link for note in pages[article["url"]].content.marked("editors-note") for link in note.marked("reference")
        ]
        assert {link.attributes["href"] for link in links} == {one["address"] for one in article["references"]}
        assert all(link.attributes["rel"] == "noreferrer" for link in links)


def test_who_reviewed_a_page_is_told_where_somebody_did_and_invented_nowhere(
    folder: Path, pages: dict[str, Document]
) -> None:
    for article in open_project(folder).site.library.articles.values():
        page, by = pages[article.url], article.front.review.by
        assert ("lastReviewed" in page.raw) == bool(by), article.id
        assert not by or by in page.content.text, article.id


def test_a_decided_point_shows_what_the_clinic_advises_and_who_decided(
    pages: dict[str, Document], library: dict[str, Any]
) -> None:
    for point in library["disagreements"]:
        if position := point["position"]:
            text = pages[point["url"].partition("#")[0]].content.text
            assert position["by"] in text
            assert position["advice"] in text


def test_every_side_of_a_disagreement_leads_to_its_words(pages: dict[str, Document], library: dict[str, Any]) -> None:
    for point in library["disagreements"]:
        path, _, anchor = point["url"].partition("#")
        page = pages[path]
        (shown,) = page.content.all(where=lambda e, anchor=anchor: e.attributes.get("id") == anchor)
        assert {lead(page, words) for words in shown.marked("words")} <= {side["url"] for side in point["sides"]}
        assert {side["article"] for side in point["sides"]} == {
            Path(lead(page, words).partition("#")[0]).stem for words in shown.marked("words")
        }


def test_no_page_on_a_treatment_is_wider_than_a_phone(browser: Browser, site: Path) -> None:
    """The page to take along was nine screens wide: a reference stood on one line."""
    page = browser.new_page(viewport={"width": 375, "height": 700}, java_script_enabled=False)
    wide = {}
    for path in sorted((site / "treatments").rglob("*.html")):
        page.goto(path.as_uri())
        wide[path.name] = page.evaluate("document.documentElement.scrollWidth")
    page.close()
    assert {name: width for name, width in wide.items() if width > 375} == {}
