"""A term's page: whose words it shows, what warns comes first, and no reason stands without its warnings."""

from __future__ import annotations

import re

import pytest
from hypothesis import given

from candour.knowledge.survey import Site, survey
from candour.output.pages import term as page
from candour.output.render import Renderer

from .builders import PROJECT, X, article, claims, library_of, on_one_line, term, treatment
from .effort import examples
from .points import library
from .test_silence import LABELS, Articles, articles, built, is_silent, trees


@pytest.fixture
def renderer() -> Renderer:
    """One for each test: what a claim looks like is kept for a build, and these articles are called alike."""
    return Renderer(PROJECT)


def site(*said: str, **changes: str) -> Site:
    return survey(library(*said, **changes))


def html_of(found: Site, id: str, renderer: Renderer) -> str:
    (plan,) = (one for one in page.plan(found, renderer) if one.url == f"terms/{id}.html")
    return on_one_line(plan().html)


def headings(html: str) -> list[str]:
    return re.findall(r"<h2[^>]*>(.*?)</h2>", html)


def test_our_words_are_no_quotation_and_say_how_far_to_trust_them(renderer: Renderer) -> None:
    source = f"{{document: x.txt, sha256: {'b' * 64}, rights: facts-only, kind: advert}}"
    html = html_of(site("benefits term: scars", source=source, title="A & B"), "scars", renderer)
    assert "<q>" not in html
    assert '<span class="sentence">Some words 0 stand here.</span>' in html
    link = '<a href="../articles/a.html#benefit-scars">A &amp; B</a>'
    assert f"in our words, from {link} (an advert, not reviewed)" in html


def test_words_that_a_clinic_may_use_are_not_called_ours_and_a_review_is_told(renderer: Renderer) -> None:
    source = f"{{document: x.txt, sha256: {'b' * 64}, rights: own}}"
    review = "{status: reviewed, by: B, role: doctor, on: 2026-01-01, due: 2027-01-01}"
    html = html_of(site("benefits term: scars", source=source, review=review), "scars", renderer)
    assert re.search(r'<span class="where">from <a [^>]+>An article</a> \(reviewed\)</span>', html)


def test_a_sentence_that_stands_alone_has_its_subject_above_it(renderer: Renderer) -> None:
    """An article says "you may be red"; on a page of its own, that is about a treatment."""
    laid = {
        X: article(claims("side_effects", "term: redness"), "You may be [red](side-effect:redness).\n"),
        "docs/articles/y.md": article(
            claims("side_effects", "term: redness"), "You are [red](side-effect:redness).\n", treatment="other"
        ),
        "docs/treatments/other.md": treatment("Other & more"),
        "docs/terms/redness.md": term("Redness", kind="effect"),
    }
    html = html_of(survey(library_of(laid)), "redness", renderer)
    sentence = r'<p class="subject">(.*?)</p> <ul class="backlinks"> <li[^>]*><span class="sentence">(.*?)<'
    assert re.findall(sentence, html) == [
        ("On Needling:", "You may be red."),
        ("On Other &amp; more:", "You are red."),
    ]


def test_a_note_stands_beside_the_words(renderer: Renderer) -> None:
    noted = "Of [scars](benefit:scars)[^1].\n\n[^1]: Doubtful & odd.\n"
    html = html_of(survey(library_of({X: article(claims("benefits", "term: scars"), noted)})), "scars", renderer)
    assert '<small class="noted">⚑ editor’s note: Doubtful &amp; odd.</small>' in html


def test_what_warns_most_stands_first(renderer: Renderer) -> None:
    found = site(
        "benefits term: active-acne\naftercare term: active-acne, advice: do\npreparation term: active-acne",
        "contraindications term: active-acne, strength: caution\nside_effects term: active-acne",
        "contraindications term: active-acne, strength: avoid",
        "contraindications term: acne, strength: avoid",
    )
    html = html_of(found, "active-acne", renderer)
    above = "Warnings on something wider: Acne"
    assert headings(html) == ["Contraindications", "Side effects", "Preparation", "Aftercare", above, "Benefits"]
    (plan,) = (one for one in page.plan(found, renderer) if one.url == "terms/active-acne.html")
    assert [heading.text for heading in plan().headings] == headings(html)
    assert html.index("articles/c.html") < html.index("articles/b.html"), "avoid before caution"


def test_a_warning_on_a_narrower_term_is_not_shown_as_a_wider_one(renderer: Renderer) -> None:
    html = html_of(site("contraindications term: active-acne, strength: avoid"), "acne", renderer)
    assert headings(html) == []


@pytest.mark.parametrize(
    ("warning", "link"),
    [
        (
            "contraindications term: scars",
            '<a href="../terms/scars.html#contraindication">Contraindications: Scars</a>',
        ),
        ("side_effects term: acne-scars", '<a href="../terms/acne-scars.html#side-effect">Side effects</a>'),
        (
            "side_effects term: severe-acne-scars",
            '<a href="../terms/severe-acne-scars.html#side-effect">Side effects: Severe acne scars</a>',
        ),
    ],
)
def test_a_reason_never_stands_without_what_warns_of_it(renderer: Renderer, warning: str, link: str) -> None:
    terms = {"docs/terms/acne-scars.md": term("Acne scars", broader="scars")}
    for reason in ("benefits", "candidates"):
        found = survey(library(f"{reason} term: acne-scars", warning, extra=terms))
        assert f"<strong>Articles also warn:</strong> {link}</p>" in html_of(found, "acne-scars", renderer)
    found = survey(library("benefits term: acne-scars, stance: denied", warning, extra=terms))
    assert "also warn" not in html_of(found, "acne-scars", renderer), "a denial is no reason"


def test_a_denial_warns_of_nothing(renderer: Renderer) -> None:
    found = site("benefits term: scars", "side_effects term: scars, stance: denied")
    assert "also warn" not in html_of(found, "scars", renderer)


def test_many_articles_that_name_it_are_counted(renderer: Renderer) -> None:
    found = site("benefits term: acne", *["benefits term: scars"] * 5, words="of acne")
    html = html_of(found, "acne", renderer)
    named = re.search(r"Named without a claim about it, or only in part: (.*?)\.</p>", html)
    assert named
    assert (named[1].count("<a "), named[1].split("</a>")[-1].strip()) == (3, "and 2 more articles")
    assert "1 article. Compared in" in html


@examples(40)
@given(trees, articles)
def test_each_article_claims_names_or_is_silent(tree: dict[str, str], said: Articles) -> None:
    """Counted by hand: who has a claim on the term itself, who only speaks of it elsewhere, and who does neither."""
    found = survey(built(tree, said))
    for id in LABELS:
        (term_of,) = (one for one in found.library.terms.values() if one.id == id)
        claiming = {n for n, (entries, _) in enumerate(said) if any(about == id for _, about, _ in entries)}
        silent = {n for n, (entries, texts) in enumerate(said) if is_silent(tree, entries, texts, id)}
        others = len(said) - len(claiming) - len(silent)
        told = [one for one in page.on_treatments(term_of, found) if one.title == "Peel"]
        if len(silent) == len(said):
            assert told == []
            continue
        (one,) = told
        assert {claim.article for claim in one.claims} == {f"a{n}" for n in claiming}
        assert (len(one.elsewhere) + one.more, one.silent) == (others, len(silent))
        assert {article.id for article, _ in one.elsewhere}.isdisjoint({f"a{n}" for n in claiming | silent})


def test_what_stands_only_in_a_qualifier_has_the_claims_that_say_it(renderer: Renderer) -> None:
    """Law 9: of sensitive skin, one claim says that it may have side effects; its note stands there too."""
    said = claims("side_effects", "term: redness, scope: acne, hedge: may")
    words = "You may be [red](side-effect:redness/acne)[^1].\n\n[^1]: Ask first.\n"
    found = survey(
        library_of(
            {
                X: article(said, words),
                "docs/terms/redness.md": term("Redness", kind="effect"),
                "docs/terms/acne.md": term("Acne"),
            }
        )
    )
    html = html_of(found, "acne", renderer)
    assert headings(html) == ["Said of it in claims on something else"]
    assert "No article makes a claim about it." not in html
    (item,) = re.findall(r'<ul class="backlinks"> (.*?)</ul>', html)
    for told in ("Side effects", "Redness", "You may be red.", "may", "editor’s note: Ask first."):
        assert told in item


def test_what_no_claim_names_is_said_to_be_so(renderer: Renderer) -> None:
    found = survey(library_of({"docs/terms/odd.md": term("Odd")}))
    assert "No article makes a claim about it." in html_of(found, "odd", renderer)
