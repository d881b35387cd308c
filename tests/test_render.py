"""Templates → HTML: everything that an editor typed is escaped where it lands."""

from __future__ import annotations

import csv
import io
import json
import re
from html.parser import HTMLParser

import pytest

from candour.knowledge.survey import survey
from candour.model.groups import GROUPS
from candour.output import export
from candour.output.pages import build_all, plan_all
from candour.output.pages.built import Built
from candour.output.pages.problems import editing
from candour.output.render import Renderer
from candour.output.search import files as index
from candour.problem import errors
from candour.project.load import Loaded

from .builders import X, article, claims, library_of, loaded, term, treatment

EVIL = """<script>alert(1)</script>"'&"""
TYPED = "'" + EVIL.replace("'", "''") + "'"  # as YAML, in quotation marks
SOURCE = (
    f"{{document: {TYPED}, sha256: {'b' * 64}, rights: facts-only, title: {TYPED}, publisher: {TYPED}, about: {TYPED}}}"
)
ALLOWED = {
    "title",
    "data-kind",
    "data-open",
    "data-touches",
}  # of notes and disagreements, which no harmless page here has


class Reading(HTMLParser):
    """The tags of a page and the attributes of each."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}


@pytest.fixture(scope="module")
def hostile() -> Loaded:
    """Every text field of an article, a term and a treatment holds a script."""
    every_group = "".join(claims(group, "term: acne") for group in GROUPS)
    marks = " ".join(f"[{EVIL}]({group.mark}:acne)[^1]" for group in GROUPS.values())
    removed = f"removed:\n  - {{what: {TYPED}, why: promotion, lines: [1]}}\n"
    review = f"{{status: reviewed, by: {TYPED}, role: {TYPED}, on: 2026-01-02, due: 2027-01-02}}"
    pages = {
        X: article(
            removed + every_group,
            f"## {EVIL}\n\n{marks} `{EVIL}`\n\n[^1]: {EVIL}\n",
            title=TYPED,
            summary=TYPED,
            source=SOURCE,
            review=review,
        ),
        "docs/terms/acne.md": term(TYPED, synonyms=f"[{TYPED}]", body=f"{EVIL}\n"),
        "docs/terms/invasiveness.md": term(
            "Invasive", "choice", options=f"{{non-invasive: [{TYPED}], minimally-invasive: []}}"
        ),
        "docs/treatments/needling.md": treatment(TYPED, body=f"{EVIL}\n", summary=TYPED, synonyms=f"[{TYPED}]"),
    }
    return loaded(pages)


@pytest.fixture(scope="module")
def built(hostile: Loaded, renderer: Renderer) -> list[Built]:
    return list(build_all(survey(hostile.library), renderer))


def test_nothing_but_raw_html_is_reported_and_all_of_it_is_shown(hostile: Loaded) -> None:
    assert {problem.code for problem in errors(hostile.problems)} == {"raw-html"}
    assert {"first", "x"} == hostile.library.articles.keys()


def test_no_page_holds_a_script(built: list[Built]) -> None:
    """Only the page of results names two, which are files of the site."""
    for page in built:
        own = r'<script src="assets/javascripts/candour-search\.js"></script>' if page.url == "search.html" else "$^"
        html = re.sub(own, "", page.html)
        assert "script" not in Reading(html).tags, page.url
        assert "<script" not in html.lower(), page.url


def test_no_text_ends_its_attribute(built: list[Built], renderer: Renderer) -> None:
    """The attributes of hostile pages are those of harmless ones: no `onerror`, no stray word of the text."""
    harmless = {name for page in build_all(survey(library_of()), renderer) for name in Reading(page.html).attributes}
    for page in built:
        assert Reading(page.html).attributes <= harmless | ALLOWED, page.url


def test_the_text_is_shown_as_it_was_typed(built: list[Built]) -> None:
    article_page = next(page for page in built if page.url == "articles/x.html")
    assert article_page.html.count("&lt;script&gt;alert(1)&lt;/script&gt;") > 20
    assert "&amp;lt;script" not in article_page.html  # escaped once


def test_contents_are_escaped(built: list[Built]) -> None:
    for page in built:
        for heading in page.headings:
            assert "<script" not in heading.text, page.url


def test_search_holds_the_text_itself_and_nothing_in_its_files_ends_a_script(built: list[Built]) -> None:
    (article_page,) = [page for page in built if page.url == "articles/x.html"]
    assert article_page.search[0].names == (EVIL,)
    files = dict(index.search_files((page.url, page.search) for page in built))
    assert "\\u003cscript>" in files["search/names.js"]
    assert not [name for name, content in files.items() if "<" in content]


def test_exports_hold_the_text_itself(hostile: Loaded) -> None:
    data = json.loads(export.library_json(survey(hostile.library)))
    (item,) = [item for item in data["articles"] if item["id"] == "x"]
    assert item["title"] == EVIL
    site = survey(hostile.library)
    for table in site.tables["needling"]:
        rows = list(csv.DictReader(io.StringIO(export.comparison_csv(table), newline="")))
        assert [row["text"] for row in rows if (row["article"], row["term"]) == ("x", "acne")] == [EVIL]


def test_problems_shown_in_a_preview_are_escaped_too(hostile: Loaded, renderer: Renderer) -> None:
    shown = editing(hostile.problems, ())
    for html in (shown.above(X, "articles/x.html", renderer), shown.page((), renderer).html):
        assert "&lt;script&gt;" in html
        assert "script" not in Reading(html).tags


def test_root_leads_from_a_page_to_the_sites_root(renderer: Renderer) -> None:
    for page in build_all(survey(library_of()), renderer):
        depth = page.url.count("/")
        for href in re.findall(r'href="((?:\.\./)+)[^"]', page.html):
            assert href.count("../") <= depth, page.url


def test_every_page_has_one_main_heading_and_an_address_of_its_own(renderer: Renderer) -> None:
    pages = list(build_all(survey(library_of()), renderer))
    assert [page.url for page in pages if page.html.count("<h1") != 1] == []
    assert len({page.url for page in pages}) == len(pages)
    assert {page.source for page in pages} >= {"articles/first.md", "terms/scars.md", "treatments/needling/facts.md"}


def test_a_plan_knows_the_address_of_its_page_before_it_is_made(hostile: Loaded, renderer: Renderer) -> None:
    site = survey(hostile.library)
    assert [plan.url for plan in plan_all(site, renderer)] == [page.url for page in build_all(site, renderer)]
