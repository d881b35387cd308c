"""A page's Markdown body → HTML with anchors, and the marks, links and headings found in it.

Marks are read from the parsed tree, never by pattern. Articles hold Markdown: raw HTML is an error
and is shown as the characters it is made of; a link may lead to a page of the project, or to
http(s), mail and telephone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape, unescape
from itertools import islice
from posixpath import dirname, join, normpath
from typing import Literal, Protocol
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions.footnotes import NBSP_PLACEHOLDER
from markdown.extensions.toc import slugify, unique
from markdown.inlinepatterns import ENTITY_RE, HTML_RE, InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import INLINE_PLACEHOLDER_RE

from . import marks, prose
from .marks import Mark, NotATarget, Target
from .page import Page
from .problem import Problem, did_you_mean
from .schema import GROUP_OF_MARK

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_UNKNOWN_NOTE = re.compile(r"\[\^([^\]]+)\]")
_SAFE_SCHEMES = frozenset(("http", "https", "mailto", "tel"))
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
ADDRESS = re.compile(r"(?:https?://|mailto:|www\.)[^\s<>]+")
"""An address that stands in the text as it is."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the body, for the page's contents list."""

    level: int
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link to another page of the project (`page`: "docs/terms/x.md") and its anchor, if any."""

    page: str
    fragment: str
    href: str
    occurrence: int


@dataclass(frozen=True, slots=True)
class Passage:
    """One block's words as a reader sees them; code and addresses are blanked out.

    `notes` are the places in `text` where the number of an editor's note stands. A note's own words
    are passages too, behind all others.
    """

    text: str
    kind: Literal["heading", "text", "note"] = "text"
    notes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Body:
    """A body, converted once. `html` is complete; `ids` are all anchors that it holds."""

    html: str
    headings: tuple[Heading, ...]
    ids: frozenset[str]
    marks: tuple[Mark, ...]
    links: tuple[Link, ...]
    passages: tuple[Passage, ...] = ()


EMPTY = Body("", (), frozenset(), (), ())
"""What a body that cannot be read amounts to."""

_MOST_BRACKETS = 2_000  # Markdown looks from each to the end of its block, so its time grows with their square


class _Anchored(Protocol):
    @property
    def anchor(self) -> str: ...


FindClaims = Callable[[Target], Sequence[_Anchored]]
"""What a mark's target names: the claims that fit."""


def place_of(page: Page, href: str, occurrence: int) -> tuple[int, int]:
    """Line and column of the nth link to `href` in a page's body."""
    pattern = re.compile(rf"\]\(\s*<?{re.escape(href)}[\s>)]")
    found = [match.start() for match in islice(pattern.finditer(page.body), occurrence + 1)]
    if not found:
        return page.body_line, 1
    at = found[-1]
    opening = page.body.rfind("[", 0, at + 1)
    start = opening if opening >= 0 else at
    return page.body_line + page.body.count("\n", 0, start), start - page.body.rfind("\n", 0, start)


class Converter:
    """Converts bodies one after another with one Markdown parser: setting it up costs as much as a page."""

    def __init__(self) -> None:
        self._markdown = Markdown(extensions=["footnotes", "tables", "sane_lists"], output_format="html")
        self._markdown.preprocessors.deregister("html_block")
        self._reading = _Reading(self._markdown)
        # after "inline" (20) and the footnotes (15) have made links of words and notes
        self._markdown.treeprocessors.register(self._reading, "candour", 12)
        self._markdown.inlinePatterns.register(_RawHtml(self._reading), "html", 90)
        self._markdown.inlinePatterns.register(_Entity(ENTITY_RE), "entity", 80)

    def convert(self, page: Page, find: FindClaims) -> tuple[Body, list[Problem]]:
        """Convert one body; `find` tells which claims a mark names."""
        self._markdown.reset()
        self._reading.start(page, find)
        reading = self._reading
        try:
            if page.body.count("[") > _MOST_BRACKETS:
                raise RecursionError
            html = self._markdown.convert(page.body)
        except RecursionError:
            message = "the text is nested too deeply, or has too many brackets, to be read; take some out"
            return EMPTY, [Problem(page.path, page.body_line, 1, "unreadable-body", message)]
        body = Body(
            html,
            tuple(reading.headings),
            frozenset(reading.ids),
            tuple(reading.marks),
            tuple(reading.links),
            tuple(reading.passages),
        )
        return body, reading.problems


class _Entity(InlineProcessor):
    """`&amp;` becomes its character at once, so that words taken from the tree hold no placeholder."""

    def handleMatch(  # type: ignore[override]
        self, m: re.Match[str], data: str
    ) -> tuple[str, int, int]:
        return unescape(m.group(1)), m.start(0), m.end(0)


class _RawHtml(InlineProcessor):
    """Raw HTML is reported where it stands, and shown as the characters that it is made of."""

    def __init__(self, reading: _Reading) -> None:
        super().__init__(HTML_RE)
        self.reading = reading

    def handleMatch(  # type: ignore[override]
        self, m: re.Match[str], data: str
    ) -> tuple[str, int, int]:
        text = INLINE_PLACEHOLDER_RE.sub("", m.group(1))
        self.reading.report_raw_html(text)
        return text, m.start(0), m.end(0)


class _Reading(Treeprocessor):
    """One walk over a parsed body: marks become anchors, links lead to pages, notes stand beside."""

    def start(self, page: Page, find: FindClaims) -> None:
        self.page, self.find = page, find
        self.root = "../" * (page.path.count("/") - 1)
        self.marks: list[Mark] = []
        self.links: list[Link] = []
        self.ids: set[str] = set()
        self.headings: list[Heading] = []
        self.passages: list[Passage] = []
        self.problems: list[Problem] = []
        self._seen: Counter[str] = Counter()

    def run(self, root: Element) -> None:
        notes = _take_notes(root)
        blocks = list(_blocks(root))
        body_ends = len(blocks)
        for number, (block, lead) in enumerate(
            [*blocks, *(found for note in notes.values() for found in _blocks(note))]
        ):
            spans: dict[Element, tuple[int, int]] = {}
            text = prose.block_text(block, spans)
            if block.tag == "h1":
                self._in_body(
                    text[:20], "top-heading", "a body starts at '##'; the page's title is in its front matter"
                )
            if "[^" in text:
                for name in _UNKNOWN_NOTE.findall(text):
                    message = f"there is no note '{name}'; add a line '[^{name}]: …' at the end"
                    self._in_body(f"[^{name}]", "unknown-note", message)
            if text.strip() and block.tag != "pre":
                kind: Literal["heading", "text", "note"] = "heading" if block.tag in _HEADINGS else "text"
                self.passages.append(_passage(text, spans, kind if number < body_ends else "note"))
            links = list(_inline_links(block))
            if links:
                self._read_links(links, text, spans, lead, notes)
        for name, note in _put_notes(root, notes).items():
            text = " ".join(prose.block_text(note[0], {}).split()) if len(note) else ""
            self._in_body(text[:20], "unused-note", f"no words refer to the note '{name.partition(':')[2]}'")
        self.ids.update(name for element in root.iter() if (name := element.get("id")))
        for block in root:
            if block.tag in _HEADINGS:
                self._heading(block)

    def _heading(self, block: Element) -> None:
        """Give a heading its address; the theme's contents list leads there."""
        text = " ".join(prose.block_text(block, {}).split())
        anchor = unique(slugify(text, "-"), self.ids)
        block.set("id", anchor)
        self.headings.append(Heading(int(block.tag[1]), anchor, escape(text, quote=False)))

    def _read_links(
        self,
        links: Sequence[tuple[Element, int, Element]],
        text: str,
        spans: dict[Element, tuple[int, int]],
        lead: Lead,
        notes: dict[str, Element],
    ) -> None:
        for parent, index, element in links:
            # a browser reads "java&#115;cript:" as it reads "javascript:"
            href = unescape(prose.plain(element.get("href") or element.get("src") or ""))
            if prose.is_footnote_reference(parent):
                continue
            occurrence, self._seen[href] = self._seen[href], self._seen[href] + 1
            if element.tag == "a" and marks.is_mark(href):
                start, end = spans[element]
                words = " ".join(text[start:end].split())
                sentence = prose.sentence_around(text, start, end)
                if lead is not None and not prose.is_whole(sentence):
                    sentence = f"{_introduction(lead)} {sentence}".lstrip()
                self._mark(element, parent, href, occurrence, (words, sentence, _note_after(parent, index, notes)))
            else:
                self._link(element, href, occurrence)

    def _mark(
        self, element: Element, parent: Element, href: str, occurrence: int, words: tuple[str, str, str | None]
    ) -> None:
        try:
            targets = marks.targets(href)
        except NotATarget as error:
            self._at(href, occurrence, "bad-mark", f"the mark '{href}' cannot be read: {error}")
            return
        text, sentence, note = words
        if not text:
            self._at(
                href, occurrence, "empty-mark", f"the mark '{href}' has no words; they are what a table's cell shows"
            )
        self.marks.append(Mark(href, occurrence, targets, text, sentence, note))
        anchors = [found[0].anchor for target in targets if len(found := self.find(target)) == 1]
        element.set("class", "mark")
        element.set("href", f"{self.root}terms/{targets[0].term}.html")
        fresh = [anchor for anchor in anchors if anchor not in self.ids]
        self.ids.update(fresh)
        if fresh:
            element.set("id", fresh[0])
        for anchor in fresh[1:]:  # one mark, several claims: each has an anchor of its own around the words
            element = _wrap(parent, element, anchor)

    def _link(self, element: Element, href: str, occurrence: int) -> None:
        attribute = "src" if element.tag == "img" else "href"
        scheme = _SCHEME.match(href)
        if scheme and element.tag == "img":
            element.set(attribute, "#")
            message = f"'{href}' would be fetched from elsewhere; put the picture into docs/ and link to it there"
            self._at(href, occurrence, "remote-image", message)
            return
        if scheme:
            if scheme[1].lower() not in _SAFE_SCHEMES:
                element.set(attribute, "#")
                known = [*GROUP_OF_MARK, *sorted(_SAFE_SCHEMES)]
                message = f"'{scheme[1]}:' is neither a group of claims nor a safe link{did_you_mean(scheme[1], known)}"
                self._at(href, occurrence, "unknown-scheme", f"{message}; links take {', '.join(known)}")
            return
        path, _, fragment = href.partition("#")
        if path.startswith(("/", "\\")):
            self._at(href, occurrence, "absolute-link", f"'{href}' is absolute; write it relative to this page")
            return
        target = normpath(join(dirname(self.page.path), path)) if path else self.page.path
        self.links.append(Link(target, fragment, href, occurrence))
        if path.endswith(".md"):
            element.set(attribute, path.removesuffix(".md") + ".html" + (f"#{fragment}" if fragment else ""))

    def report_raw_html(self, text: str) -> None:
        self._in_body(text, "raw-html", f"'{text[:40]}' is raw HTML; articles hold Markdown only")

    def _in_body(self, text: str, code: str, message: str) -> None:
        """A problem where some text stands first."""
        offset = max(self.page.body.find(text), 0)
        line = self.page.body_line + self.page.body.count("\n", 0, offset)
        column = offset - self.page.body.rfind("\n", 0, offset)
        self.problems.append(Problem(self.page.path, line, column, code, message))

    def _at(self, href: str, occurrence: int, code: str, message: str) -> None:
        self.problems.append(Problem(self.page.path, *place_of(self.page, href, occurrence), code, message))


def _passage(text: str, spans: dict[Element, tuple[int, int]], kind: Literal["heading", "text", "note"]) -> Passage:
    notes = tuple(start for element, (start, _) in spans.items() if element.tag == "sup")
    for element, (start, end) in spans.items():
        if element.tag == "code":
            text = text[:start] + " " * (end - start) + text[end:]
    return Passage(ADDRESS.sub(lambda match: " " * len(match[0]), text), kind, notes)


Lead = Element | None
"""The paragraph in front of a list, which may introduce it."""


def _blocks(parent: Element, lead: Lead = None) -> Iterator[tuple[Element, Lead]]:
    """Every block with words of its own, and the paragraph before its list when it is a list's item."""
    before: Lead = None
    for child in parent:
        if child.tag not in prose.BLOCKS:
            continue
        inside = before if child.tag in ("ul", "ol") else lead
        yield child, inside
        if len(child):
            yield from _blocks(child, inside)
        before = child if child.tag == "p" else None


def _introduction(lead: Element) -> str:
    """The sentence that introduces a list, if it ends as such: "It may help with:"."""
    text = prose.block_text(lead, {}).rstrip()
    return prose.sentence_around(text, len(text), len(text)) if text.endswith(":") else ""


def _inline_links(parent: Element) -> Iterator[tuple[Element, int, Element]]:
    """Links and images among a block's own words, with the element that holds each."""
    for index, child in enumerate(parent):
        if child.tag in prose.BLOCKS:
            continue
        if child.tag in ("a", "img"):
            yield parent, index, child
        yield from _inline_links(child)


def _wrap(parent: Element, element: Element, anchor: str) -> Element:
    """Put a span with `anchor` around an element and return the span."""
    index = list(parent).index(element)
    span = Element("span", {"id": anchor, "class": "mark-also"})
    span.tail, element.tail = element.tail, None
    parent[index] = span
    span.append(element)
    return span


def _take_notes(root: Element) -> dict[str, Element]:
    """The editor's notes by their id, taken out of the list that Markdown puts at the page's end."""
    for child in list(root):
        if child.tag != "div" or child.get("class") != "footnote":
            continue
        root.remove(child)
        notes = {item.get("id", ""): item for items in child.iter("ol") for item in items}
        for block in (block for item in notes.values() for block in item):
            for link in block.findall("a[@class='footnote-backref']"):  # a note stands beside its words
                block.remove(link)
            block.text = (block.text or "").replace(NBSP_PLACEHOLDER, "")
            for child in block:
                child.tail = (child.tail or "").replace(NBSP_PLACEHOLDER, "")
        return notes
    return {}


def _note_after(parent: Element, index: int, notes: dict[str, Element]) -> str | None:
    """The note (or notes) whose number stands right after a mark."""
    found: list[str] = []
    while not parent[index].tail and index + 1 < len(parent):
        index += 1
        if not prose.is_footnote_reference(parent[index]):
            break
        note = notes.get(parent[index][0].get("href", "#")[1:], ())
        found.append(" ".join(" ".join(prose.block_text(part, {}) for part in note).split()))
    return " ".join(found) or None


def _put_notes(root: Element, notes: dict[str, Element]) -> dict[str, Element]:
    """Set each note beside the block that refers to it, so that nobody reads one without the other.

    What is left are notes that nothing refers to.
    """
    for block in list(root):
        place = list(root).index(block)
        for reference in block.iter("sup"):
            if not prose.is_footnote_reference(reference):
                continue
            item = notes.pop(reference[0].get("href", "#")[1:], None)
            if item is None:
                continue
            aside = Element("aside", {"class": "editors-note", "id": item.get("id", "")})
            SubElement(aside, "p", {"class": "editors-note__label"}).text = f"Editor’s note {reference[0].text}"
            aside.extend(item)
            place += 1
            root.insert(place, aside)
    return notes
