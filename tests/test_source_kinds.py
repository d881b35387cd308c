"""What kind of documents articles were made from is told wherever articles are presented, alone and together."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import get_args

import pytest

from candour.knowledge.survey import Site, survey
from candour.model.front import SourceKind
from candour.model.library import Library
from candour.output.about import of_article
from candour.output.export import library_json
from candour.output.jsonld import page_node
from candour.output.pages import build_all
from candour.output.pages.built import Built
from candour.output.render import Renderer
from candour.wording.sources import KINDS, kinds_of

from .builders import PROJECT, article, claims, library_of, on_one_line, treatment

CLINIC, ADVERT, UNKNOWN = "clinic-page", "advert", ""
SAID = claims("contraindications", "term: pregnancy, strength: avoid") + claims("side_effects", "term: scars")
WORDS = "Not if [pregnant](contraindication:pregnancy). It [scars](side-effect:scars).\n"


def library(*kinds: str, lineage: str = "null") -> Library:
    """Articles a, b, c … on one treatment, made from documents of these kinds; "" where it is not recorded."""
    heads = [
        f"{{document: x.txt, sha256: {'b' * 64}, rights: facts-only, lineage: {lineage}{kind and f', kind: {kind}'}}}"
        for kind in kinds
    ]
    pages = {
        f"docs/articles/{name}.md": article(SAID, WORDS, treatment="peel", source=head)
        for name, head in zip("abcde", heads, strict=False)
    }
    return library_of({**pages, "docs/treatments/peel.md": treatment("Peel")})


def told(*kinds: str) -> str:
    return kinds_of(library(*kinds).articles_by_treatment["peel"])


def built(site: Site) -> Mapping[str, Built]:
    return {one.url: one for one in build_all(site, Renderer(PROJECT))}


@pytest.mark.parametrize(
    ("kinds", "sentence"),
    [
        ((CLINIC,), "This article is a page of a clinic that offers the treatment."),
        ((CLINIC,) * 2, "All 2 articles are pages of clinics that offer the treatment."),
        (
            (ADVERT, CLINIC, CLINIC, CLINIC, CLINIC),
            "Of these 5 articles, 4 are pages of clinics that offer the treatment; 1 is an advert.",
        ),
        (("study", "leaflet"), "Of these 2 articles, 1 is a leaflet for patients; 1 is a study."),
        (
            (UNKNOWN, "guideline", UNKNOWN),
            "Of these 3 articles, 1 is a guideline for professionals; 2 are texts of an unknown kind.",
        ),
        ((UNKNOWN, UNKNOWN), ""),
    ],
)
def test_articles_that_are_counted_together_say_what_they_are(kinds: tuple[str, ...], sentence: str) -> None:
    assert told(*kinds) == sentence


def test_every_kind_has_its_words() -> None:
    assert list(KINDS) == list(get_args(SourceKind))
    assert len({words.many for words in KINDS.values()}) == len(KINDS)


@pytest.fixture(scope="module")
def site() -> Site:
    return survey(library(CLINIC, ADVERT, lineage="one-text"))


@pytest.fixture(scope="module")
def pages(site: Site) -> Mapping[str, Built]:
    return built(site)


def test_every_page_on_a_treatment_as_a_whole_says_what_its_articles_are(pages: Mapping[str, Built]) -> None:
    sentence = "Of these 2 articles, 1 is a page of a clinic that offers the treatment; 1 is an advert."
    below = [url for url in pages if url.startswith("treatments/peel")]
    assert len(below) > 5
    for url in below:
        assert sentence in on_one_line(pages[url].html), url
        assert "Some of these articles go back to one text." in on_one_line(pages[url].html), url


def test_where_one_article_is_presented_its_kind_is_told(pages: Mapping[str, Built]) -> None:
    full = "<dt>What kind of text</dt><dd>an advert</dd>"
    assert full in pages["articles/b.html"].html
    assert full in pages["sources.html"].html
    heads = pages["treatments/peel/contraindications.html"].html.partition("</thead>")[0]
    assert "<small>a clinic’s page</small>" in heads
    assert "<small>an advert</small>" in heads
    silent = built(survey(library(UNKNOWN)))
    assert "What kind of text" not in silent["articles/a.html"].html
    assert "<small>" not in silent["treatments/peel/contraindications.html"].html.partition("</thead>")[0]


def test_data_name_the_kind(site: Site) -> None:
    given = {one["id"]: one["source"]["kind"] for one in json.loads(library_json(site))["articles"]}
    assert (given["a"], given["b"], given["first"]) == (CLINIC, ADVERT, None)
    b = site.library.articles["b"]
    thing = page_node(b.url, of_article(b, site), b.title, "", site)
    assert thing["isBasedOn"] == {"@type": "CreativeWork", "genre": "an advert"}


def test_patients_read_texts_and_never_lineages(pages: Mapping[str, Built]) -> None:
    page = on_one_line(pages["sources.html"].html)
    assert '<a href="#a">An article</a>; <a href="#b">An article</a>' in page, "which go back to one text"
    assert "no other article, as far as is known" in page, "and which do not"
    for url in pages.keys() - {"editors/manual.html"}:  # where editors learn the key
        html = pages[url].html.replace('id="lineages"', "").replace("note lineages", "")
        assert "lineage" not in html.casefold(), url
