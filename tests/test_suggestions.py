"""Mends as suggestions on a pull request: whole lines, in the diff, and each means what it says."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from candour import report
from candour.problem import Mend, Problem
from candour.project.proposal import Proposal
from candour.project.revision import RevisionTree
from candour.reading.mending import mended

from .effort import examples
from .repository import Repository

TEXT = "one\ntwo\nthree\nfour\nfive\n"


def problem(*mends: tuple[int, int, int, int, str], message: str = "wrong") -> Problem:
    return Problem("a.md", mends[0][0], mends[0][1], "look", message, mends=tuple(Mend(*mend) for mend in mends))


def suggested(
    *problems: Problem, text: str = TEXT, hunks: Sequence[range] = (range(1, 99),)
) -> tuple[str, list[dict[str, Any]]]:
    data = json.loads(report.suggestions(problems, lambda _: text, lambda _: hunks))
    assert data["event"] == "COMMENT"
    return data["body"], data["comments"]


def block(comment: dict[str, Any]) -> str:
    """The text of the one suggestion of a comment, as GitHub reads it."""
    (fence,) = [one for one in MarkdownIt("commonmark").parse(comment["body"]) if one.type == "fence"]
    assert fence.info == "suggestion"
    return fence.content


def taken(text: str, comments: list[dict[str, Any]]) -> str:
    """The text after all suggestions were taken, as GitHub does it: whole lines are replaced."""
    lines = text.split("\n")
    for comment in sorted(comments, key=lambda one: -one["line"]):
        lines[comment.get("start_line", comment["line"]) - 1 : comment["line"]] = block(comment).split("\n")[:-1]
    return "\n".join(lines)


def test_a_word_is_mended_with_its_whole_line() -> None:
    body, (comment,) = suggested(problem((2, 1, 2, 4, "too"), message="'two' is not @known"))
    assert {key: comment[key] for key in comment if key != "body"} == {"path": "a.md", "line": 2, "side": "RIGHT"}
    assert comment["body"] == "'two' is not @\u200bknown \\[look\\]\n\n```suggestion\ntoo\n```"
    assert "1 mistake" in body


@pytest.mark.parametrize(
    ("mend", "lines", "text"),
    [
        ((2, 1, 3, 1, ""), (2, 2), ""),
        ((2, 4, 3, 1, " "), (2, 3), "two three\n"),
        ((2, 1, 2, 1, "\n"), (2, 2), "\ntwo\n"),
        ((2, 3, 4, 2, "x\ny"), (2, 4), "twx\nyour\n"),
        ((2, 1, 2, 4, ""), (2, 2), "\n"),
    ],
    ids=["a line less", "two lines joined", "a line more", "several lines", "an empty line"],
)
def test_lines_are_replaced_as_a_whole(mend: tuple[int, int, int, int, str], lines: tuple[int, int], text: str) -> None:
    _, (comment,) = suggested(problem(mend))
    assert (comment.get("start_line", comment["line"]), comment["line"]) == lines
    assert block(comment) == text
    assert ("start_side" in comment) == (lines[0] != lines[1])


def test_mistakes_on_one_line_are_mended_together() -> None:
    _, (comment,) = suggested(problem((3, 1, 3, 2, "T"), message="a"), problem((3, 5, 3, 6, "E"), message="b"))
    assert block(comment) == "ThreE\n"
    assert comment["body"].startswith("a \\[look\\]\n\nb \\[look\\]")


def test_what_stands_beside_the_diff_is_not_suggested() -> None:
    hunks = (range(1, 3), range(5, 6))
    one, across, other = (
        problem((2, 1, 2, 2, "T")),
        problem((2, 1, 2, 2, "X"), (5, 1, 5, 2, "X")),
        problem((4, 1, 4, 2, "X")),
    )
    assert [comment["line"] for comment in suggested(one, other, hunks=hunks)[1]] == [2]
    assert suggested(across, hunks=hunks)[1] == []


def test_a_fence_in_the_text_does_not_end_the_suggestion() -> None:
    _, (comment,) = suggested(problem((2, 1, 2, 1, "x")), text="a\n````md\nb\n")
    assert block(comment) == "x````md\n"


def test_too_many_are_counted() -> None:
    text = "x\n" * 50
    body, comments = suggested(*(problem((line, 1, line, 2, "y")) for line in range(1, 41)), text=text)
    assert len(comments) == 30
    assert "10 more" in body


MENDS = st.tuples(
    st.integers(1, 6), st.integers(1, 6), st.integers(0, 2), st.integers(1, 6), st.text("ab`\n~", max_size=5)
)


@examples(300)
@given(st.lists(MENDS, max_size=5), st.lists(st.text("xy`~ ", max_size=6), min_size=1, max_size=7))
def test_all_suggestions_taken_are_all_mends_made(
    places: list[tuple[int, int, int, int, str]], lines: list[str]
) -> None:
    text = "\n".join(lines) + "\n"
    problems = []
    for line, column, more, end, new in places:
        last = line + more
        if last <= len(lines) and column <= len(lines[line - 1]) + 1 and end <= len(lines[last - 1]) + 1:
            problems.append(problem((line, column, last, end if more else max(column, end), new)))
    _, comments = suggested(*problems, text=text)
    assert taken(text, comments) == mended(text, sorted(problems)).text


# the lines that GitHub shows


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    made = Repository(tmp_path / "clinic", "in/clinic")
    made.commit({"a.md": "".join(f"{n}\n" for n in range(1, 41)), "b.md": "b\n" * 20, "c d.md": "c\n" * 20})
    made.git("switch", "--quiet", "--create", "proposal")
    return made


def hunks(repository: Repository, head: str, path: str) -> list[tuple[int, int]]:
    proposal = Proposal(RevisionTree(repository.folder, "main"), RevisionTree(repository.folder, head))
    return [(found[0], found[-1]) for found in proposal.hunks(path)]


def changed(repository: Repository, path: str, *lines: int) -> None:
    text = (repository.folder / path).read_text().split("\n")
    for line in lines:
        text[line - 1] += "!"
    repository.commit({path: "\n".join(text)})


def test_each_hunk_has_three_lines_around_it(repository: Repository) -> None:
    changed(repository, "a.md", 2, 20)
    assert hunks(repository, "proposal", "a.md") == [(1, 5), (17, 23)]
    assert hunks(repository, "proposal", "b.md") == []


def test_a_new_file_is_shown_as_a_whole_and_a_renamed_one_where_it_differs(repository: Repository) -> None:
    repository.git("mv", "in/clinic/c d.md", "in/clinic/d e.md")
    changed(repository, "d e.md", 10)
    repository.commit({"new.md": "x\ny\n"})
    (shown,) = hunks(repository, "proposal", "new.md")
    assert shown[0] == 1 < 2 <= shown[1]
    assert hunks(repository, "proposal", "d e.md") == [(7, 13)]


def test_what_main_gained_since_is_no_part_of_the_diff(repository: Repository) -> None:
    """The head may be the proposal, or what merging makes of it."""
    changed(repository, "a.md", 2)
    repository.git("switch", "--quiet", "main")
    changed(repository, "b.md", 10)
    repository.git("switch", "--quiet", "--create", "merged")
    repository.git("merge", "--quiet", "--no-ff", "--no-edit", "proposal")
    for head in ("proposal", "merged"):
        assert hunks(repository, head, "a.md") == [(1, 5)]
        assert hunks(repository, head, "b.md") == []


def test_a_file_that_merging_changed_further_has_other_lines(repository: Repository) -> None:
    changed(repository, "a.md", 2)
    repository.git("switch", "--quiet", "main")
    changed(repository, "a.md", 35)
    repository.git("switch", "--quiet", "--create", "merged")
    repository.git("merge", "--quiet", "--no-ff", "--no-edit", "proposal")
    assert hunks(repository, "proposal", "a.md") == [(1, 5)]
    assert hunks(repository, "merged", "a.md") == []


def test_paths_are_those_of_the_repository(repository: Repository) -> None:
    proposal = Proposal(RevisionTree(repository.folder, "main"), RevisionTree(repository.folder, "proposal"))
    assert proposal.path("docs/a.md") == "in/clinic/docs/a.md"
