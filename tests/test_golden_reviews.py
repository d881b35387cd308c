"""What `review` says of each proposal in tests/reviews; nothing that changed is left out, and nothing reassures."""

from __future__ import annotations

import json
import re
from functools import cache
from html import unescape
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from candour import report
from candour.problem import seen
from candour.project.review import RevisionReview

from .reviewing import REVIEWS, SAID, chosen, made, read_review, said_of

GOLDEN = sorted(REVIEWS.glob("*.md"))
every_review = pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)


@cache
def found(path: Path) -> RevisionReview:
    return made(read_review(path.read_text(encoding="utf-8")))


@every_review
def test_a_review_says_what_its_reader_must_know(path: Path) -> None:
    said = dict(said_of(found(path)))
    said["json"] = json.dumps(chosen(json.loads(said["json"])), ensure_ascii=False, indent=1)
    assert {name: said[name] for name in SAID} == read_review(path.read_text(encoding="utf-8")).said


def rendered(markdown: str) -> str:
    """What GitHub shows of a text."""
    html = MarkdownIt("gfm-like", {"linkify": False}).render(markdown.replace("<br>", " "))
    return unescape(re.sub(r"<[^>]+>", "", html)).replace("\u200b", "")


def words_of(text: str) -> str:
    return " ".join(text.split())


@every_review
@pytest.mark.parametrize("form", ["text", "markdown"])
def test_every_changed_word_is_shown(path: Path, form: str) -> None:
    review = found(path)
    shown = report.review_text(review) if form == "text" else rendered(report.review_markdown(review))
    shown = words_of(shown)
    for word in review.changes.words:
        for text in filter(None, (word.old, word.new)):
            is_in_page = word.new == word.path or word.place.startswith(
                "positions["
            )  # told with the page, the position
            assert words_of(seen(text)) in shown or is_in_page, text


@every_review
def test_where_words_changed_nothing_reassures(path: Path) -> None:
    said = said_of(found(path))
    summary = json.loads(said["json"])["summary"]
    if found(path).changes.words:
        assert not re.search(r"(?i)\bno (claim|change|page|word)|nothing|unchanged", summary)
    assert ("Split this proposal" in said["markdown"].split("\n")[0]) == (path.stem == "code-and-content")
