"""A body's Markdown → HTML with anchors, and the marks, links and headings in it."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor

from candour.model.text import Heading, Link
from candour.reading import inline
from candour.reading.convert import Converter
from candour.reading.front_matter import Page
from candour.reading.walk import BodyWalk

from .builders import ANY_TEXT, X, claims, converted, one_article
from .effort import examples

BOTH = claims("benefits", "term: scars") + claims("candidates", "term: scars")


def test_a_mark_becomes_the_claims_anchor_and_leads_to_the_term() -> None:
    body = one_article(claims("benefits", "term: scars"), "Good for [scars](benefit:scars).\n").body
    assert '<a class="mark" href="../terms/scars.html" id="benefit-scars">scars</a>' in body.html
    assert body.ids == {"benefit-scars"}


def test_only_the_first_of_several_marks_is_the_anchor() -> None:
    body = one_article(claims("benefits", "term: scars"), "[Scars](benefit:scars), [scars](benefit:scars).\n").body
    assert body.html.count('class="mark"') == 2
    assert body.html.count('id="benefit-scars"') == 1


def test_a_mark_of_two_claims_is_the_anchor_of_both() -> None:
    body = one_article(BOTH, "For [scars](benefit:scars,candidate:scars).\n").body
    assert body.ids == {"benefit-scars", "candidate-scars"}
    assert body.html.index('id="candidate-scars"') < body.html.index('id="benefit-scars"')
    assert body.html.endswith("</a></span>.</p>")


def test_a_mark_knows_its_words_and_its_sentence() -> None:
    mark = converted("One. Not for *[pregnant\npeople](contraindication:pregnancy)*. Three.\n")[0].marks[0]
    assert (mark.text, mark.sentence) == ("pregnant people", "Not for pregnant people.")


def test_a_note_right_after_a_mark_belongs_to_it() -> None:
    text = (
        "A [dentist](practitioner:dentist)[^1] or [doctor](practitioner:doctor) too[^2].\n\n[^1]: *Odd*.\n[^2]: Fine.\n"
    )
    assert [mark.note for mark in converted(text)[0].marks] == ["Odd.", None]


def test_notes_stand_beside_the_block_that_refers_to_them() -> None:
    html = converted("First[^1].\n\nSecond.\n\n[^1]: A note.\n")[0].html
    assert html.index("First") < html.index("A note.") < html.index("Second")
    assert '<aside class="editors-note" id="fn:1">' in html
    assert "footnote-backref" not in html


def test_headings_fill_the_contents() -> None:
    body, _ = converted("## One\n\nText.\n\n### Two & [three](benefit:scars)\n\n## One\n")
    assert body.headings == (
        Heading(2, "one", "One"),
        Heading(3, "two-three", "Two &amp; three"),
        Heading(2, "one_1", "One"),
    )
    assert {"one", "two-three", "one_1"} <= body.ids


def test_no_heading_takes_a_claims_anchor() -> None:
    body = one_article(claims("benefits", "term: scars"), "## Benefit scars\n\n[Scars](benefit:scars).\n").body
    assert [heading.id for heading in body.headings] != ["benefit-scars"]
    assert body.html.count('id="benefit-scars"') == 1


def test_links_to_pages_lead_to_what_they_become() -> None:
    body, problems = converted("[a](../terms/x.md#y), [b](y.md), [c](#d), [e](https://clinic.example/x.md)\n")
    assert body.links == (
        Link("docs/terms/x.md", "y", "../terms/x.md#y", 0),
        Link("docs/articles/y.md", "", "y.md", 0),
        Link("docs/articles/x.md", "d", "#d", 0),
    )
    assert 'href="../terms/x.html#y"' in body.html
    assert 'href="https://clinic.example/x.md"' in body.html
    assert not problems


@pytest.mark.parametrize(
    "href",
    ["javascript:alert(1)", "JavaScript:alert(1)", "vbscript:x", "data:text/html,x", "file:///etc/passwd", "x-y:z"],
)
@pytest.mark.parametrize("text", ["[x]({})", "![x]({})", "[x]({} 'x')", "[x](<{}>)", "[x][1]\n\n[1]: {}\n"])
def test_an_unsafe_link_is_named_and_leads_nowhere(href: str, text: str) -> None:
    body, problems = converted(text.format(href))
    assert [problem.code for problem in problems] == ["remote-image" if text.startswith("!") else "unknown-scheme"]
    assert href not in body.html


@pytest.mark.parametrize("href", ["java&#115;cript:alert(1)", "javascript&colon;alert(1)", "&#106;avascript:alert(1)"])
def test_a_scheme_in_disguise_is_seen_through(href: str) -> None:
    body, problems = converted(f"[x]({href})\n")
    assert [problem.code for problem in problems] == ["unknown-scheme"]
    assert "cript" not in body.html


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<!-- x -->",
        "<b>x</b>",
        "<a href='x'>y</a>",
        "<?x?>",
    ],
)
@pytest.mark.parametrize(
    "around", ["{}", "Text {} text", "- {}", "> {}", "## {}", "| a |\n|---|\n| {} |", "x[^1]\n\n[^1]: {}"]
)
def test_raw_html_is_named_and_shown_as_its_characters(html: str, around: str) -> None:
    body, problems = converted(around.format(html))
    assert {problem.code for problem in problems} == {"raw-html"}
    assert html[: html.index(">") + 1] not in body.html
    assert html.replace("<", "&lt;").replace(">", "&gt;") in body.html


def test_a_converter_forgets_the_page_before() -> None:
    first, _ = converted("## One\n\nx[^1] [a](b.md)\n\n[^1]: Note.\n")
    assert first == converted("## One\n\nx[^1] [a](b.md)\n\n[^1]: Note.\n")[0]


@examples(60)
@given(ANY_TEXT.filter(lambda text: "\2" not in text and "\3" not in text))
def test_any_text_can_be_converted_and_runs_no_script(text: str) -> None:
    body, _ = converted(f"{text}\n<script>\n")
    assert "<script" not in body.html


PIECES = "[a](b.md) [a][r] [r] ![a](b) ![r] *a* __b__ ***c*** `d` <http://e> <f@g.h> &amp; <b> [^1] - #".split()  # noqa: SIM905
BLOCKS = ["  \n", "\n\n", " ", "\n[r]: c.md\n", "\n[^1]: n\n", "| a | b |\n|---|---|\n"]
SIGNS = "ab *_`\\[]()!<>&;:/.#-|^\n\u00a0\t\"'="
MARKDOWN = st.text(SIGNS, max_size=80) | st.lists(st.sampled_from(PIECES + BLOCKS), max_size=14).map("".join)


@given(MARKDOWN)
@examples(400)
def test_leaving_out_patterns_that_cannot_fit_changes_nothing(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.delattr(inline._Inline, "_InlineProcessor__handleInline")  # the parser tries every pattern again
        as_ever = converted(text)
    assert converted(text) == as_ever


def test_a_body_read_without_html_is_checked_all_the_same() -> None:
    text = "## One\n\n[a](b.md) and <b>raw</b> and [^x]."
    page = Page(X, {}, text)
    written, found = Converter().convert(page, lambda target: ())
    read, found_too = Converter(html=False).convert(page, lambda target: ())
    assert found_too == found
    assert read == replace(written, html="")


def test_a_pattern_that_nobody_foresaw_is_tried_on_all_words() -> None:
    """Such as one of a later parser or of an extension; a page with it only takes longer."""

    class Percent(InlineProcessor):
        def handleMatch(self, m: re.Match[str], data: str) -> tuple[str, int, int]:  # type: ignore[override]
            return "per cent", m.start(0), m.end(0)

    markdown = Markdown()
    reading = BodyWalk(markdown)
    markdown.inlinePatterns.register(Percent(r"%%", markdown), "percent", 70)
    inline.read_words_with(markdown, reading)
    assert markdown.convert("50 %% of *all*") == "<p>50 per cent of <em>all</em></p>"


def test_a_claim_s_former_anchors_lead_to_its_words() -> None:
    made = one_article(
        claims("benefits", "term: scars, formerly: [benefit-marks, benefit-old--ones]"), "[x](benefit:scars)\n"
    )
    words = made.body.html.partition("</a>")[0]
    assert [f'id="{anchor}"' in words for anchor in ("benefit-scars", "benefit-marks", "benefit-old--ones")] == [
        True
    ] * 3
    assert {"benefit-marks", "benefit-old--ones"} <= made.body.ids


def test_a_column_stands_to_its_side_without_a_style() -> None:
    """Pages forbid styles that stand in them: a browser would read none."""
    body, problems = converted("| A | B |\n|:-:|--:|\n| 1 | 2 |\n")
    assert problems == []
    assert '<td align="center">1</td>' in body.html
    assert "style" not in body.html
