"""A body as the site reads it: the leaves of Python-Markdown's tree."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.footnotes import NBSP_PLACEHOLDER
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

from candour.reading import prose
from candour.reading.as_github.github import image_mark, link_mark
from candour.reading.as_github.outline import Leaf, Outline, mark
from candour.reading.inline import articles_parser, read_words_with

_HOLDERS = {"ul": "ul", "li": "li", "blockquote": "quote", "table": "table"}
_EFFECTS = frozenset(("em", "strong", "s", "del"))
_NOTE = "fn:"


class SiteReader:
    """Reads bodies as the site does, for their leaves alone. Its parser is made when the first body needs it."""

    def __init__(self) -> None:
        self._markdown: Markdown | None = None

    def leaves(self, body: str) -> list[Leaf]:
        """A body's leaves as the site shows them."""
        if self._markdown is None:
            self._markdown = articles_parser()
            read_words_with(self._markdown, _Unheard())
            self._keeper = _Keeper(self._markdown)
            self._markdown.treeprocessors.register(self._keeper, "leaves", 13)  # after words (20) and notes (15)
        self._keeper.leaves = []
        self._markdown.reset().convert(body)
        return self._keeper.leaves


class _Unheard:
    """Nobody is told of raw HTML: the reading of the page reports it."""

    def report_raw_html(self, text: str) -> None:
        return


class _Keeper(Treeprocessor):
    """Keeps the leaves of a tree."""

    leaves: list[Leaf]

    def run(self, root: Element) -> None:
        self.leaves = leaves_on_the_site(root)


def leaves_on_the_site(root: Element) -> list[Leaf]:
    """The leaves of a parsed body, before anything of ours has changed its tree."""
    outline = Outline()
    _flow(root, outline)
    return outline.by_notes()


def _flow(element: Element, outline: Outline) -> None:
    """The leaves of an element that may hold words and blocks, in their order."""
    run: list[str] = [_text(element.text)]

    def flush() -> None:
        if "".join(run).strip():
            outline.leaf("p", "".join(run))
        run.clear()

    for child in element:
        if child.tag in prose.BLOCKS or child.tag == "hr":
            flush()
            _block(child, outline)
        else:
            run.extend(_inline(child))
        run.append(_text(child.tail))
    flush()


def _block(block: Element, outline: Outline) -> None:
    tag = block.tag
    if tag == "div" and block.get("class") == "footnote":
        for item in block.iter("li"):
            if str(item.get("id", "")).startswith(_NOTE):
                _within(item, f"note {str(item.get('id')).removeprefix(_NOTE).lower()}", outline)
    elif tag == "ol":
        start = int(block.get("start", 1))
        _within(block, "ol" if start == 1 else f"ol from {start}", outline)
    elif tag == "table":
        outline.open("table")
        for row in block.iter("tr"):
            outline.leaf("row", mark("cell").join("".join(_content(cell)) for cell in row))
        outline.close()
    elif tag in _HOLDERS:
        _within(block, _HOLDERS[tag], outline)
    elif tag == "pre":
        outline.leaf("pre", unescape(prose.unescaped("".join(block.itertext()))))
    elif tag == "hr":
        outline.leaf("hr", "")
    elif tag == "p" or (tag[0] == "h" and tag[1:].isdigit()):
        words = "".join(_content(block))
        if words.strip() or tag != "p":  # the way back from a note may stand alone
            outline.leaf(tag, words)
    else:
        _flow(block, outline)


def _within(element: Element, name: str, outline: Outline) -> None:
    outline.open(name)
    _flow(element, outline)
    outline.close()


def _content(element: Element) -> Iterator[str]:
    yield _text(element.text)
    for child in element:
        yield from _inline(child)
        yield _text(child.tail)


def _inline(element: Element) -> Iterator[str]:
    """An element among words, without what follows it."""
    tag = element.tag
    if prose.is_footnote_reference(element):
        yield mark(f"note {element[0].get('href', '').removeprefix(f'#{_NOTE}').lower()}")
    elif tag == "br":
        yield mark("br")
    elif tag == "img":
        yield image_mark(*(_plain(element.get(key)) for key in ("src", "alt", "title")))
    elif tag == "code":
        yield f"{mark('code')}{unescape(prose.unescaped(element.text or '')).strip()}{mark('/code')}"
    elif tag == "a":
        if element.get("class") != "footnote-backref":
            yield link_mark(_plain(element.get("href")), _plain(element.get("title")))
            yield from _content(element)
            yield mark("/a")
    elif tag in _EFFECTS:
        name = "s" if tag == "del" else tag
        yield mark(name)
        yield from _content(element)
        yield mark(f"/{name}")
    else:
        yield from _content(element)


def _text(typed: str | None) -> str:
    """Words as readers see them. The parser writes the letters of mail addresses by their numbers."""
    text = (typed or "").replace(NBSP_PLACEHOLDER, "")
    return unescape(prose.unescaped(text)) if AMP_SUBSTITUTE in text else prose.unescaped(text)


def _plain(value: str | None) -> str:
    return unescape(prose.unescaped(value or ""))
