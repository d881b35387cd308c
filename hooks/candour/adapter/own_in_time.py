"""MkDocs reads a clinic's own pages with extensions that anybody may have written: each page ends in time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from candour.problem import Problem
from candour.reading.in_time import in_time


def render(page: Page, path: str, config: MkDocsConfig, files: Files) -> list[Problem]:
    """Let MkDocs read a page's text. One that is not read in time is empty, and named."""

    def read() -> list[Problem]:
        page.render(config, files)
        return []

    def empty(problem: Problem) -> list[Problem]:
        page.content, page.toc = "", TableOfContents([])
        return [problem]

    return in_time(path, read, empty)


class OwnInTime:
    """MkDocs' event before each page of one build."""

    def __init__(self, tell: Callable[[Problem], None], path_of: Callable[[File], str]) -> None:
        self._tell, self._path_of = tell, path_of

    def come_last(self, config: MkDocsConfig) -> None:
        """Come after the plugins: one may put another page in the place of a page."""
        config.plugins.events["pre_page"].append(self.on_pre_page)

    def on_pre_page(self, page: Page, **_: object) -> Page:
        page.render = partial(self._render, page, page.render)  # type: ignore[method-assign]
        return page

    def _render(
        self, page: Page, work: Callable[[MkDocsConfig, Files], None], config: MkDocsConfig, files: Files
    ) -> None:
        page.render = work  # type: ignore[method-assign,assignment]
        for problem in render(page, self._path_of(page.file), config, files):
            self._tell(problem)
