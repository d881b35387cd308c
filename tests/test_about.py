"""What each page of a site is about, and the way down to it."""

from __future__ import annotations

import re
from gettext import NullTranslations

import pytest

from candour.knowledge.survey import Site, survey
from candour.language.spoken import Spoken, speaking
from candour.output.about import own_page
from candour.output.pages import build_all
from candour.output.pages.built import Built
from candour.output.render import Renderer

from .builders import X, article, claims, library_of

HOME, TREATMENTS, PEEL = "index.html", "treatments/index.html", "treatments/peel.html"
SAID = {
    X: article(claims("benefits", "term: scars"), "[a](benefit:scars)\n"),
    "docs/articles/y.md": article(claims("benefits", "term: scars"), "[a](benefit:scars)\n", treatment="peel"),
    "docs/treatments/peel.md": "---\ntitle: Peel\nsummary: A summary.\n---\nText.\n",
}
SITE = survey(library_of(SAID))


@pytest.fixture(scope="module")
def built(renderer: Renderer) -> dict[str, Built]:
    return {page.url: page for page in build_all(SITE, renderer)}


@pytest.mark.parametrize(
    ("url", "above"),
    [
        ("sources.html", [HOME]),
        ("search.html", [HOME]),
        ("editors/index.html", [HOME]),
        ("editors/manual.html", [HOME, "editors/index.html"]),
        ("editors/rules.html", [HOME, "editors/index.html"]),
        ("editors/promises.html", [HOME, "editors/index.html"]),
        (TREATMENTS, [HOME]),
        ("terms/index.html", [HOME]),
        ("terms/scars.html", [HOME, "terms/index.html"]),
        (PEEL, [HOME, TREATMENTS]),
        ("treatments/peel/benefits.html", [HOME, TREATMENTS, PEEL]),
        ("treatments/peel/questions.html", [HOME, TREATMENTS, PEEL]),
        ("articles/y.html", [HOME, TREATMENTS, PEEL]),
        ("compare/benefits.html", [HOME, TREATMENTS]),
    ],
)
def test_the_pages_above_a_page(url: str, above: list[str], built: dict[str, Built]) -> None:
    assert [step.url for step in built[url].about.above] == above


def test_every_page_shows_its_way_down_as_it_says_it(built: dict[str, Built]) -> None:
    for page in built.values():
        shown = re.findall(r'<nav class="trail"[^>]*>(.*?)</nav>', page.html, re.DOTALL)
        steps = re.findall(r'<a href="(?:\.\./)*([^"]*)">(.*?)</a>', "".join(shown))
        assert steps == [(step.url, step.name) for step in page.about.above], page.url


def test_a_page_is_about_what_it_was_made_from(built: dict[str, Built]) -> None:
    library = SITE.library
    for one in (*library.articles.values(), *library.terms.values(), *library.treatments.values()):
        assert built[one.url].about.thing is one
    assert built["treatments/peel/questions.html"].about.thing is library.treatments["peel"]
    assert built["articles/y.html"].about.treatment == "peel"
    assert built["compare/benefits.html"].about.thing is None


def test_an_article_without_a_treatments_page_stands_with_the_sources(renderer: Renderer) -> None:
    library = SITE.library
    lost = Site(type(library)(library.articles, library.terms), {}, {})
    page = next(page for page in build_all(lost, renderer) if page.url == "articles/x.html")
    assert [step.url for step in page.about.above] == [HOME, "sources.html"]


class Loud(NullTranslations):
    def gettext(self, message: str) -> str:
        return message.upper()


def test_the_sites_own_pages_are_named_in_the_language_that_is_spoken() -> None:
    with speaking(Spoken("en", Loud())):
        assert [step.name for step in own_page(TREATMENTS).above] == ["HOME", "TREATMENTS"]
