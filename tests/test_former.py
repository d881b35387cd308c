"""Ids that a term had, or took in: its old address leads on, its old anchors stay, and `check` knows what it is now."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

import pytest

from candour.changes import changes
from candour.knowledge.survey import Imprint, Site, survey
from candour.output.pages import build_all
from candour.output.pages.former import former_pages
from candour.output.render import Renderer
from candour.problem import errors

from .builders import X, article, claims, library_of, loaded, term, treatment

SCARS = "docs/terms/scars.md"
NOW = {SCARS: term("Scars", "effect", formerly="[marks, old-scars]")}
CLAIMS = claims("contraindications", "term: scars") + claims("side_effects", "term: scars, seriousness: expected")
SAYING = {X: article(CLAIMS, "Not with [these](contraindication:scars). It [scars](side-effect:scars).\n")}


def site_of(pages: Mapping[str, str]) -> Site:
    return survey(library_of(pages))


def test_the_old_address_leads_on_and_names_the_new_one(renderer: Renderer) -> None:
    site = replace(site_of(NOW), imprint=Imprint(address="https://clinic.example/"))
    made = {url: make() for url, make in former_pages(site, renderer)}
    assert made.keys() == {"terms/marks.html", "terms/old-scars.html"}
    html = made["terms/marks.html"]
    assert '<meta http-equiv="refresh" content="0; url=../terms/scars.html">' in html
    assert '<link rel="canonical" href="https://clinic.example/terms/scars.html">' in html
    assert '<a href="../terms/scars.html">Scars</a>' in html
    assert 'href="scars.html"' in dict(former_pages(site_of(NOW), renderer))["terms/marks.html"]()


def test_a_concept_s_former_id_leads_on_where_the_concept_is_a_term_and_the_id_is_free(renderer: Renderer) -> None:
    uses = {X: article(claims("benefits", "term: diabetes"), "[It](benefit:diabetes).\n")}
    assert dict(former_pages(site_of(uses), renderer)).keys() == {"terms/sugar-illness.html"}
    assert not dict(former_pages(site_of({}), renderer))
    taking = {"docs/terms/sugar-illness.md": term("Sugar")}, {"docs/terms/x.md": term("X", formerly="sugar-illness")}
    for own in taking:
        library = library_of({**uses, **own})
        assert library.terms["diabetes"].front.formerly == ()


def test_rows_and_items_keep_the_old_ids_as_anchors(renderer: Renderer) -> None:
    pages = {**NOW, **SAYING, "docs/treatments/peel.md": treatment("Peel")}
    pages["docs/articles/y.md"] = pages[X].replace("treatment: needling", "treatment: peel")
    with_rows = [built for built in build_all(site_of(pages), renderer) if re.search('id="scars"', built.html)]
    assert {built.url for built in with_rows} >= {
        "treatments/needling/contraindications.html",
        "treatments/needling/side-effects.html",
        "treatments/needling/can-i-have-it.html",
        "treatments/needling/what-to-expect.html",
        "compare/contraindications.html",
    }, [built.url for built in with_rows]
    for built in with_rows:
        assert built.html.count('id="marks"') == built.html.count('id="scars"') == 1, built.url
        assert '<span id="old-scars"></span>' in built.html
        if "scars" in built.ids:
            assert {"marks", "old-scars"} <= built.ids


def test_no_search_finds_the_old_address(renderer: Renderer) -> None:
    urls = {built.url for built in build_all(site_of(NOW), renderer)}
    assert "terms/scars.html" in urls
    assert not {"terms/marks.html", "terms/old-scars.html"} & urls


@pytest.mark.parametrize(("formerly", "lost"), [("[wart]", set()), ("[]", {"terms/wart.html"})])
def test_a_review_tells_no_address_as_broken_that_leads_on(formerly: str, lost: set[str]) -> None:
    def side(id: str, **more: str) -> Site:
        page = article(claims("contraindications", f"term: {id}"), f"Not with [it](contraindication:{id}).\n")
        return site_of({X: page, f"docs/terms/{id}.md": term("Warts", **more)})

    broken = changes(side("wart"), side("warts", formerly=formerly)).broken
    assert {one.page for one in broken if one.page.startswith("terms/")} == lost
    rows = {one.anchors for one in broken if one.page == "treatments/needling/contraindications.html"}
    assert rows == ({("wart",)} if lost else set())


def test_a_link_to_the_old_page_is_told_what_it_is_now() -> None:
    linking = {"docs/treatments/needling.md": treatment("Needling", "See [it](../terms/marks.md).\n")}
    (found,) = errors(loaded({**NOW, **linking}).problems)
    assert found.code == "broken-link"
    assert found.message.endswith("which does not exist; it is now scars.md")


def test_a_claim_on_a_former_id_is_told_what_it_is_now() -> None:
    page = {X: article(claims("benefits", "term: marks"), "It softens [marks](benefit:marks).\n")}
    (found,) = errors(loaded({**NOW, **page}).problems)
    assert (found.code, found.message, found.fix) == (
        "unknown-term",
        "'marks' is not a term; it is now 'scars'",
        "scars",
    )
