"""What search finds: the concept, not the spelling; and nothing in it is markup."""

from __future__ import annotations

import pytest

from candour.pages import build_all
from candour.render import Renderer
from candour.search import Entry, entry, sections
from candour.site import survey

from .builders import X, article, claims, library_of, term

Found = dict[str, Entry]


@pytest.fixture
def found(renderer: Renderer) -> Found:
    """Every search entry of a small site by the address that it leads to."""
    pages = {
        X: article(claims("benefits", "term: acne"), "Of [spots](benefit:acne).\n\n## Later\n\nMore.\n", title="A & B"),
        "docs/terms/acne.md": term("Acne", synonyms="[spots, zits]", body="Of the *skin* & hair.\n"),
    }
    built = build_all(survey(library_of(pages)), renderer)
    return {str(e.document(page.url)["location"]): e for page in built for e in page.search}


def test_a_term_is_found_by_its_synonyms_and_meaning(found: Found) -> None:
    acne = found["terms/acne.html"]
    assert acne.title == "Acne"
    assert {"spots", "zits", "skin"} <= set(acne.text.replace(",", "").split())


def test_a_comparisons_row_is_found_by_its_terms_synonyms(found: Found) -> None:
    row = found["treatments/needling/benefits.html#acne"]
    assert row.title == "Acne"
    assert "zits" in row.text
    assert "mentioned by 1 of 2 articles" in row.text


def test_an_article_is_found_by_any_spelling_of_its_treatment(found: Found) -> None:
    assert "skin needling" in found["articles/x.html"].text


def test_an_article_is_found_by_its_sections(found: Found) -> None:
    assert (found["articles/x.html#later"].title, found["articles/x.html#later"].text) == ("Later", "More.")


def test_a_concept_weighs_more_than_running_text(found: Found) -> None:
    weights = [
        found[url].weight for url in ("articles/x.html", "treatments/needling/benefits.html#acne", "terms/acne.html")
    ]
    assert weights == sorted(weights)
    assert len(set(weights)) == 3


def test_every_entry_leads_to_one_place(renderer: Renderer) -> None:
    built = list(build_all(survey(library_of()), renderer))
    places = [(page.url, e.anchor) for page in built for e in page.search]
    assert len(set(places)) == len(places)
    assert {page.url for page in built} == {url for url, _ in places}


def test_plain_words_are_escaped() -> None:
    made = entry("a", "R & D <b>", ["x < y", ""], 1)
    assert (made.title, made.text) == ("R &amp; D &lt;b&gt;", "x &lt; y")


def test_html_becomes_its_words_still_escaped() -> None:
    top, one = sections('<p>A <em>b</em> &amp; c</p><h2 id="d">E &lt;f&gt;</h2><p>g</p>', "T & U", "v < w")
    assert (top.title, top.text) == ("T &amp; U", "A b &amp; c · v &lt; w")
    assert (one.anchor, one.title, one.text) == ("d", "E &lt;f&gt;", "g")


def test_a_text_reads_as_on_the_page_without_its_notes_numbers(renderer: Renderer) -> None:
    body = "Not for [pregnant women](contraindication:pregnancy)[^1]. It **heals**.\n\n- One\n\n[^1]: As it says.\n"
    built = build_all(survey(library_of({X: article(claims("contraindications", "term: pregnancy"), body)})), renderer)
    (page,) = [page for page in built if page.url == "articles/x.html"]
    assert page.search[0].text.startswith("Not for pregnant women. It heals. As it says. One")
