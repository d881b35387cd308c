"""A page's Markdown body → HTML with anchors, and the marks, links, headings and passages found in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import ENTITY_RE, HTML_RE, LINK_RE, InlineProcessor, LinkInlineProcessor
from markdown.util import INLINE_PLACEHOLDER_RE, STX, AtomicString

from .link_places import GAP, place_of
from .marks import Mark
from .page import Page
from .problem import Problem
from .reading import FindClaims, Heading, Link, Passage, Reading
from .source import is_too_hard

__all__ = ["EMPTY", "Body", "Converter", "FindClaims", "Heading", "Link", "Passage", "place_of"]


@dataclass(frozen=True, slots=True)
class Body:
    """A body, converted once. `html` is complete; `ids` are all anchors that it holds.

    `doubtful` are the addresses that look like marks and cannot be read, each with its problem.
    """

    html: str
    headings: tuple[Heading, ...]
    ids: frozenset[str]
    marks: tuple[Mark, ...]
    links: tuple[Link, ...]
    doubtful: tuple[tuple[str, Problem], ...] = ()
    passages: tuple[Passage, ...] = ()


EMPTY = Body("", (), frozenset(), (), ())
"""What a body that cannot be read amounts to."""

_SYNTAX = re.compile(rf"[`\\\[\]!<&*_\n{STX}]")
"""What an inline pattern may begin with, or a placeholder of one."""

_MOST_BRACKETS = 2_000  # Markdown looks from each to the end of its block, so its time grows with their square


class Converter:
    """Converts bodies one after another with one Markdown parser: setting it up costs as much as a page."""

    def __init__(self) -> None:
        self._start()

    def _start(self) -> None:
        self._markdown = Markdown(extensions=["footnotes", "tables", "sane_lists"], output_format="html")
        self._markdown.preprocessors.deregister("html_block")
        self._reading = Reading(self._markdown)
        # after "inline" (20) and the footnotes (15) have made links of words and notes
        self._markdown.treeprocessors.register(self._reading, "candour", 12)
        self._markdown.inlinePatterns.register(_Link(LINK_RE, self._markdown), "link", 160)
        self._markdown.inlinePatterns.register(_RawHtml(self._reading), "html", 90)
        self._markdown.inlinePatterns.register(_Entity(ENTITY_RE), "entity", 80)
        # a list in place of the registry, which looks whether it is sorted hundreds of times a page
        inline: Any = self._markdown.treeprocessors["inline"]
        inline.inlinePatterns = list(self._markdown.inlinePatterns)

    def convert(self, page: Page, find: FindClaims) -> tuple[Body, list[Problem]]:
        """Convert one body; `find` tells which claims a mark names."""
        self._markdown.reset()
        self._reading.start(page, find)
        reading = self._reading
        try:
            if page.body.count("[") > _MOST_BRACKETS or is_too_hard(page.body):
                raise RecursionError
            html = self._markdown.convert(page.body)
        except RecursionError:
            self._start()  # it was left in the middle of a page
            message = "the text is nested too deeply, or has too many brackets, to be read; take some out"
            return EMPTY, [Problem(page.path, page.body_line, 1, "unreadable-body", message)]
        body = Body(
            html,
            tuple(reading.headings),
            frozenset(reading.ids),
            tuple(reading.marks),
            tuple(reading.links),
            tuple(reading.doubtful),
            tuple(reading.passages),
        )
        return body, reading.problems


class _Link(LinkInlineProcessor):
    """A link whose words are plain is finished: no other pattern is tried on them, which took a tenth of a page."""

    def handleMatch(  # type: ignore[override]
        self, m: re.Match[str], data: str
    ) -> tuple[Element | str | None, int | None, int | None]:
        element, start, end = super().handleMatch(m, data)
        if isinstance(element, Element) and element.text and not _SYNTAX.search(element.text):
            element.text = AtomicString(element.text)
        return element, start, end


class _Entity(InlineProcessor):
    """`&amp;` becomes its character at once, so that words taken from the tree hold no placeholder."""

    def handleMatch(  # type: ignore[override]
        self, m: re.Match[str], data: str
    ) -> tuple[str, int, int]:
        return unescape(m.group(1)), m.start(0), m.end(0)


class _RawHtml(InlineProcessor):
    """Raw HTML is reported where it stands, and shown as the characters that it is made of."""

    def __init__(self, reading: Reading) -> None:
        super().__init__(HTML_RE)
        self.reading = reading

    def handleMatch(  # type: ignore[override]
        self, m: re.Match[str], data: str
    ) -> tuple[str, int, int]:
        self.reading.report_raw_html(INLINE_PLACEHOLDER_RE.sub(GAP, m.group(1)))
        return INLINE_PLACEHOLDER_RE.sub("", m.group(1)), m.start(0), m.end(0)
