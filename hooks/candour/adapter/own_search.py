"""What search finds on a clinic's own pages, once every plugin has had its say."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs.structure.pages import Page

from candour.output.search.entries import SearchEntry, plain_page


class OwnSearch:
    """The own pages of one build. A plugin may write into one after all are read, as that of tags does."""

    def __init__(self) -> None:
        self._pages: list[tuple[Page, str, str]] = []

    def add(self, page: Page, html: str, shown: str) -> None:
        """Note a page with its own HTML, and with what it is shown with: a preview has problems above it."""
        if is_searched(page):
            self._pages.append((page, html, shown))

    def entries(self) -> Iterator[tuple[str, list[SearchEntry]]]:
        """Each page's address and what is found on it."""
        for page, html, shown in self._pages:
            final = html if page.content == shown else page.content or ""
            yield page.url, [plain_page(str(page.title), final)]


def is_searched(page: Page) -> bool:
    """Whether search may find one of the clinic's own pages: its front matter can leave it out, as in Material."""
    search = page.meta.get("search")
    return not (isinstance(search, dict) and search.get("exclude") is True)
