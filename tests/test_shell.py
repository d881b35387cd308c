"""The theme's frame: rendered once with its slots' names, cut at them, filled for each page."""

from __future__ import annotations

from html import escape

import pytest

from candour.model.text import Heading
from candour.output.page_frame import (
    ANCHOR,
    CANONICAL,
    CONTENT,
    DESCRIPTION,
    HEAD,
    HEADING,
    TITLE,
    PageFrame,
    cut_frame,
)

FRAMES_HEAD = f'<head><title>{TITLE} - Site</title><meta content="{DESCRIPTION}"><link href="{CANONICAL}"></head>'
ITEM = f'<li class="item"><a href="#{ANCHOR}"><span>{HEADING}</span></a></li>'
FRAME = f"{FRAMES_HEAD}<ul>{ITEM}</ul><main>{CONTENT}</main><a href='#{ANCHOR}'>skip</a><b>{TITLE}</b>"
BARE = f"{FRAMES_HEAD}<main>{CONTENT}</main>"
TWO = [Heading(2, "one", "One"), Heading(2, "two", "Two")]


def shell(frame: str = FRAME, has_headings: bool = True) -> PageFrame:
    found = cut_frame(frame, has_headings)
    assert found is not None
    return found


def test_every_slot_is_filled_wherever_it_stands() -> None:
    assert shell(BARE, False).fill("Scars", "About scars.", "<h1>Scars</h1>", "https://x/scars.html", []) == (
        '<head><title>Scars - Site</title><meta content="About scars."><link href="https://x/scars.html"></head>'
        "<main><h1>Scars</h1></main>"
    )


def test_the_contents_list_has_an_item_for_each_heading() -> None:
    page = shell().fill("T", "D", "", "", TWO)
    items = [
        f'<li class="item"><a href="#{id}"><span>{text}</span></a></li>'
        for id, text in (("one", "One"), ("two", "Two"))
    ]
    assert f"<ul>{items[0]}\n{items[1]}</ul>" in page


def test_the_first_headings_anchor_stands_outside_the_list_too() -> None:
    assert "<a href='#one'>skip</a><b>T</b>" in shell().fill("T", "D", "", "", TWO)


def test_an_item_is_cut_out_of_the_items_around_it() -> None:
    nested = f"<ul><li>Before<ul>{ITEM}</ul></li><li>After</li></ul>{CONTENT}"
    assert shell(nested).fill("", "", "", "", TWO[:1]) == (
        '<ul><li>Before<ul><li class="item"><a href="#one"><span>One</span></a></li></ul></li><li>After</li></ul>'
    )


@pytest.mark.parametrize(
    ("frame", "has_headings"),
    [
        ("", False),
        ("<main></main>", False),  # no place for the content
        (BARE + CONTENT, False),  # two places
        (BARE, True),  # no contents list where one is needed
        (FRAME, False),  # one where none should be
    ],
)
def test_a_theme_that_is_not_as_expected_is_not_cut(frame: str, has_headings: bool) -> None:
    assert cut_frame(frame, has_headings) is None


def test_text_is_escaped_and_html_is_kept() -> None:
    page = shell(BARE, False).fill('A < B & "C"', "it's <b>", "<b>&amp;</b>", "", [])
    assert "<title>A &lt; B &amp; &quot;C&quot; - Site</title>" in page
    assert '<meta content="it&#x27;s &lt;b&gt;">' in page
    assert "<main><b>&amp;</b></main>" in page


def test_a_slots_name_in_a_page_is_text_like_any_other() -> None:
    """An article may quote this very file; what is filled in is not looked at again."""
    quoted = f"{CONTENT} {TITLE}"
    page = shell().fill(TITLE, quoted, f"<p>{DESCRIPTION} {CONTENT}</p>", "", [Heading(2, DESCRIPTION, TITLE)])
    assert f"<title>{TITLE} - Site</title>" in page
    assert f'<meta content="{escape(quoted)}">' in page
    assert f"<main><p>{DESCRIPTION} {CONTENT}</p></main>" in page
    assert f'<a href="#{DESCRIPTION}"><span>{TITLE}</span></a>' in page


def test_what_the_head_says_of_a_page_is_kept_as_it_is() -> None:
    said = f"<title>A &amp; B {TITLE}</title>"
    page = shell(f"<head>{HEAD}</head>{CONTENT}", False).fill("T", "D", "<p>C</p>", "", [], said)
    assert page == f"<head>{said}</head><p>C</p>"


def test_a_page_leaves_no_trace_in_the_next() -> None:
    frame = shell()
    first = frame.fill("First", "D", "<p>One</p>", "", TWO)
    frame.fill("Second", "E", "<p>Two</p>", "", [])
    assert frame.fill("First", "D", "<p>One</p>", "", TWO) == first
    assert "candour-slot" not in first
