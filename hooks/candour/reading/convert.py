"""A page's Markdown body → HTML with anchors, and the marks, links, headings and passages found in it."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from candour.model.front import NoteReference
from candour.model.text import EMPTY, Body
from candour.problem import Problem
from candour.reading import conserved, lost_words
from candour.reading.as_github.compare import compared
from candour.reading.as_github.github import leaves_on_github
from candour.reading.as_github.plain import is_plain
from candour.reading.as_github.site import SiteReader
from candour.reading.as_github.trying import Readings
from candour.reading.body_limits import too_much
from candour.reading.front_matter import Page
from candour.reading.in_time import TakesTooLong
from candour.reading.inline import articles_parser, read_words_with
from candour.reading.walk import BodyWalk, FindClaims

_NO_HTML = "<div></div>"
"""The HTML of an empty body, as the parser expects it."""

_ALSO_DIFFERENT = frozenset(("raw-html", "unread-link", "lost-words", "repeated-note"))
"""The codes of mistakes that GitHub shows otherwise too: one problem for each is enough."""


class Converter:
    """Converts bodies one after another with one Markdown parser: setting it up costs as much as a page.

    Without `html` a body is read and checked in the same way, but its HTML is "", for callers that show no page.
    Unless it `compares`, a body is not held against what GitHub shows of it.
    """

    def __init__(self, html: bool = True, compares: bool = True) -> None:
        self._html = html
        self._compares = compares
        self._readings = Readings(leaves_on_github, SiteReader().leaves)
        self._start()

    def _start(self) -> None:
        self._markdown = articles_parser()
        self._reading = BodyWalk(self._markdown)
        # after "inline" (20) and the footnotes (15) have made links and notes
        self._markdown.treeprocessors.register(self._reading, "candour", 12)
        read_words_with(self._markdown, self._reading)
        self._serialize = self._markdown.serializer if self._html else lambda root: _NO_HTML
        self._markdown.serializer = self._finish
        if not self._html:
            for name in ("prettify", "unescape"):  # they make HTML of the tree, after the reading
                self._markdown.treeprocessors.deregister(name)

    def _finish(self, root: Element) -> str:
        """The tree as HTML. Whoever changed it before, it must hold every word of the body."""
        reading = self._reading
        missing = conserved.lost(reading.page.body, root, reading.apart)
        if missing:
            reading.problems += lost_words.lost_words(reading.page, missing, conserved.words_of_tree(root))
        return self._serialize(root)

    def convert(
        self, page: Page, find: FindClaims, references: Iterable[NoteReference] = ()
    ) -> tuple[Body, list[Problem]]:
        """Convert one body. `find` returns the claims that a mark names; its notes may cite `references`."""
        self._markdown.reset()
        self._reading.start(page, find, references)
        reading = self._reading
        if found := too_much(page.body):
            return EMPTY, [Problem(page.path, page.body_line + found.line, 1, "unreadable-body", found.message)]
        try:
            html = self._markdown.convert(page.body)
        except RecursionError:
            self._start()  # the parser stopped in the middle of a page
            message = "the text is nested too deeply to be read; take out what stands before its words"
            return EMPTY, [Problem(page.path, page.body_line, 1, "unreadable-body", message)]
        except TakesTooLong:
            self._start()
            raise
        body = Body(
            html,
            tuple(reading.headings),
            frozenset(reading.ids),
            tuple(reading.marks),
            tuple(reading.links),
            tuple(reading.doubtful),
            tuple(reading.passages),
            tuple(reading.citations),
        )
        if not self._compares or is_plain(page.body):
            return body, reading.problems
        told = {problem.line - page.body_line for problem in reading.problems if problem.code in _ALSO_DIFFERENT}
        both = compared(page.path, page.body, page.body_line, self._readings, told)
        return body, [*reading.problems, *both]
