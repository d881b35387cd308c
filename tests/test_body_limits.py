"""How much a body may hold: one more than the limit is refused by name, at its line, before anything is read."""

from __future__ import annotations

import pytest

from candour.reading import convert
from candour.reading.body_limits import too_much

from .builders import X, article, converted, loaded

LIMITS = {
    "lines": ("- a\n", 5_000, "more than 5,000 lines"),
    "paragraphs": ("word\n\n", 1_000, "more than 1,000 paragraphs"),
    "headings": ("## a\n", 500, "more than 500 headings"),
    "headings in quotes": ("> # a\n", 500, "more than 500 headings"),
    "underlined headings": ("a\n---\n", 500, "more than 500 headings"),
    "sentences": ("- A. B.\n", 2_500, "more than 5,000 sentences"),
    "mail addresses": ("a@b.ch\n", 1_000, "more than 1,000 mail addresses"),
    "web addresses": ("- http://a.ch\n", 2_000, "more than 2,000 web addresses"),
    "brackets": ("[\n", 2_000, "more than 2,000 opening brackets"),
    "notes": ("a [^1]\n", 400, "more than 400 numbers of notes"),
    "characters of a paragraph": ("word ", 4_000, "a paragraph has 20,00"),
}


@pytest.mark.parametrize(("piece", "most", "message"), LIMITS.values(), ids=LIMITS)
def test_one_more_than_the_limit_is_refused(piece: str, most: int, message: str) -> None:
    assert too_much(piece * most) is None
    found = too_much(piece * most + piece)
    too_much_at = (piece * (most + 1)).rstrip("\n").count("\n")
    assert found
    assert message in found.message
    assert found.line in (0, too_much_at)


def test_a_paragraph_is_no_list_and_no_table() -> None:
    items, rows = "- some words of an item\n" * 2_000, "| some words | of a row |\n" * 500
    assert too_much(items + "\n" + rows) is None


def test_many_signs_without_an_empty_line_are_refused() -> None:
    found = too_much("Words.\n\n" + "- a *b* `c` d\n" * 1_500)
    assert found
    assert found == (2, found.message)
    assert "21,000 characters without an empty line hold 6,000 of the signs" in found.message
    assert too_much("- a *b* `c` d\n\n" * 900) is None


def test_a_refused_body_is_not_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(convert.BodyWalk, "run", None)
    body, problems = converted("First.\n\n" + "## a\n" * 600)
    assert not body.html
    assert [(problem.line, problem.code) for problem in problems] == [(503, "unreadable-body")]


def test_the_problem_is_at_its_line_of_the_file() -> None:
    text = article("", "## a\n" * 600)
    found = [problem for problem in loaded({X: text}).problems if problem.path == X]
    assert [text.split("\n")[problem.line - 1] for problem in found] == ["## a"]
    assert [problem.line for problem in found] == [text.index("## a") and text[: text.index("## a")].count("\n") + 501]
