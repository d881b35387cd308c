"""No text is read for ever: each pattern gets on, and a page that nobody foresaw ends after some seconds of work."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable
from itertools import product
from threading import Thread
from typing import Any
from xml.etree.ElementTree import Element

import pytest
from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor, Pattern

from candour.problem import Problem
from candour.reading import in_time as guard
from candour.reading.convert import Converter
from candour.reading.front_matter import Page
from candour.reading.in_time import in_time, too_long
from candour.reading.inline import LinkTargets, articles_parser, read_words_with
from candour.reading.progress import Progress

from .builders import BASE, X, article, converted, loaded
from .effort import soon

SECONDS = 5
"""Long enough for a busy machine, and short beside for ever."""


class Answers(InlineProcessor):
    """A pattern that answers what it is told to."""

    def __init__(self, pattern: str, node: object, start: int | None, end: int | None) -> None:
        super().__init__(pattern)
        self.node, self.start, self.end = node, start, end

    def handleMatch(self, m, data):  # type: ignore[no-untyped-def, override]
        element = Element("b") if self.node == "element" else self.node
        return element, self.start, m.start(0) if self.end == 0 else self.end


class Finds(Pattern):
    """A pattern of the old kind, which matches nothing at all, or answers nothing."""

    def __init__(self, pattern: str, node: str | None) -> None:
        super().__init__(pattern)
        self.node = node

    def handleMatch(self, m):  # type: ignore[no-untyped-def, override]
        return self.node


MATCHES = ["x", "", "(?=x)"]
STUCK = [
    *(
        Answers(pattern, node, start, end)
        for pattern, node, start, end in product(
            ("x", "", "(?=x)"), (None, "y", "element"), (0, 3, -1), (-1, 0, 2, None)
        )
    ),
    *(Finds(pattern, node) for pattern, node in product(MATCHES, (None, "y"))),
]
"""Patterns that do not get on, of both kinds."""


@pytest.mark.parametrize("pattern", STUCK, ids=range(len(STUCK)))
def test_a_pattern_that_does_not_get_on_is_asked_no_more(pattern: Pattern) -> None:
    class Stuck(Extension):
        def extendMarkdown(self, md: Markdown) -> None:
            md.inlinePatterns.register(pattern, "stuck", 175)

    own = Markdown(extensions=[Progress(), Stuck()])
    library = articles_parser()
    library.inlinePatterns.register(pattern, "stuck", 175)
    read_words_with(library, Unheard())
    with soon(SECONDS):
        for markdown in (own, library):
            markdown.convert("one x two x *three* x")
    assert "<em>three</em>" in Markdown(extensions=[Progress()]).convert("one x two x *three* x")


class Unheard:
    def report_raw_html(self, text: str) -> None:
        return


LIBRARY = Converter()
SIGNS = ["[a]", "(b", ":", '"', "(", ")", "'", "<", ">", "`", "*", "_", "\\", "!", "[", "]", "&#40;", " ", "\n"]


@pytest.mark.parametrize("first", SIGNS)
def test_no_row_of_signs_is_read_for_ever(first: str) -> None:
    """`[a](b:"("c)` is one of them."""
    own = Markdown(extensions=[LinkTargets(), Progress(), "attr_list", "footnotes", "tables", "sane_lists"])
    with soon(SECONDS):
        for others in product(SIGNS, repeat=2):
            text = "".join((first, *others, "c)", *others, '"c)'))
            own.reset().convert(text)
            LIBRARY.convert(Page(X, {}, text), lambda target: ())


def test_the_smallest_text_that_was_read_for_ever_is_words() -> None:
    with soon(SECONDS):
        assert converted('[a](b:"("c)\n')[0].html == '<p>[a](b:"("c)</p>'
        found = loaded({X: article("", '[a](b:"("c)\n')})
    assert [problem.code for problem in found.problems if problem.path == X] == ["unread-link"]


def work(seconds: float) -> None:
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        sum(range(1_000))


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """A guard that waits for a tenth of a second only."""
    monkeypatch.setattr(guard, "MOST_SECONDS", 0.1)


PROBLEM = too_long("docs/x.md")


def test_work_that_is_done_in_time_is_left_alone(hurried: None) -> None:
    assert in_time("docs/x.md", lambda: 1, lambda problem: 2) == 1
    work(0.3)  # no clock is left behind that would end what comes later
    with pytest.raises(KeyError):
        in_time("docs/x.md", lambda: {}["x"], lambda problem: 2)
    assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0, 0)


def test_work_that_takes_longer_ends_with_a_problem(hurried: None) -> None:
    def swallows() -> list[Problem]:
        try:
            work(20)
        except Exception:
            work(20)
        return []

    for busy in (swallows, lambda: [work(20)]):
        found: object = in_time("docs/x.md", busy, lambda problem: [problem])
        assert found == [too_long("docs/x.md")]
        assert "0.1 seconds" in str(found)


def test_the_outer_guard_counts(hurried: None) -> None:
    inner: Callable[[], object] = lambda: in_time("docs/x.md", lambda: work(20), lambda problem: "inner")  # noqa: E731
    assert in_time("docs/x.md", inner, lambda problem: "outer") == "outer"


def test_a_thread_works_without_a_guard(hurried: None) -> None:
    done: list[object] = []
    thread = Thread(target=lambda: done.append(in_time("docs/x.md", lambda: work(0.2), lambda problem: "ended")))
    thread.start()
    thread.join()
    assert done == [None]


@pytest.mark.parametrize(
    "path",
    [X, "docs/terms/acne.md", "docs/treatments/needling.md", "docs/own.md", "docs/es/articles/x.md", "docs/es/own.md"],
)
def test_a_page_that_takes_too_long_is_named_and_the_others_are_read(
    path: str, monkeypatch: pytest.MonkeyPatch, hurried: None
) -> None:
    def slow(self: Converter, page: Page, *given: Any) -> Any:
        if page.path == path:
            work(20)
        return convert(self, page, *given)

    convert = Converter.convert
    monkeypatch.setattr(Converter, "convert", slow)
    pages = {**dict(BASE.pages), **PAGES}
    with soon(SECONDS):
        found = loaded({**PAGES, path: pages.get(path, "Words.\n")})
    assert [problem.path for problem in found.problems if "is not read within" in problem.message] == [path]


PAGES = {
    X: article(),
    "docs/terms/acne.md": "---\nlabel: Acne\nkind: condition\n---\nSpots.\n",
    "docs/es/articles/x.md": "---\noriginal: v2:000000000000\ntitle: x\nsummary: x\n---\nx\n",
}
