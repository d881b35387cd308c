"""What mends a problem, written into the text that it was found in."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candour.problem import Mend, Problem
from candour.reading.front_matter import Page, ValuePath, read
from candour.reading.mending import mended

from .effort import examples

FRONT = """---
title: A name  # kept
term: "acen"
claims:
- {term: pregnacy , strength: 'avod', empty: }
long: |
  one
  two
---
Text.
"""


def page(front: str = FRONT) -> Page:
    found, problems = read("docs/articles/x.md", front.encode())
    assert found
    assert not problems
    return found


def written(line: int, column: int, end_line: int, end_column: int, new: str = "color") -> Problem:
    return problem(Mend(line, column, end_line, end_column, new))


def problem(*mends: Mend) -> Problem:
    return Problem("docs/x.md", 1, 1, "bad-value", "no", mends=mends)


@pytest.mark.parametrize(
    ("path", "new", "before", "after"),
    [
        (("title",), "Another", "title: A name  # kept", "title: Another  # kept"),
        (("term",), "acne", 'term: "acen"', "term: acne"),
        (("claims", 0, "term"), "pregnancy", "{term: pregnacy , ", "{term: pregnancy , "),
        (("claims", 0, "strength"), "v2:0123456789ab", "strength: 'avod'", "strength: v2:0123456789ab"),
    ],
)
def test_a_value_is_written_where_the_other_stood(path: ValuePath, new: str, before: str, after: str) -> None:
    found = mended(FRONT, [problem(*page().mends(path, new))])
    assert (found.text, len(found.problems)) == (FRONT.replace(before, after), 1)


def test_a_key_is_written_where_the_other_stood() -> None:
    found = mended(FRONT, [problem(*page().mends(("claims", 0, "strength"), "advice", key=True))])
    assert found.text == FRONT.replace("strength:", "advice:")


@pytest.mark.parametrize("path", [("long",), ("claims",), ("claims", 0, "empty"), ("none",), ("none", 0, "term")])
def test_only_a_value_of_one_line_is_written_over(path: ValuePath) -> None:
    assert page().mends(path, "new") == ()


@pytest.mark.parametrize("new", ["a: b", "a #b", "[a", "a, b", "a}", "'a", "a ", " a", "-", "", "null", "a\nb", "a:"])
def test_what_would_need_quotation_marks_is_not_written(new: str) -> None:
    assert page().mends(("title",), new) == ()


def test_line_ends_stay_and_new_ones_are_alike() -> None:
    found = mended("one\r\ntwo\r\nthree", [problem(Mend(2, 1, 2, 1, "\n"), Mend(2, 4, 3, 1, ""))])
    assert found.text == "one\r\n\r\ntwothree"


def test_two_problems_with_one_mend_are_both_mended() -> None:
    same = problem(Mend(1, 1, 1, 2, "x"))
    found = mended("ab", [same, same])
    assert (found.text, found.problems) == ("xb", (same, same))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (Mend(1, 1, 1, 3, "x"), Mend(1, 2, 1, 4, "y")),  # they share a character
        (Mend(1, 1, 1, 4, "x"), Mend(1, 2, 1, 3, "y")),
        (Mend(1, 2, 1, 2, "x"), Mend(1, 2, 1, 2, "y")),  # nobody knows which comes first
        (Mend(1, 2, 1, 2, "x"), Mend(1, 2, 1, 3, "y")),
    ],
)
def test_of_two_that_meet_only_the_first_is_mended(first: Mend, second: Mend) -> None:
    found = mended("abcd", [problem(first), problem(second, Mend(1, 4, 1, 5, "z"))])
    assert found == mended("abcd", [problem(first)])
    assert found.problems == (problem(first),)


def test_a_problem_without_mends_is_left() -> None:
    found = mended("ab", [problem()])
    assert (found.text, found.problems) == ("ab", ())


def test_a_place_is_found_again() -> None:
    found = mended("ab\ncdef", [problem(Mend(1, 3, 1, 3, "\n\nx"), Mend(2, 2, 2, 4, "X"))])
    assert found.text == "ab\n\nx\ncXf"
    was = [(1, 1), (1, 3), (2, 1), (2, 2), (2, 3), (2, 4), (2, 5)]
    assert [found.moved(*place) for place in was] == [(1, 1), (1, 3), (4, 1), (4, 2), (4, 2), (4, 3), (4, 4)]


places = st.tuples(st.integers(1, 5), st.integers(1, 6))
mends = st.builds(
    lambda start, end, new: Mend(*min(start, end), *max(start, end), new), places, places, st.text("xy\n", max_size=3)
)


@examples(150)
@given(st.text("ab\r\n", max_size=12), st.lists(mends, max_size=4))
def test_any_mends_of_any_text_can_be_written(text: str, listed: list[Mend]) -> None:
    """Even those of a text that has changed since: what no mend names stays, in its order."""
    found = mended(text, [problem(mend) for mend in listed])
    assert found.problems[:1] == tuple(problem(mend) for mend in listed[:1])
    left = iter(text)
    kept = [sign for sign in found.text if sign in "ab"]
    assert all(sign in left for sign in kept)


def test_many_mends_of_a_page_are_told_apart_without_reading_it_for_each() -> None:
    text = "colour: no\n" * 4_000
    found = [written(line, 1, line, 7) for line in range(1, 4_001)]
    began = process_time()
    draft = mended(text, found)
    moved = [draft.moved(line, 9) for line in range(1, 4_001)]
    assert process_time() - began < 2
    assert (len(draft.problems), moved[3], draft.old(found[5])) == (4_000, (4, 8), ("colour",))


@given(st.lists(st.tuples(st.integers(0, 12), st.integers(0, 3), st.sampled_from(["", "x", "xyz"])), max_size=6))
def test_a_place_moves_with_all_that_is_written_before_it(wanted: list[tuple[int, int, str]]) -> None:
    text = "0123456789abcdef"
    found = [written(1, start + 1, 1, start + length + 1, new) for start, length, new in wanted]
    draft = mended(text, found)
    for place, letter in enumerate(text):
        if not any(
            mend.column - 1 <= place < max(mend.column, mend.end_column - 1)
            for one in draft.problems
            for mend in one.mends
        ):
            column = draft.moved(1, place + 1)[1]
            assert draft.text[column - 1 :][:1] == letter
