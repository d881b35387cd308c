"""The theme around the engine's pages: it is rendered once for all pages of a shape, and each page is set into it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation

from candour.adapter.ready import ReadyPage
from candour.adapter.words import ThemeLanguage
from candour.model.text import Heading
from candour.output.about import own_page
from candour.output.page_frame import (
    ANCHOR,
    CANONICAL,
    CONTENT,
    DESCRIPTION,
    EDIT,
    HEAD,
    HEADING,
    TITLE,
    PageFrame,
    cut_frame,
)
from candour.output.pages.built import Built

_Shape = tuple[int, bool, str, bool]
"""What pages with the same page frame share: depth, whether they have headings, language, whether a file is edited."""


class Frames:
    """The frames of one build, each rendered when the first page asks for its shape."""

    def __init__(
        self, env: Environment, config: MkDocsConfig, files: Files, nav: Navigation, theme: ThemeLanguage
    ) -> None:
        self._env, self._config, self._files = env, config, files
        self._nav, self._theme = nav, theme
        self._shells: dict[_Shape, PageFrame | None] = {}

    def set_pages(self, in_nav: Collection[str], each_its_own: bool) -> None:
        """Set pages into page frames. MkDocs renders the few in the navigation, and all pages if `each_its_own`.

        `in_nav` are the sources of the pages in the navigation. A translation without a page frame is rendered
        separately, since the theme around it is in another language.
        """
        for file in self._files.documentation_pages():
            page = file.page
            if not isinstance(page, ReadyPage):
                continue
            if file.src_uri in in_nav:
                self._integrate_contents(page)
                continue
            is_alike = not (each_its_own or page.has_more or _is_nested(page.built.headings))
            shell = self._shell(page) if is_alike else None
            if shell or page.built.language:
                page.set_into(shell, self._theme)

    def _integrate_contents(self, page: ReadyPage) -> None:
        """Show the navigation beside a page where the theme sets the page's contents into it."""
        if "toc.integrate" in (self._config.theme.get("features") or ()):
            page.meta["hide"] = [part for part in page.meta["hide"] if part != "navigation"]

    def _shell(self, page: ReadyPage) -> PageFrame | None:
        shape = page.url.count("/"), bool(page.built.headings), page.built.language, bool(page.edit_url)
        if shape not in self._shells:
            self._shells[shape] = cut_frame(self._frame(*shape), shape[1])
        return self._shells[shape]

    def _frame(self, depth: int, has_headings: bool, language: str, is_edited: bool) -> str:
        """The theme around a page that is not in the navigation, with slots instead of the page's values."""
        config = self._config
        headings = [Heading(2, ANCHOR, HEADING)] if has_headings else []
        built = Built(
            "in/" * depth + "shell.html", own_page(), TITLE, DESCRIPTION, CONTENT, (), headings, language=language
        )
        page = ReadyPage(None, built, File.generated(config, built.source, content=""), config)
        page.read_source(config)
        page.meta["head"] = HEAD
        page.render(config, self._files)
        if page.canonical_url:
            page.canonical_url = CANONICAL
        page.edit_url = EDIT if is_edited else None
        context = get_context(self._nav, self._files.documentation_pages(), config, page)
        with self._theme.of(built):
            return self._env.get_template("main.html").render(context)


def _is_nested(headings: Sequence[Heading]) -> bool:
    return len({heading.level for heading in headings}) > 1
