"""Words inside a block: the parser's own patterns, but for links, entities and raw HTML, and only where one can fit."""

from __future__ import annotations

import re
from html import unescape
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import (
    ENTITY_RE,
    HTML_RE,
    LINK_RE,
    InlineProcessor,
    LinkInlineProcessor,
    ReferenceInlineProcessor,
)
from markdown.treeprocessors import InlineProcessor as InlineTreeprocessor
from markdown.util import INLINE_PLACEHOLDER_RE, STX, AtomicString

from candour.reading.link_places import GAP
from candour.reading.walk import BodyWalk

_SYNTAX = re.compile(rf"[`\\\[\]!<&*_\n{STX}]")
"""What an inline pattern may begin with, or a placeholder of one."""

_BEGINS = {
    "backtick": ("`",),
    "escape": ("\\",),
    "footnote": ("[^",),
    "reference": ("[",),
    "link": ("[",),
    "image_link": ("![",),
    "image_reference": ("![",),
    "short_reference": ("[",),
    "short_image_ref": ("![",),
    "autolink": ("<",),
    "automail": ("<",),
    "linebreak": ("  \n",),
    "html": ("<",),
    "entity": ("&",),
    "em_strong": ("*", "_"),
}
"""Signs that some text must hold for an inline pattern to fit, by the parser's names of its patterns."""

_ANYWHERE = ("",)
"""The sign of a pattern that is not known here, of a later parser or an extension: it is tried on all words."""

_SIGN = re.compile("|".join(sorted({re.escape(sign) for signs in _BEGINS.values() for sign in signs})))


def read_words_with(markdown: Markdown, reading: BodyWalk) -> None:
    """Have a parser read words so; `reading` is told of raw HTML."""
    markdown.inlinePatterns.register(_Link(LINK_RE, markdown), "link", 160)
    markdown.inlinePatterns.register(_RawHtml(reading), "html", 90)
    markdown.inlinePatterns.register(_Entity(ENTITY_RE), "entity", 80)
    markdown.treeprocessors.register(_Inline(markdown), "inline", 20)


class _Inline(InlineTreeprocessor):
    """The parser's own walk over words, which tries a pattern only where a sign stands that it begins with.

    Most words have none or one of them, and each try cost as much as reading the words: together a quarter of a page.
    The method is the parser's private one; should it be named otherwise one day, pages are the same and take longer.
    """

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        known = {name: begins for name, begins in _BEGINS.items() if name in md.inlinePatterns}
        signs = {id(md.inlinePatterns[name]): begins for name, begins in known.items()}
        self._patterns = [(pattern, signs.get(id(pattern), _ANYWHERE)) for pattern in md.inlinePatterns]
        self._knows_all = all(begins is not _ANYWHERE for _, begins in self._patterns)

    def _InlineProcessor__handleInline(self, data: str, first: int = 0) -> str:
        if isinstance(data, AtomicString) or (self._knows_all and not _SIGN.search(data)):
            return data
        apply = self._InlineProcessor__applyPattern  # type: ignore[attr-defined]
        for index in range(first, len(self._patterns)):
            pattern, signs = self._patterns[index]
            if isinstance(pattern, ReferenceInlineProcessor) and not self.md.references:
                continue
            start, matched = 0, False
            for sign in signs:  # quicker than `any`, a million times
                matched = matched or sign in data
            while matched:
                data, matched, start = apply(pattern, data, index, start)
        return data


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

    def __init__(self, reading: BodyWalk) -> None:
        super().__init__(HTML_RE)
        self.reading = reading

    def handleMatch(  # type: ignore[override]
        self, m: re.Match[str], data: str
    ) -> tuple[str, int, int]:
        self.reading.report_raw_html(INLINE_PLACEHOLDER_RE.sub(GAP, m.group(1)))
        return INLINE_PLACEHOLDER_RE.sub("", m.group(1)), m.start(0), m.end(0)
