"""One walk over a parsed body: its marks, links, notes and headings, and the problems with them.

Marks are read from the parsed tree, never by pattern. Articles hold Markdown: raw HTML is an error
and is shown as its characters. A link may lead to a page of the project, or to http(s), mail and
telephone addresses.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from html import escape, unescape
from posixpath import dirname, join, normpath, relpath
from typing import Protocol
from xml.etree.ElementTree import Element

from markdown.extensions.toc import slugify, unique
from markdown.treeprocessors import Treeprocessor

from candour.language.sentences import introduced, sentence_around
from candour.model import marks
from candour.model.addresses import term_url, to_root, url_of
from candour.model.front import NoteReference
from candour.model.groups import GROUP_OF_MARK
from candour.model.marks import Mark, NotATarget, Target
from candour.model.text import Citation, Heading, Link, Passage, PassageKind
from candour.problem import Mend, Problem, did_you_mean, nearest, surely
from candour.reading import leads, notes, prose
from candour.reading.front_matter import Page
from candour.reading.link_places import GAP, place_of, place_of_text, place_of_top_heading, readdressed

_KINDS: Mapping[str, PassageKind] = {**dict.fromkeys(prose.HEADINGS, "heading"), "th": "cell", "td": "cell"}
_UNKNOWN_NOTE = re.compile(r"\[\^([^\]]+)\]")
_TARGET = re.compile(
    r"(\[(?:[^\[\]]|\[[^\[\]]*\])*\])?"
    rf"\(((?:{'|'.join(GROUP_OF_MARK)}):[a-z0-9/,:-]*|)([^\s()]*)"
)
"""What may be a link's target: words in square brackets before it, a mark's address, the rest or any other address."""

_SAFE_SCHEMES = frozenset(("http", "https", "mailto", "tel"))
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+._-]*):")
ADDRESS = re.compile(r"(?:https?://|mailto:|www\.)[^\s<>]+")
"""An address that is written out in the text."""


class _Anchored(Protocol):
    @property
    def anchors(self) -> tuple[str, ...]: ...


FindClaims = Callable[[Target], Sequence[_Anchored]]
"""A function from a mark's target to the claims that fit it."""


class BodyWalk(Treeprocessor):
    """One walk over a parsed body: marks become anchors, links lead to pages, notes move beside their words."""

    def start(self, page: Page, find: FindClaims, references: Iterable[NoteReference] = ()) -> None:
        self.page, self.find = page, find
        self.references = {reference.id: reference for reference in references}
        self.root = to_root(page.path.removeprefix("docs/"))
        self.marks: list[Mark] = []
        self.links: list[Link] = []
        self.ids: set[str] = set()
        self.headings: list[Heading] = []
        self.passages: list[Passage] = []
        self.citations: list[Citation] = []
        self.doubtful: list[tuple[str, Problem]] = []
        self.problems: list[Problem] = []
        self.apart: list[str] = []  # the words of the source that are no text: see conserved.py
        self._seen: Counter[str] = Counter()
        self._open_tags: Counter[str] = Counter()

    def run(self, root: Element) -> None:
        taken = notes.take(root)
        unknown: list[str] = []
        blocks = [(block, "") for block in leads.blocks(root)]
        blocks += [(block, id) for id, note in taken.items() for block in leads.blocks(note)]
        for block, note_id in blocks:
            element = block.element
            if element.tag == "h1":
                self._top_heading()
            if block.text.strip() and element.tag != "pre":
                self.passages.append(_passage(block, "note" if note_id else _KINDS.get(element.tag, "text"), note_id))
            links = list(prose.inline_links(element))
            self.passages += _pictures(links, block, note_id)
            if "[^" in block.text or "(" in block.text:
                typed = prose.words_outside_code(element)
                unknown += _UNKNOWN_NOTE.findall(typed)
                for match in _TARGET.finditer(typed):
                    self._unlinked(*match.groups())
            if links:
                self._read_links(links, block, taken, bool(note_id))
        unused = notes.put_notes(root, taken)
        self.apart += ["\n".join(note.itertext()) for note in unused.values()]
        self._report_notes(unknown, [id.partition(":")[2] for id in unused])
        self.ids.update(name for element in root.iter() if (name := element.get("id")))
        for child in root:
            if child.tag in prose.HEADINGS:
                self._heading(child)

    def _heading(self, block: Element) -> None:
        """Give a heading its id, which the theme's table of contents links to."""
        text = " ".join(prose.block_text(block, {}).split())
        anchor = unique(slugify(text, "-"), self.ids)
        block.set("id", anchor)
        self.headings.append(Heading(int(block.tag[1]), anchor, escape(text, quote=False)))

    def _read_links(
        self,
        links: Sequence[tuple[Element, int, Element]],
        block: leads.Block,
        taken: dict[str, Element],
        in_note: bool,
    ) -> None:
        cited: list[tuple[Element, Element, NoteReference]] = []
        for parent, index, element in links:
            # a browser reads "java&#115;cript:" as it reads "javascript:"
            href = unescape(prose.unescaped(element.get("href") or element.get("src") or ""))
            if prose.is_footnote_reference(parent):
                continue
            words = unescape(prose.unescaped("".join(element.itertext()))).strip()
            if words not in (href, href.removeprefix("mailto:")):  # an address that is written out is text too
                self.apart.append(href)
            occurrence = self._next(f"link {href}")
            if element.tag == "a" and marks.is_mark(href):
                start, end = block.spans[element]
                marked = " ".join(block.text[start:end].split())
                sentence = introduced(block.leads, sentence_around(block.text, start, end))
                self._mark(element, parent, href, occurrence, (marked, sentence, notes.after(parent, index, taken)))
            elif element.tag == "a" and notes.is_reference(href):
                reference = self._citation(element, href, occurrence, in_note)
                cited += [(parent, element, reference)] if reference else []
            else:
                self._link(element, href, occurrence)
                if element.tag == "a" and not words and element.find(".//img") is None:
                    what = f"the link to '{href}' has no words, so nobody sees it"
                    message = f"{what}; write some between its brackets, or take it out"
                    self._at(href, occurrence, "empty-link", message)
        for parent, element, reference in cited:  # now that no place in the block is needed any more
            notes.cite(parent, element, reference)

    def _citation(self, element: Element, href: str, occurrence: int, in_note: bool) -> NoteReference | None:
        """Note a link to a reference. Rules report one that is unknown or out of place; it leads nowhere."""
        cited = Citation(href.partition(":")[2], href, occurrence, in_note)
        self.citations.append(cited)
        element.set("href", "#")
        return self.references.get(cited.id) if in_note else None

    def _mark(
        self, element: Element, parent: Element, href: str, occurrence: int, words: tuple[str, str, str | None]
    ) -> None:
        try:
            targets = marks.targets(href)
        except NotATarget as error:
            message = f"the mark '{href}' cannot be read: {error}"
            self._doubt(href, occurrence, "bad-mark", message, marks.surely_meant(href))
            return
        text, sentence, note = words
        if not text:
            self._at(
                href, occurrence, "empty-mark", f"the mark '{href}' has no words; they are what a table's cell shows"
            )
        self.marks.append(Mark(href, occurrence, targets, text, sentence, note))
        found = [claims[0] for target in targets if len(claims := self.find(target)) == 1]
        anchors = [*(claim.anchors[0] for claim in found), *(old for claim in found for old in claim.anchors[1:])]
        element.set("class", "mark")
        element.set("href", self.root + term_url(targets[0].term))
        fresh = [anchor for anchor in anchors if anchor not in self.ids]
        self.ids.update(fresh)
        if fresh:
            element.set("id", fresh[0])
        for anchor in fresh[1:]:  # one mark, several claims or former anchors: each stands around the words
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
                known = [*GROUP_OF_MARK, notes.REFERENCE, *sorted(_SAFE_SCHEMES)]
                takes = did_you_mean(scheme[1], known, f"links take {', '.join(known)}")
                message = f"'{scheme[1]}:' is neither a group of claims nor a safe link{takes}"
                meant = surely(scheme[1], known)
                new = f"{meant}{href[len(scheme[1]) :]}" if meant else ""
                self._doubt(href, occurrence, "unknown-scheme", message, new)
            return
        path, _, fragment = href.partition("#")
        if path.startswith(("/", "\\")):
            message = f"'{href}' is absolute; write it relative to this page"
            self._at(href, occurrence, "absolute-link", message, self._relative(href))
            return
        target = normpath(join(dirname(self.page.path), path)) if path else self.page.path
        self.links.append(Link(target, fragment, href, occurrence))
        if path.endswith(".md"):
            element.set(attribute, url_of(path) + (f"#{fragment}" if fragment else ""))

    def report_raw_html(self, text: str) -> None:
        """Report raw HTML as in the body, with `link_places.GAP` for what the parser has taken out of it.

        A closing tag is one mistake with the tag that it closes.
        """
        tag = _TAG.match(text)
        if tag:
            name = tag[2].lower()
            if tag[1] and self._open_tags[name]:
                self._open_tags[name] -= 1
                return
            self._open_tags[name] += not tag[1]
        shown = text.replace(GAP, "")[:40]
        self._in_body(text, "raw-html", f"'{shown}' is raw HTML; articles hold Markdown only")

    def _unlinked(self, words: str | None, mark: str, rest: str) -> None:
        """Report a target that is still text, because its brackets are wrong or white space is in it."""
        if mark and (words or not mark.endswith(":")):
            message = f"'{mark}' is not read as a mark; write [words]({mark}), with nothing between the two brackets"
            self._in_body(f"({mark}", "bad-mark", message)
            self.problems[-1] = self._without_gap(self.problems[-1])
            self.doubtful.append((mark, self.problems[-1]))
        elif words:
            message = f"'({mark}{rest}' is not read as a link's address; write [words](address) without spaces in it"
            self._in_body(f"]({mark}{rest}", "unread-link", f'{message}, or [words](address "title")')

    def _without_gap(self, problem: Problem) -> Problem:
        """The problem with what takes out white space between the two brackets that it is at, if there is some."""
        before = self.page.body.split("\n")[problem.line - self.page.body_line][: problem.column - 1]
        words = before.rstrip()
        if words == before or not words.endswith("]"):
            return problem
        return replace(problem, mends=(Mend(problem.line, len(words) + 1, problem.line, problem.column, ""),))

    def _report_notes(self, unknown: Sequence[str], unused: Sequence[str]) -> None:
        """Report numbers without a note and notes without a number. A misspelt name leaves one of each."""
        left = list(unused)
        for name in dict.fromkeys(unknown):
            meant = nearest(name, left) or (left[0] if len(left) == len(set(unknown)) == 1 else None)
            if meant:
                left.remove(meant)
                message = f"there is no note '{name}'; did you mean '{meant}', which no words refer to?"
            else:
                message = f"there is no note '{name}'; add a line '[^{name}]: …' at the end"
            for _ in range(unknown.count(name)):
                self._in_body(f"[^{name}]", "unknown-note", message, surely(name, unused), len("[^"), name)
        for name in left:
            self._in_body(
                f"[^{name}]:",
                "unused-note",
                f"no words refer to the note '{name}'; write [^{name}] behind some, or take it out",
            )

    def _top_heading(self) -> None:
        line, column = place_of_top_heading(self.page, self._next("#"))
        message = "a body starts at '##'; the page's title is in its front matter"
        typed = self.page.body.split("\n")[line - self.page.body_line][column - 1 :]
        mends = (Mend(line, column, line, column, "#"),) if typed.startswith("#") else ()
        self.problems.append(Problem(self.page.path, line, column, "top-heading", message, mends=mends))

    def _in_body(self, text: str, code: str, message: str, meant: str = "", within: int = 0, old: str = "") -> None:
        """Add a problem with some text of the body. The nth report of a text is about its nth occurrence.

        `meant` surely belongs in the place of the `old` words `within` the text.
        """
        line, column = place_of_text(self.page, text, self._next(f"text {text}"))
        start = column + within
        mends = (Mend(line, start, line, start + len(old), meant),) if meant else ()
        self.problems.append(Problem(self.page.path, line, column, code, message, mends=mends))

    def _relative(self, href: str) -> str:
        """The way from this page to a page of docs/ that a link names from the top; "" for any other link."""
        path = href.removeprefix("/").removeprefix("docs/")
        is_page = path.partition("#")[0].endswith(".md") and not path.startswith(("/", "\\"))
        return relpath(f"docs/{path}", dirname(self.page.path)) if is_page else ""

    def _at(self, href: str, occurrence: int, code: str, message: str, meant: str = "") -> None:
        """Add a problem with a link; `meant` is the address that surely belongs there."""
        place = place_of(self.page, href, occurrence)
        mends = readdressed(self.page, href, occurrence, meant) if meant else ()
        self.problems.append(Problem(self.page.path, *place, code, message, mends=mends))

    def _doubt(self, href: str, occurrence: int, code: str, message: str, meant: str = "") -> None:
        """Add a problem with a link that may have been meant as a mark."""
        self._at(href, occurrence, code, message, meant)
        self.doubtful.append((href, self.problems[-1]))

    def _next(self, what: str) -> int:
        """Count something on this page: how often it was met before."""
        self._seen[what] += 1
        return self._seen[what] - 1


def _wrap(parent: Element, element: Element, anchor: str) -> Element:
    """Put a span with `anchor` around an element, and return the span."""
    index = list(parent).index(element)
    span = Element("span", {"id": anchor, "class": "mark-also"})
    span.tail, element.tail = element.tail, None
    parent[index] = span
    span.append(element)
    return span


def _pictures(links: Sequence[tuple[Element, int, Element]], block: leads.Block, anchor: str) -> Iterator[Passage]:
    """The words of pictures, which take their place for whoever cannot see them."""
    for _, _, element in links:
        text = prose.unescaped(element.get("alt", ""))
        if element.tag == "img" and text.strip():
            yield Passage(text, "picture", (), anchor, block.leads, block.heading)


def _passage(block: leads.Block, kind: PassageKind, anchor: str) -> Passage:
    text = block.text
    places = tuple(start for element, (start, _) in block.spans.items() if element.tag == "sup")
    for element, (start, end) in block.spans.items():
        if element.tag == "code":
            text = text[:start] + " " * (end - start) + text[end:]
    words = ADDRESS.sub(lambda match: " " * len(match[0]), text)
    return Passage(words, kind, places, anchor, block.leads, block.heading)
