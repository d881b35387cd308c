"""What a preview shows of problems: above their page, counted on every page, and all on one."""

from __future__ import annotations

from candour.language.spoken import Spoken
from candour.model.addresses import PROBLEMS as URL
from candour.model.addresses import RULES_PAGE
from candour.output.about import own_page
from candour.output.pages.built import Built
from candour.output.pages.problems import editing, unshown
from candour.output.render import Renderer
from candour.problem import Problem, Severity

from .builders import PROJECT, X, on_one_line

PROBLEMS = [
    Problem(X, 7, 3, "unknown-term", "'scarz' is not a term; did you mean 'scars'?"),
    Problem("mkdocs.yml", 2, 1, "bad-setting", "'x' is not a setting"),
    Problem(X, 2, 1, "open-point", "'scars' touches safety", Severity.WARNING),
]
PAGES = [
    Built("articles/x.html", own_page(), "X", "", "", ()),
    Built("terms/scars.html", own_page(), "Scars", "", "", ()),
]


def test_a_page_shows_its_own_problems_in_the_order_of_its_lines(renderer: Renderer) -> None:
    html = editing(PROBLEMS, PAGES).above(X, "articles/x.html", renderer)
    assert f"2 problems in <code>{X}</code>" in html
    first = html.index("<strong>To look at</strong> in line 2, column 1: &#39;scars&#39; touches safety")
    assert first < html.index("<strong>Error</strong> in line 7, column 3: &#39;scarz&#39; is not a term; did you mean")
    assert "bad-setting" not in html


def test_every_page_counts_those_of_the_project_and_leads_to_them(renderer: Renderer) -> None:
    html = editing(PROBLEMS, PAGES).above("docs/terms/scars.md", "terms/scars.html", renderer)
    assert f'<a href="../{URL}">Preview: 2 errors, 1 to look at in the project</a>' in html
    assert "problems-here" not in html
    assert "Preview: no problems in the project" in editing([], PAGES).above(X, "articles/x.html", renderer)


def test_one_page_lists_all_file_by_file(renderer: Renderer) -> None:
    html = on_one_line(editing(PROBLEMS, PAGES).page(PAGES, renderer).html)
    assert f'<h2><a href="../articles/x.html"><code>{X}</code></a></h2>' in html
    assert "<h2><code>mkdocs.yml</code></h2>" in html
    assert html.count("<li>") == 3


def test_a_code_leads_to_its_explanation_where_the_site_has_one(renderer: Renderer) -> None:
    without = editing(PROBLEMS, PAGES).above(X, "articles/x.html", renderer)
    assert "rules.html" not in without
    rules = Built(RULES_PAGE, own_page(), "Rules", "", "", ())
    found = on_one_line(editing(PROBLEMS, [*PAGES, rules]).above(X, "articles/x.html", renderer))
    assert '<a href="../editors/rules.html#unknown-term"><code>unknown-term</code></a>' in found


def test_a_page_that_cannot_be_shown_says_so_at_its_own_address(renderer: Renderer) -> None:
    page = unshown(X, renderer)
    assert page.url == "articles/x.html"
    assert "<h1>This page cannot be shown yet</h1>" in page.html


def test_in_another_language_a_problem_stays_english_and_says_so() -> None:
    html = editing(PROBLEMS, PAGES).above(X, "articles/x.html", Renderer(PROJECT, Spoken("es")))
    assert '<span lang="en">&#39;scarz&#39; is not a term; did you mean &#39;scars&#39;?</span>' in html
