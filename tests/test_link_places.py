"""Where a body's links, notes and raw HTML stand in its source, whatever stands around them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candour.reading.front_matter import Page
from candour.reading.link_places import place_of, place_of_text, place_of_top_heading

from .builders import SAMPLE, X, converted
from .effort import examples

HREF = "benefit:scars"


def source_at(page: Page, place: tuple[int, int]) -> str:
    """The body's source from a place on."""
    line, column = place
    rest = page.body.split("\n")[line - page.body_line :]
    return "\n".join([rest[0][column - 1 :], *rest[1:]])


def words(number: int) -> st.SearchStrategy[str]:
    """One marked word, or something that only looks like one."""
    word = f"w{number}w"
    return st.sampled_from(
        [
            f"[{word}]({HREF})",
            f"**[{word}]({HREF})**",
            f"([{word}](<{HREF}>))",
            f"[{word} with \\] in it]({HREF} 'A (title)')",
            f"[{word} [and] more]({HREF})",
            f"[{word}][ref]",
            f"[{word}] [REF]",
            f"`[{word}]({HREF})`",
            f"``[{word}]({HREF}) ` ``",
            f"\\[{word}]({HREF})",
            f"[{word}][none] é 😀",
            f"![{word}](x.png)[{word}]({HREF})",
            f"{word}[^n]",
            f"{word}\n",
            f"\t{word}",
        ]
    )


def block(number: int) -> st.SearchStrategy[str]:
    inside = st.tuples(*(words(10 * number + n) for n in range(3))).map(" ".join)
    lines = inside.map(lambda text: text.replace("\n", " "))
    return st.one_of(
        inside,
        lines.map(lambda text: f"- {text}\n- {text.replace('w', 'v')}\n\n    {text.replace('w', 'u')}"),
        lines.map(lambda text: f"## {text}"),
        lines.map(lambda text: f"> {text}\n> {text.replace('w', 'v')}"),
        lines.map(lambda text: f"| a | b |\n|---|---|\n| {text} | {text.replace('w', 'v')} |"),
        lines.map(lambda text: f"[^n{number}]: {text}\n\n    {text.replace('w', 'v')}"),
        lines.map(lambda text: f"Code:\n\n    {text}"),
    )


BODIES = st.integers(1, 5).flatmap(lambda count: st.tuples(*(block(n) for n in range(count)))).map("\n\n".join)


@examples(100)
@given(BODIES)
def test_every_mark_is_found_where_its_words_stand(text: str) -> None:
    text = f"{text}\n\n[^n]: A note.\n\n[ref]: {HREF} 'A title'\n"
    page = Page(X, {}, text, 7)
    marks = converted(text)[0].marks
    for mark in marks:
        at = source_at(page, place_of(page, mark.href, mark.occurrence))
        assert at.startswith(f"[{mark.text.split()[0]}")
    assert len({place_of(page, mark.href, mark.occurrence) for mark in marks}) == len(marks)


@pytest.mark.parametrize("path", [path for path, _ in SAMPLE.pages if path.startswith("docs/articles/")])
def test_every_mark_of_the_articles_is_found(path: str) -> None:
    body = dict(SAMPLE.pages)[path].decode()
    page = Page(path, {}, body)
    for mark in converted(body)[0].marks:
        at = " ".join(source_at(page, place_of(page, mark.href, mark.occurrence)).split())
        assert at.replace("*", "").startswith(f"[{mark.text}]({mark.href})")


def test_what_is_not_there_is_at_the_first_line_of_the_body() -> None:
    page = Page(X, {}, "Text.\n", 12)
    assert place_of(page, HREF, 0) == place_of_text(page, "other") == place_of_top_heading(page, 0) == (12, 1)


def test_text_may_run_over_lines_and_has_gaps() -> None:
    page = Page(X, {}, "One\n\n`<b>` <b\nclass='`x`'>\n")
    assert place_of_text(page, "<b class='\2'>") == (3, 7)


@pytest.mark.parametrize(
    ("body", "column"), [("# a", 1), ("#a", 1), ("> # a", 3), ("- # a", 3), ("## b\n# a", 1), ("a\n===", 1)]
)
def test_a_top_heading_is_found_at_its_sign_or_its_words(body: str, column: int) -> None:
    assert place_of_top_heading(Page(X, {}, body), 0) == (body.count("\n# ") + 1, column)
