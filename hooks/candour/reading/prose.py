"""Text of a Markdown tree: the plain words of its blocks, and the links among them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from xml.etree.ElementTree import Element

from markdown.util import AMP_SUBSTITUTE, ETX, STX

BLOCKS = frozenset(
    """p li ul ol dl dd dt table thead tbody tr td th blockquote pre div h1 h2 h3 h4 h5 h6""".split()  # noqa: SIM905
)
"""Elements that are blocks themselves, not words inside a block."""

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))

_ESCAPED = re.compile(f"{STX}(\\d+){ETX}")


def unescaped(text: str) -> str:
    """Python-Markdown's placeholders for escaped characters and ampersands → the characters."""
    if STX in text:
        text = _ESCAPED.sub(lambda match: chr(int(match[1])), text.replace(AMP_SUBSTITUTE, "&"))
    return text


def is_footnote_reference(element: Element) -> bool:
    """Whether an element is the small number that leads to a note, with its link."""
    return element.tag == "sup" and len(element) > 0 and str(element.get("id", "")).startswith("fnref")


def block_text(block: Element, spans: dict[Element, tuple[int, int]]) -> str:
    """A block's own words, without those of blocks inside it.

    The spans of links and of code, and the places of footnote references, are added to `spans`.
    """
    pieces: list[str] = []
    length = 0

    def add(text: str | None, in_code: bool = False) -> None:
        nonlocal length
        if text:
            words = unescaped(text)
            if in_code:  # Markdown escapes code while it reads it
                words = unescape(words)
            pieces.append(words)
            length += len(words)

    def walk(element: Element) -> None:
        start = length
        add(element.text, element.tag == "code")
        for child in element:
            if is_footnote_reference(child):
                spans[child] = (length, length)
            elif child.tag == "br":
                add("\n")
            elif child.tag not in BLOCKS:
                walk(child)
            add(child.tail)
        if element.tag in ("a", "code"):
            spans[element] = (start, length)

    walk(block)
    return "".join(pieces)


def words_outside_code(block: Element) -> str:
    """A block's own words without code. Escaped signs are still the parser's placeholders, since they mean nothing."""
    pieces = [block.text or ""] if block.tag != "code" else []
    for child in block:
        if child.tag not in BLOCKS and not is_footnote_reference(child):
            pieces.append(words_outside_code(child))
        pieces.append(child.tail or "")
    return "".join(pieces)


def inline_links(parent: Element) -> Iterator[tuple[Element, int, Element]]:
    """Links and images among a block's own words, with the element that holds each."""
    for index, child in enumerate(parent):
        if child.tag in BLOCKS:
            continue
        if child.tag in ("a", "img"):
            yield parent, index, child
        yield from inline_links(child)
