"""The leaves of a tree: Python-Markdown's, or that of some HTML."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape
from xml.etree.ElementTree import Element

from markdown.extensions.footnotes import NBSP_PLACEHOLDER
from markdown.util import AMP_SUBSTITUTE

from candour.reading import prose
from candour.reading.as_github.outline import Leaf, Outline, image_mark, link_mark, mark

_HOLDERS = {"ul": "ul", "li": "li", "blockquote": "quote", "table": "table"}
_EFFECTS = frozenset(("em", "strong", "s", "del"))
_AMONG_WORDS = frozenset(
    """a abbr b bdi bdo br button cite code data del dfn em i img input ins kbd label mark q s samp small span strong
    sub sup svg time u var wbr""".split()  # noqa: SIM905
)
_WAYS = ("footnote-backref", "headerlink")
"""Links that are about the page, not in it."""
_NOTE = "fn:"


def leaves_of_tree(root: Element) -> list[Leaf]:
    """All leaves. Of a parsed body they are taken before anything of ours has changed its tree."""
    outline = Outline()
    flow(root, outline)
    return outline.by_notes()


def flow(element: Element, outline: Outline) -> None:
    """The leaves of an element that may hold words and blocks, in their order."""
    run: list[str] = [_text(element.text)]

    def flush() -> None:
        if "".join(run).strip():
            outline.leaf("p", "".join(run))
        run.clear()

    for child in element:
        if child.tag not in _AMONG_WORDS:
            flush()
            _block(child, outline)
        else:
            run.extend(inline_words(child))
        run.append(_text(child.tail))
    flush()


def _block(block: Element, outline: Outline) -> None:
    tag = block.tag
    if tag == "div" and block.get("class") == "footnote":
        for item in block.iter("li"):
            if str(item.get("id", "")).startswith(_NOTE):
                _within(item, f"note {str(item.get('id')).removeprefix(_NOTE).lower()}", outline)
    elif tag == "ol":
        start = block.get("start", "1")
        _within(block, "ol" if start == "1" else f"ol from {start}", outline)
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
        flow(block, outline)


def _within(element: Element, name: str, outline: Outline) -> None:
    outline.open(name)
    flow(element, outline)
    outline.close()


def _content(element: Element) -> Iterator[str]:
    yield _text(element.text)
    for child in element:
        yield from inline_words(child)
        yield _text(child.tail)


def inline_words(element: Element) -> Iterator[str]:
    """An element among words, without what follows it."""
    tag = element.tag
    if prose.is_footnote_reference(element):
        yield mark(f"note {element[0].get('href', '').removeprefix(f'#{_NOTE}').lower()}")
    elif tag == "br":
        yield mark("br")
    elif tag == "img":
        yield image_mark(*(_plain(element.get(key)) for key in ("src", "alt", "title")))
    elif tag == "input" and element.get("type") == "checkbox":
        yield mark("box x" if "checked" in element.attrib else "box  ") + " "
    elif tag == "code":
        yield f"{mark('code')}{unescape(prose.unescaped(element.text or '')).strip()}{mark('/code')}"
    elif tag == "a":
        if element.get("class") not in _WAYS:
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
