"""A whole site: what every page has, and what it must not carry."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from pathlib import Path
from typing import Any

from candour.reading.convert import Converter
from candour.reading.front_matter import read

from ..builders import SAMPLE
from .kinds import KINDS, TREATMENT
from .markup import Document
from .test_links import resolved

WORD = re.compile(r"[^\W\d_]+|\d+")
"""A word or a number; the number of a note stands right behind a word."""

NOT_GENERATED = {"index.html", "404.html"}  # the clinic's own home page, and the theme's
LISTS_OF_ALL_ARTICLES = (
    "sources.html",
    "editors/index.html",
    f"{TREATMENT}.html",
    f"{TREATMENT}/",
)  # and the heads of comparisons


def test_one_of_each_kind_is_there(pages: dict[str, Document]) -> None:
    assert set(KINDS.values()) <= set(pages)


def test_what_a_preview_shows_of_problems_is_never_published(pages: dict[str, Document]) -> None:
    assert "editors/problems.html" not in pages
    assert not [path for path, page in pages.items() if "problems-count" in page.raw or "problems-here" in page.raw]


def test_every_page_has_one_main_heading(pages: dict[str, Document]) -> None:
    assert not {path: len(page.root.all("h1")) for path, page in pages.items() if len(page.root.all("h1")) != 1}


def test_every_page_has_a_title_and_a_language(pages: dict[str, Document]) -> None:
    for path, page in pages.items():
        assert page.root.one("html").attributes["lang"] == "en", path
        assert page.root.one("head").one("title").text, path


def test_every_word_of_a_source_stands_on_its_page(pages: dict[str, Document], library: dict[str, Any]) -> None:
    """That its body holds all of them is seen to while it is read; nothing on the way to the page may drop one."""
    urls = [article["url"] for article in library["articles"]] + [term["url"] for term in library["terms"]]
    sources = {url.replace(".html", ".md"): url for url in (*urls, f"{TREATMENT}.html", "index.html")}
    missing = {}
    for path, data in SAMPLE.pages:
        url = sources.pop(path.removeprefix("docs/"), None)
        page, _ = read(path, data)
        if url and page:
            passages = Converter(html=False).convert(page, lambda target: ())[0].passages
            words = Counter(word for passage in passages for word in WORD.findall(passage.text))
            missing[url] = words - Counter(WORD.findall(pages[url].content.text))
    assert len(missing) > 5
    assert not any(missing.values()), missing


def test_titles_are_unlike_one_another(pages: dict[str, Document]) -> None:
    titles = {path: page.root.one("head").one("title").text for path, page in pages.items() if path != "404.html"}
    assert len(set(titles.values())) == len(titles)


def test_headings_skip_no_level(pages: dict[str, Document]) -> None:
    for path, page in pages.items():
        levels = [int(heading.tag[1]) for heading in page.content.all("h1", "h2", "h3", "h4", "h5", "h6")]
        assert levels[0] == 1, path
        assert all(after <= before + 1 for before, after in itertools.pairwise(levels)), path


def test_generated_pages_carry_the_stamp(pages: dict[str, Document]) -> None:
    """A generator that skips the hooks leaves no stamp: its site can be told from a whole one."""
    for path in pages.keys() - NOT_GENERATED:
        stamps = pages[path].root.all("meta", where=lambda e: e.attributes.get("name") == "candour")
        assert len(stamps) == 1, path
        assert stamps[0].attributes["content"], path


def test_no_template_or_markdown_shows_through(pages: dict[str, Document]) -> None:
    """Unrendered expressions, evidence marks, footnotes and doubly escaped text."""
    left_over = re.compile(r"\{\{|\{%|\]\([a-z-]+:|\[\^\d+\]|&amp;(?:amp|lt|gt|quot|#\d+);|\bNone\b|Undefined")
    found = {path: left_over.findall(re.sub(r"<code\b[^>]*>.*?</code>", "", page.raw)) for path, page in pages.items()}
    assert not {path: pieces for path, pieces in found.items() if pieces}


def test_only_a_list_of_all_articles_lists_all_articles(pages: dict[str, Document], library: dict[str, Any]) -> None:
    """Work must grow with the articles, not with their square: navigation and articles name no others.

    A term's page names those that claim something of it or of a wider term, and a few others of each treatment.
    """
    articles = {article["url"] for article in library["articles"]}
    speakers: dict[str, set[str]] = {}
    for claim in library["claims"] + library["facts"]:
        speakers.setdefault(claim["term"], set()).add(claim["url"].split("#")[0])
    treatments = {article["treatment"] for article in library["articles"]}
    named = {term["url"]: speakers_of(term, library, speakers) for term in library["terms"]}
    for path, page in pages.items():
        if path.startswith(LISTS_OF_ALL_ARTICLES):
            continue
        linked = {resolved(path, address)[0] for address in page.addresses() if not address.startswith("http")}
        others = linked & articles - named.get(path, set()) - {path}
        assert len(others) <= (3 * len(treatments) if path in named else 0), path


def speakers_of(term: dict[str, Any], library: dict[str, Any], speakers: dict[str, set[str]]) -> set[str]:
    """The articles that claim something of a term or of one that contains it."""
    terms = {one["id"]: one for one in library["terms"]}
    found, ahead = set(), [term["id"]]
    while ahead:
        id = ahead.pop()
        found |= speakers.get(id, set())
        ahead += terms[id]["wider"]
    return found


def test_an_article_says_where_it_comes_from_and_that_nobody_reviewed_it(
    pages: dict[str, Document], library: dict[str, Any]
) -> None:
    for article in library["articles"]:
        text = pages[article["url"]].content.text
        assert article["source"]["document"] in text
        assert "Not reviewed." in text or "Reviewed by" in text


def test_a_term_page_carries_every_claim_about_it(pages: dict[str, Document], library: dict[str, Any]) -> None:
    for term in library["terms"]:
        page = pages[term["url"]]
        text, addresses = page.content.text, set(page.addresses())
        claims = [claim for claim in library["claims"] + library["facts"] if claim["term"] == term["id"]]
        assert not [claim["url"] for claim in claims if claim["sentence"] not in text]
        assert {f"../{claim['url']}" for claim in claims} <= addresses


def test_an_article_s_marks_lead_to_its_claims_terms(pages: dict[str, Document], library: dict[str, Any]) -> None:
    for article in library["articles"]:
        page = pages[article["url"]]
        marks = page.content.all("a", where=lambda e: "mark" in e.classes)
        terms = {Path(resolved(page.path, mark.attributes["href"])[0]).stem for mark in marks}
        claims = [claim for claim in library["claims"] + library["facts"] if claim["article"] == article["id"]]
        assert terms <= {claim["term"] for claim in claims}
