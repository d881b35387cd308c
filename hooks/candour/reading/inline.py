"""Words inside a block: the parser's patterns, ours for links, entities and raw HTML, tried only where they can fit."""

from __future__ import annotations

import re
from html import unescape
from typing import Protocol
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import (
    ENTITY_RE,
    HTML_RE,
    IMAGE_LINK_RE,
    LINK_RE,
    ImageInlineProcessor,
    InlineProcessor,
    LinkInlineProcessor,
    ReferenceInlineProcessor,
    SubstituteTagInlineProcessor,
)
from markdown.util import INLINE_PLACEHOLDER_RE, STX, AtomicString

from candour.reading.bare_addresses import BARE, read_bare
from candour.reading.link_places import GAP
from candour.reading.link_target import link_target
from candour.reading.progress import ReadsOn

_SYNTAX = re.compile(rf"[`\\\[\]!<&*_\n{STX}]")
"""The signs that an inline pattern, or its placeholder, may begin with."""

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
    "backslash_break": ("\\\n",),
    "html": ("<",),
    "bare_address": ("://", "www.", "@"),
    "entity": ("&",),
    "em_strong": ("*", "_"),
}
"""The signs that an inline pattern may begin with, by the parser's name of the pattern."""

_BACKSLASH_BREAK = r"\\\n"
"""A line ends where its editor put a backslash, as on GitHub."""

_ANYWHERE = ("",)
"""The sign of a pattern that is unknown here (from a later parser or an extension): it is tried on all words."""

_SIGN = re.compile("|".join(sorted({re.escape(sign) for signs in _BEGINS.values() for sign in signs})))


class ReportsHtml(Protocol):
    """What is told of raw HTML."""

    def report_raw_html(self, text: str) -> None: ...


def articles_parser() -> Markdown:
    """The parser of bodies, without what reads its tree. Raw HTML is words to it."""
    markdown = Markdown(
        extensions=["footnotes", "tables", "sane_lists"],
        extension_configs={"tables": {"use_align_attribute": True}},  # the policy of pages forbids styles in them
        output_format="html",
    )
    markdown.preprocessors.deregister("html_block")
    return markdown


def read_words_with(markdown: Markdown, reading: ReportsHtml) -> None:
    """Make a parser read words this way. Raw HTML is reported to `reading`."""
    markdown.inlinePatterns.register(_Link(LINK_RE, markdown), "link", 160)
    markdown.inlinePatterns.register(SubstituteTagInlineProcessor(_BACKSLASH_BREAK, "br"), "backslash_break", 101)
    markdown.inlinePatterns.register(_Image(IMAGE_LINK_RE, markdown), "image_link", 150)
    markdown.inlinePatterns.register(_RawHtml(reading, markdown), "html", 90)
    markdown.inlinePatterns.register(_BareAddress(), "bare_address", 85)
    markdown.inlinePatterns.register(_Entity(ENTITY_RE), "entity", 80)
    markdown.treeprocessors.register(_Inline(markdown), "inline", 20)


class _Inline(ReadsOn):
    """The parser's walk over words, but it only tries a pattern where a sign is that the pattern begins with.

    Most words have at most one such sign, and each try cost as much as reading the words: together a quarter of a page.
    The method is private to the parser. If a later parser renames it, pages stay the same but take longer.
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
        apply = self._InlineProcessor__applyPattern
        for index in range(first, len(self._patterns)):
            pattern, signs = self._patterns[index]
            if isinstance(pattern, ReferenceInlineProcessor) and not self.md.references:
                continue
            start, matched = 0, False
            for sign in signs:  # faster than `any`, which matters a million times
                matched = matched or sign in data
            while matched:
                data, matched, start = apply(pattern, data, index, start)
        return data


class LinkTargets(Extension):
    """The targets of links and pictures alone, for pages that MkDocs reads with the extensions of mkdocs.yml."""

    def extendMarkdown(self, md: Markdown) -> None:
        md.inlinePatterns.register(_ReadsTarget(LINK_RE, md), "link", 160)
        md.inlinePatterns.register(_Image(IMAGE_LINK_RE, md), "image_link", 150)


class _ReadsTarget(LinkInlineProcessor):
    def getLink(self, data: str, index: int) -> tuple[str, str | None, int, bool]:
        found = link_target(data, index)
        if found is None:
            return "", None, index, False
        title = None if found.title is None else " ".join(self.unescape(found.title).split())
        return self.unescape(found.href), title, found.end, True


class _Image(_ReadsTarget, ImageInlineProcessor):
    """A picture."""


class _Link(_ReadsTarget):
    """A link. If its words are plain, no other pattern is tried on them: that took a tenth of a page."""

    def handleMatch(  # type: ignore[override]
        self, m: re.Match[str], data: str
    ) -> tuple[Element | str | None, int | None, int | None]:
        element, start, end = super().handleMatch(m, data)
        if isinstance(element, Element) and element.text and not _SYNTAX.search(element.text):
            element.text = AtomicString(element.text)
        return element, start, end


class _BareAddress(InlineProcessor):
    """An address among words is a link, as on GitHub."""

    ANCESTOR_EXCLUDES = ("a",)

    def __init__(self) -> None:
        super().__init__(BARE.pattern)

    def handleMatch(  # type: ignore[override]
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        typed, href = read_bare(m)
        link = Element("a", {"href": href})
        link.text = AtomicString(typed)
        return link, m.start(0), m.start(0) + len(typed)


class _Entity(InlineProcessor):
    """`&amp;` becomes its character at once, so that words taken from the tree hold no placeholder."""

    def handleMatch(  # type: ignore[override]
        self, m: re.Match[str], data: str
    ) -> tuple[str, int, int]:
        return unescape(m.group(1)), m.start(0), m.end(0)


class _RawHtml(InlineProcessor):
    """Raw HTML is reported at its place, and shown as its characters."""

    def __init__(self, reading: ReportsHtml, markdown: Markdown) -> None:
        super().__init__(HTML_RE, markdown)
        self.reading = reading

    def handleMatch(  # type: ignore[override]
        self, m: re.Match[str], data: str
    ) -> tuple[str, int, int]:
        self.reading.report_raw_html(INLINE_PLACEHOLDER_RE.sub(GAP, m.group(1)))
        return unescape(self.unescape(m.group(1))), m.start(0), m.end(0)
