"""A body as the site reads it: the leaves of Python-Markdown's tree."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from candour.reading.as_github.outline import Leaf
from candour.reading.as_github.tree import leaves_of_tree
from candour.reading.inline import articles_parser, read_words_with


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
        self.leaves = leaves_of_tree(root)
