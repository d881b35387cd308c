"""A page that the engine has finished, as a page of MkDocs."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from candour import __version__
from candour.adapter.words import ThemeLanguage
from candour.model.text import Heading
from candour.output.lang_marks import lang_marked
from candour.output.page_frame import PageFrame
from candour.output.pages.built import Built


class ReadyPage(Page):
    """A page that the engine has finished: MkDocs neither reads nor renders it again.

    `outward` are its links to anchors of pages that the engine has not read; MkDocs checks them.
    """

    def __init__(self, title: str | None, built: Built, file: File, config: MkDocsConfig) -> None:
        super().__init__(title, file, config)
        self.built = built
        self.shell: PageFrame | None = None
        self.outward: dict[File, dict[str, str]] = {}
        self.theme: ThemeLanguage

    def read_source(self, config: MkDocsConfig) -> None:
        self.markdown = ""
        self.meta = {
            "title": Markup(lang_marked(escape(self.built.title))),  # noqa: S704  # for the header
            "description": self.built.description,
            "hide": ["navigation"] if self.built.headings else ["navigation", "toc"],
            "head": self.built.head,
            "candour": __version__,
        }
        self._told = frozenset(self.meta)

    @property
    def has_more(self) -> bool:
        """Whether a plugin has told more of this page, as the date of its last change: the theme shows it."""
        return not self._told.issuperset(self.meta)

    def render(self, config: MkDocsConfig, files: Files) -> None:
        self.content = self.built.html
        self.toc = TableOfContents(_contents(self.built.headings))
        self.present_anchor_ids = set(self.built.ids)
        self.links_to_anchors = self.outward

    def set_into(self, shell: PageFrame | None, theme: ThemeLanguage) -> None:
        """Make `overrides/filled.html` insert the whole page instead of rendering the theme around it."""
        self.shell, self.theme = shell, theme
        self.meta["template"] = "filled.html"

    @pass_context
    def filled(self, context: Context) -> str:
        """The whole page, set into its page frame; without a frame, rendered in its own language."""
        built = self.built
        if self.shell is None:
            with self.theme.of(built):
                return context.environment.get_template("main.html").render(context.get_all())
        content, canonical, edit = self.content or "", self.canonical_url or "", self.edit_url or ""
        return self.shell.fill(built.title, built.description, content, canonical, built.headings, built.head, edit)


def _contents(headings: Sequence[Heading]) -> list[AnchorLink]:
    """Headings as MkDocs nests them."""
    top: list[AnchorLink] = []
    open_links: list[AnchorLink] = []
    for heading in headings:
        link = AnchorLink(heading.text, heading.id, heading.level)
        while open_links and open_links[-1].level >= heading.level:
            open_links.pop()
        (open_links[-1].children if open_links else top).append(link)
        open_links.append(link)
    return top
