"""A clinic's own pages in a build: their front matter is plain, and the HTML that MkDocs makes is written anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html import escape

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink

from candour.adapter.own_meta import make_plain
from candour.adapter.ready import ReadyPage
from candour.model.allow import NOTHING, Allow
from candour.problem import Problem
from candour.reading.own_front import read_own
from candour.reading.own_html import read_html, seen_words
from candour.reading.own_html_places import unsafe_problems


def make_harmless(page: MkDocsPage, path: str, allow: Allow = NOTHING) -> list[Problem]:
    """Write a page's HTML anew, and the words of its contents list; a problem for everything that was left out."""
    page.content, found = read_html(page.content or "", allow)
    for link in _links(page.toc):
        link.title = escape(seen_words(link.title), quote=False)
    if "title" not in page.__dict__ and "title" not in page.meta and page.title:  # of a heading, as HTML
        page.title = seen_words(page.title)
    if not found:
        return []
    source, _ = read_own(path, page.file.content_string.encode())
    return list(unsafe_problems(source, found))


class OwnPagesFirst:
    """MkDocs' events for the pages of one build. They come before those of plugins, which are a clinic's own code.

    `unsafe` are the pages of which something was left out.
    """

    def __init__(self, tell: Callable[[Problem], None], path_of: Callable[[File], str]) -> None:
        self._tell, self._path_of = tell, path_of
        self.allow = NOTHING
        self.unsafe: set[str] = set()

    def come_first(self, config: MkDocsConfig) -> None:
        config.plugins.events["page_markdown"].insert(0, self.on_page_markdown)
        config.plugins.events["page_content"].insert(0, self.on_page_content)

    def on_page_markdown(self, markdown: str, *, page: MkDocsPage, config: MkDocsConfig, **_: object) -> str:
        """Give the page the front matter that its editor typed."""
        if not isinstance(page, ReadyPage):
            for problem in make_plain(page, self._path_of(page.file), config):
                self._tell(problem)
        return markdown

    def on_page_content(self, html: str, *, page: MkDocsPage, **_: object) -> str:
        """Publish what was written anew, and tell everything that was left out. The engine's own pages are whole."""
        if isinstance(page, ReadyPage):
            return html
        for problem in make_harmless(page, self._path_of(page.file), self.allow):
            self.unsafe.add(page.file.src_uri)
            self._tell(problem)
        return page.content or ""


def _links(toc: object) -> Iterator[AnchorLink]:
    """Every entry of a contents list."""
    left = list(toc)  # type: ignore[call-overload]
    while left:
        link = left.pop()
        yield link
        left += link.children
