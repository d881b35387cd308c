"""HTML as a tree, for pages that may hold some: what MkDocs makes of a page, and the blocks of HTML in its Markdown."""

from __future__ import annotations

from html import escape
from html.parser import HTMLParser
from xml.etree.ElementTree import Element, SubElement

_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())  # noqa: SIM905
_UNSHOWN = frozenset(("script", "style", "template"))
_CLOSED_BY_ITS_LIKE = frozenset(("li", "p", "dt", "dd", "tr", "td", "th"))


class _Tree(HTMLParser):
    """Builds the tree. A tag that was never opened is passed over."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("div")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _CLOSED_BY_ITS_LIKE and self._open[-1].tag == tag:
            self._open.pop()
        element = SubElement(self._open[-1], tag, {name: value or "" for name, value in attrs})
        if tag not in _VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        for number in range(len(self._open) - 1, 0, -1):
            if self._open[number].tag == tag:
                del self._open[number:]
                return

    def handle_data(self, data: str) -> None:
        tags = {element.tag for element in self._open}
        if tags & _UNSHOWN:
            return
        text = escape(data, quote=False) if tags & {"code", "pre"} else data  # as the parser of Markdown leaves it
        parent = self._open[-1]
        if len(parent):
            parent[-1].tail = (parent[-1].tail or "") + text
        else:
            parent.text = (parent.text or "") + text


def tree_of(html: str) -> Element:
    """An element that holds what some HTML holds."""
    tree = _Tree()
    tree.feed(html)
    tree.close()
    return tree.root
