"""A source line and a caret beneath it: tabs, wide and joining characters, long lines; colours only where wanted."""

from __future__ import annotations

import unicodedata
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candour import report
from candour.problem import Problem, Severity
from candour.report.lines import under

from .builders import ANY_TEXT
from .effort import examples
from .test_report_formats import found

WIDTH = {"中": 2, "文": 2, "Ａ": 2, "\u0301": 0, "\u200d": 0}


def columns(text: str) -> int:
    """How many columns a terminal takes for a text without tabs."""
    return sum(WIDTH.get(character, 1) for character in text)


@pytest.mark.parametrize(
    ("before", "mistake"),
    [
        ("- {term: ", "pregnacy"),
        ("中文 Ａ: ", "x"),
        ("Cafe\u0301 — nai\u0308ve ".replace("\u0308", ""), "x"),
        ("", "x"),
        ("中文", "中"),
    ],
)
def test_the_caret_stands_under_the_column(before: str, mistake: str) -> None:
    line, caret = under(f"{before}{mistake} and more", len(before) + 1, 100)
    assert line == f"{before}{mistake} and more"
    assert caret == " " * columns(before) + "^"


@pytest.mark.parametrize(("line", "column", "shown", "caret"), [("\tx", 2, "    x", 4), ("ab\tx", 4, "ab  x", 4)])
def test_a_tab_reaches_to_its_stop(line: str, column: int, shown: str, caret: int) -> None:
    assert under(line, column, 100) == (shown, " " * caret + "^")


def test_a_long_line_is_cut_around_the_column() -> None:
    line = " ".join(f"word{n}" for n in range(100))
    shown, caret = under(line, line.index("word50") + 1, 60)
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert len(shown) <= 60
    assert shown[len(caret) - 1 :].startswith("word50")


def test_a_line_is_cut_only_where_it_does_not_fit() -> None:
    assert under("x" * 60, 60, 60) == ("x" * 60, " " * 59 + "^")
    assert under("x" * 61, 1, 60)[0] == "x" * 58 + "…"
    assert under("x" * 61, 61, 60)[0] == "…" + "x" * 58


def test_a_column_behind_the_end_is_the_end() -> None:
    assert under("abc", 40, 100) == ("abc", "   ^")


@pytest.mark.parametrize("sign", ["\x1b", "\x9b", "\u202e", "\0"])
def test_a_line_cannot_steer_the_terminal(sign: str) -> None:
    assert under(f"a{sign}b", 3, 100) == ("a�b", "  ^")


@examples(100)
@given(ANY_TEXT.map(lambda text: text.replace("\n", "")), st.integers(1, 90), st.integers(12, 60))
def test_no_line_is_wider_than_asked_and_the_caret_is_on_it(line: str, column: int, width: int) -> None:
    shown, caret = under(line, column, width)
    assert (
        sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in shown if sign != "\u0301") <= 2 * width
    )
    assert caret.endswith("^")
    assert len(caret) <= width + 1


ONE = Problem("docs/terms/acne.md", 2, 7, "not-accepted", "'conditon' is not accepted")
TWO = Problem("docs/terms/acne.md", 9, 1, "open-point", "look", Severity.WARNING)
SOURCE = ["---", "kind: conditon"]


def test_each_problem_is_followed_by_its_line_and_a_caret() -> None:
    assert report.with_source(found(ONE, TWO), lambda path: SOURCE).splitlines() == [
        "docs/terms/acne.md:2:7: 'conditon' is not accepted [not-accepted]",
        "     2 | kind: conditon",
        "       |       ^",
        "docs/terms/acne.md:9:1: look [open-point]",  # the file is shorter by now: no line is shown
        "checked 0 articles with 0 claims, 0 terms, 0 treatments: 1 error, 1 warning",
    ]


def test_colours_come_only_when_they_are_wanted() -> None:
    assert "\033" not in report.with_source(found(ONE), lambda path: SOURCE)
    assert "\033[31m^\033[0m" in report.with_source(found(ONE), lambda path: SOURCE, colours=True)


def test_a_line_that_is_a_whole_file_is_cut_before_it_is_looked_at() -> None:
    line = "word " * 40_000
    began = process_time()
    shown = {under(line, column, 60) for column in range(1, 150_000, 150)}
    assert process_time() - began < 2
    assert all(len(part) <= 60 for part, _ in shown)
