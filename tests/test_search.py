"""What search finds: the concept, not the spelling; a claim with its words."""

from __future__ import annotations

import pytest

from candour.knowledge.survey import survey
from candour.output.pages import build_all
from candour.output.render import Renderer
from candour.output.search import entries as search
from candour.output.search.entries import SearchEntry, SearchText, entry, plain_page

from .builders import X, article, claims, library_of, term

Found = dict[str, SearchEntry]
AVOID = claims("contraindications", "term: pregnancy, strength: avoid")
CAUTION = claims("contraindications", "term: pregnancy, strength: caution", "term: scars, stance: denied")


def found_in(renderer: Renderer, pages: dict[str, str]) -> Found:
    """Every search entry of a small site by the address that it leads to."""
    built = build_all(survey(library_of(pages)), renderer)
    return {f"{page.url}#{e.anchor}".removesuffix("#"): e for page in built for e in page.search}


@pytest.fixture
def found(renderer: Renderer) -> Found:
    pages = {
        X: article(claims("benefits", "term: acne"), "Of [spots](benefit:acne).\n\n## Later\n\nMore.\n", title="A & B"),
        "docs/terms/acne.md": term("Acne", synonyms="[spots, zits]", body="Of the *skin* & hair. And so on.\n"),
    }
    return found_in(renderer, pages)


def text_of(body: str, renderer: Renderer, front: str = "") -> SearchText:
    text = found_in(renderer, {X: article(front, body)})["articles/x.html"].text
    assert text is not None
    return text


def test_a_term_goes_by_its_label_and_synonyms_and_is_told_in_a_sentence(found: Found) -> None:
    acne = found["terms/acne.html"]
    assert (acne.names, acne.detail) == (("Acne", "spots", "zits"), "Of the skin & hair.")


def test_a_choice_is_found_by_the_words_for_its_options(renderer: Renderer) -> None:
    pages = {"docs/terms/pain.md": term("Pain", "choice", synonyms="[hurt]", options="{none: [no pain], some: []}")}
    assert found_in(renderer, pages)["terms/pain.html"].names == ("Pain", "hurt", "no pain")


def test_a_comparisons_row_goes_by_its_terms_names(found: Found) -> None:
    row = found["treatments/needling/benefits.html#acne"]
    assert (row.names, str(row.answer)) == (("Acne", "spots", "zits"), "mentioned: 1 article")


def test_a_row_says_how_strictly_and_who_denies(renderer: Renderer) -> None:
    marks = "[a](contraindication:pregnancy) [b](contraindication:scars/denied)\n"
    pages = {
        "docs/articles/one.md": article(AVOID, "[words](contraindication:pregnancy)\n"),
        "docs/articles/two.md": article(CAUTION, marks),
    }
    rows = found_in(renderer, pages)
    address = "treatments/needling/contraindications.html#"
    assert (
        rows[f"{address}pregnancy"].answer.lines[0]
        == "avoid: 1 article; not recommended: 1 article; with caution: 1 article"
    )
    assert rows[f"{address}scars"].answer.lines[0] == "says not: 1 article"


def test_what_a_source_got_wrong_is_no_answer_and_a_reason_never_stands_without_its_warnings(
    renderer: Renderer,
) -> None:
    slip = (
        claims("aftercare", "term: acne, advice: avoid, slip: true"),
        "No [a](aftercare:acne)[^1].\n\n[^1]: A slip.\n",
    )
    harm = claims("benefits", "term: scars") + claims("side_effects", "term: scars")
    pages = {
        "docs/terms/acne.md": term("Acne"),
        "docs/articles/one.md": article(*slip),
        "docs/articles/two.md": article(harm, "[a](benefit:scars) [b](side-effect:scars)\n"),
    }
    rows = found_in(renderer, pages)
    assert rows["treatments/needling/aftercare.html#acne"].answer.lines[0] == "ask us"
    assert (
        rows["treatments/needling/benefits.html#scars"].answer.lines[0]
        == "mentioned: 2 articles; there are warnings about this too"
    )
    assert rows["treatments/needling/side-effects.html#scars"].answer.lines[0] == "mentioned: 1 article"


def test_an_article_is_found_by_any_spelling_of_its_treatment(found: Found) -> None:
    text = found["articles/x.html"].text
    assert text
    assert {"skin", "needling"} <= text.claimed | text.said


def test_an_article_is_found_by_every_name_of_what_it_claims(found: Found) -> None:
    text = found["articles/x.html"].text
    assert text
    assert {"acne", "spots", "zits"} <= text.claimed
    assert "more" in text.said - text.claimed
    assert not text.claimed & text.said


def test_a_name_of_several_words_is_one_word_too(renderer: Renderer) -> None:
    pages = {
        X: article(claims("benefits", "term: acne"), "Of [it](benefit:acne).\n"),
        "docs/terms/acne.md": term("Acne", synonyms="[Bad spots]"),
    }
    text = found_in(renderer, pages)["articles/x.html"].text
    assert text
    assert "badspots" in text.claimed


def test_an_article_s_sections_and_claims_keep_their_places(found: Found) -> None:
    text = found["articles/x.html"].text
    assert text
    assert [(one.anchor, one.heading, one.text) for one in text.sections] == [
        ("", "", "Of spots."),
        ("later", "Later", "More."),
    ]
    assert [(claim.anchor, claim.text) for claim in text.claims] == [("benefit-acne", "spots")]


def test_every_entry_leads_to_one_place(renderer: Renderer) -> None:
    built = list(build_all(survey(library_of()), renderer))
    places = [(page.url, e.anchor) for page in built for e in page.search]
    assert len(set(places)) == len(places)
    assert {page.url for page in built} - {url for url, _ in places} == {"search.html"}, "which does not find itself"


def test_every_kind_stands_in_a_group_of_the_page_of_results(renderer: Renderer) -> None:
    html = next(page.html for page in build_all(survey(library_of()), renderer) if page.url == "search.html")
    grouped = [kind for part in html.split('<template data-kinds="')[1:] for kind in part.partition('"')[0].split()]
    assert sorted(grouped) == sorted(["best", *search.ENTRY_KINDS])


def test_names_are_said_once_and_commas_set_them_apart() -> None:
    made = entry("a", "Rest", ["rest, a pause", "", "Rest"], search.LIST)
    assert made.names == ("Rest", "rest", "a pause")


def test_markup_becomes_the_text_that_it_shows() -> None:
    heading = '<h2 id="d">E &lt;f&gt;<a class="headerlink" href="#d">¶</a></h2>'
    text = plain_page("T & U", f"<p>A <em>b</em> &amp; c</p><ul><li>x</li></ul>{heading}<p>g</p>").text
    assert text
    assert [(one.anchor, one.heading, one.text) for one in text.sections] == [
        ("", "", "A b & c\nx"),
        ("d", "E <f>", "g"),
    ]


def test_a_text_reads_as_on_the_page_without_its_notes_numbers(renderer: Renderer) -> None:
    body = "Not for [pregnant women](contraindication:pregnancy)[^1]. It **heals**.\n\n- One\n\n[^1]: As it says.\n"
    front = claims("contraindications", "term: pregnancy")
    assert text_of(body, renderer, front).sections[0].text == "Not for pregnant women. It heals.\nAs it says.\nOne"
