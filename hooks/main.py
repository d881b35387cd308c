"""MkDocs' events, in the order of a build: adapt, call the engine, adapt back.

The only file that imports mkdocs. What one build knows is in `Build`; `on_config` makes a new one,
since MkDocs keeps this module for every rebuild of `mkdocs serve`.
"""

from __future__ import annotations

import gc
import logging
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from html import escape
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import get_build_date

from candour import __version__, export, index, search
from candour.body import Heading
from candour.language import speaking, spoken
from candour.pages import build_all, treatments
from candour.pages.built import Built
from candour.pages.head import CARD, head
from candour.pages.missing import missing
from candour.pages.problems import Editing, editing, unshown
from candour.problem import Severity, errors
from candour.project import Project, open_project
from candour.publish import Exchange
from candour.render import Renderer, translate
from candour.shell import ANCHOR, CANONICAL, CONTENT, DESCRIPTION, HEAD, HEADING, TITLE, Shell, cut
from candour.site import Imprint, Site
from candour.wording import numbered

log = logging.getLogger("mkdocs.candour")


_THEMES_SEARCH = ("assets/javascripts/lunr/", "assets/javascripts/workers/")
"""The theme's own search, a megabyte that nothing here loads."""

_JOINED = {"extra_css": "assets/stylesheets/candour.css", "extra_javascript": "assets/javascripts/candour.js"}
"""Settings whose files pages load as one: a phone waits longer for one more answer than for what is in it."""


class Build:
    """What one build knows, from `on_config` to `on_shutdown`."""

    def __init__(self, config: MkDocsConfig, serving: bool) -> None:
        self.config = config
        self.project = Path(config.config_file_path).parent
        self.serving = serving
        self.exchange: Exchange | None = None
        self.editing: Editing | None = None
        self.renderer: Renderer
        self.site: Site
        self.nav: Navigation
        self.in_nav: set[str] = set()
        self.found: list[tuple[str, Sequence[search.Entry]]] = []
        self.whole = False


class ReadyPage(Page):
    """A page that the engine has finished: MkDocs neither reads nor renders it again."""

    def __init__(self, title: str | None, built: Built, file: File, config: MkDocsConfig) -> None:
        super().__init__(title, file, config)
        self.built = built
        self.shell: Shell | None = None

    def read_source(self, config: MkDocsConfig) -> None:
        self.markdown = ""
        # Material's templates do not escape: what they are given must be escaped already
        self.meta = {
            "title": escape(self.built.title),
            "description": escape(self.built.description),
            "hide": ["navigation"] if self.built.headings else ["navigation", "toc"],
            "head": self.built.head,
            "candour": __version__,
        }

    def render(self, config: MkDocsConfig, files: Files) -> None:
        self.content = self.built.html
        self.toc = TableOfContents(_contents(self.built.headings))
        self.present_anchor_ids = set(self.built.ids)
        self.links_to_anchors = {}

    def set_into(self, shell: Shell | None) -> None:
        """Have `overrides/filled.html` ask for the whole page instead of rendering the theme around it."""
        self.shell = shell
        self.meta["template"] = "filled.html"

    @pass_context
    def filled(self, context: Context) -> str:
        """The whole page, set into its shell; without one, rendered in its own language."""
        built = self.built
        if self.shell is None:
            with _speaking(built.language, context["config"]):
                return context.environment.get_template("main.html").render(context.get_all())
        content, canonical = self.content or "", self.canonical_url or ""
        return self.shell.fill(built.title, built.description, content, canonical, built.headings, built.head)


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


_Shape = tuple[int, bool, str]
"""What pages share that are set into one shell: their depth, whether they have headings, their language."""

_build: Build = None  # type: ignore[assignment]  # until `on_config`
_command: Literal["build", "gh-deploy", "serve"] = "build"


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    global _command
    _command = command
    if command != "serve":
        gc.disable()  # a build ends before collecting would pay: it took a fifth of the time at 1,000 articles


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    global _build
    _build = Build(config, serving=_is_serving())
    if not _build.serving:
        # at another level, strict mode would miss warnings (-q) or skip the anchors (-v)
        logging.getLogger("mkdocs").setLevel(logging.INFO)
        _build.exchange = Exchange(Path(config.site_dir))
        config.site_dir = str(_build.exchange.fresh)
    return config


def _is_serving() -> bool:
    """`mkdocs serve` announces itself as a build when it is started with --clean."""
    return _command == "serve" or "serve" in sys.argv[1:]


def on_files(files: Files, config: MkDocsConfig) -> Files:
    project = _open(_build.project)
    _build.site, loaded = replace(project.site, imprint=_imprint(files, config)), project.loaded
    _build.renderer = Renderer(_build.project, _build.site.settings.clinic)
    pages = {built.source: built for built in build_all(_build.site, _build.renderer)}
    if _build.serving:
        _build.editing = editing(loaded.problems, pages.values())
        held_back = [unshown(path, _build.renderer) for path in sorted(loaded.left_out)]
        pages |= {built.source: built for built in held_back}
        problems = _build.editing.page(pages.values(), _build.renderer)
        pages[problems.source] = problems
    titles = dict(_nav_titles(config.nav or []))
    for source, built in pages.items():
        file = files.get_file_from_path(source) or File.generated(config, source, content="")
        file.page = ReadyPage(titles.get(source), built, file, config)
        if source not in files.src_uris:
            files.append(file)
    for file in [file for file in files if file.src_uri.startswith(_THEMES_SEARCH)]:
        files.remove(file)
    for key, path in _JOINED.items():
        config[key] = _join(files, config, config[key], path)
    for path, text in _data_files(_build.site):
        files.append(File.generated(config, path, content=text))
    _build.found = [(built.url, built.search) for built in pages.values()]
    return files


def _join(files: Files, config: MkDocsConfig, listed: Sequence[Any], path: str) -> list[Any]:
    """What pages load in place of `listed`: those of one folder as one file, where the first of them stands."""
    folder = path.rpartition("/")[0]
    found = {item: files.get_file_from_path(item) for item in listed if isinstance(item, str)}
    own = {item: file for item, file in found.items() if file and file.src_uri.rpartition("/")[0] == folder}
    if not own:
        return list(listed)
    files.append(File.generated(config, path, content="\n".join(file.content_string for file in own.values())))
    for file in own.values():
        files.remove(file)
    first = next(iter(own))
    return [path if item == first else item for item in listed if item == first or item not in own]


def _imprint(files: Files, config: MkDocsConfig) -> Imprint:
    """What MkDocs' own settings say of the site, and which treatments have a card."""
    folder = f"{CARD.removesuffix('.png')}s/"
    cards = (path.removeprefix(folder) for path in files.src_uris if path.startswith(folder) and path.endswith(".png"))
    return Imprint(
        config.site_name,
        config.site_url or "",  # MkDocs has put the slash at its end
        str(config.theme.get("language") or "en"),
        frozenset(card.removesuffix(".png") for card in cards),
        get_build_date(),
    )


def _open(folder: Path) -> Project:
    """The project. Problems are logged; errors end a build here, before a page is written.

    Warnings are for editors to look at; logged as such they would fail a strict build.
    """
    project = open_project(folder, date.today())
    wrong = errors(project.loaded.problems)
    for problem in wrong:
        log.log(logging.WARNING if _build.serving else logging.ERROR, str(problem))
    for problem in project.loaded.problems:
        if problem.severity is Severity.WARNING:
            log.info(str(problem))
    if wrong and not _build.serving:
        raise PluginError(f"{numbered(len(wrong), 'error')} in the content; nothing was published")
    return project


def _nav_titles(nav: list[Any]) -> Iterator[tuple[str, str]]:
    """Pages' titles in the navigation; MkDocs gives them only to pages that it makes itself."""
    for item in nav:
        for title, target in item.items() if isinstance(item, dict) else ():
            if isinstance(target, list):
                yield from _nav_titles(target)
            else:
                yield target, title


def _data_files(site: Site) -> Iterator[tuple[str, str]]:
    yield "data/library.json", export.library_json(site)
    for tables in site.tables.values():
        for table in tables:
            yield table.csv_url, export.comparison_csv(table)
    for treatment, points in site.points.items():
        yield f"data/{treatment}/disagreements.csv", export.disagreements_csv(points)
    address = site.imprint.address
    if urlsplit(address).path == "/":  # robots look for it at the root of a host only
        yield "robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {address}sitemap.xml\n"


def on_nav(nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
    _build.nav = nav
    _build.in_nav = {page.file.src_uri for page in nav.pages}
    return nav


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    if not isinstance(page, ReadyPage):
        _finish_head(page)
    if page.is_homepage:
        html = treatments.home(html, _build.site, _build.renderer)
    elif not isinstance(page, ReadyPage):  # a page of the clinic's own, outside the library
        _build.found.append((page.url, [search.plain_page(str(page.title), html)]))
    if _build.editing:
        html = _build.editing.above(f"docs/{page.file.src_uri}", page.url, _build.renderer) + html
    return html


def _finish_head(page: Page) -> None:
    """Give a page of MkDocs' own what the engine's pages have: its title, description and data in the head."""
    title, description = page.meta.get("title") or page.title or "", page.meta.get("description") or ""
    url = "index.html" if page.is_homepage else page.url
    page.meta["head"] = head(url, str(title), str(description), _build.site, _build.renderer)
    if page.is_homepage and page.canonical_url:
        page.canonical_url = _build.site.imprint.address  # one address for one page


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
    """Set pages into shells, one for each shape; the few in the navigation are rendered as ever."""
    # for the theme's own templates, which do not escape: the 404 page's content, which is HTML, and plain details
    env.globals["missing"] = missing(_build.site, _build.renderer, urlsplit(_build.site.imprint.address).path or "/")
    env.globals["clinic"] = _build.site.settings.clinic
    translate(env)
    others = [m for m in config.plugins.events["page_context"] if not m.__module__.startswith("material.")]
    each_its_own = _build.serving or bool(others)  # another plugin may give each page something of its own
    shells: dict[_Shape, Shell | None] = {}
    for file in files.documentation_pages():
        page = file.page
        if not isinstance(page, ReadyPage) or file.src_uri in _build.in_nav:
            continue
        shell = None
        if not each_its_own and not _is_nested(page.built.headings):
            shape = page.url.count("/"), bool(page.built.headings), page.built.language
            if shape not in shells:
                shells[shape] = cut(_frame(env, config, files, *shape), shape[1])
            shell = shells[shape]
        if shell or page.built.language:
            page.set_into(shell)
    return env


@contextmanager
def _speaking(language: str, config: MkDocsConfig) -> Iterator[None]:
    """Have the theme and our own words speak a translation's language ("": the site's own) for a while."""
    own = config.theme["language"]
    config.theme["language"] = language or own
    try:
        with speaking(_build.site.settings.languages.get(language, spoken())):
            yield
    finally:
        config.theme["language"] = own


def _is_nested(headings: Sequence[Heading]) -> bool:
    return len({heading.level for heading in headings}) > 1


def _frame(env: Environment, config: MkDocsConfig, files: Files, depth: int, has_headings: bool, language: str) -> str:
    """The theme around a page at a depth that is not in the navigation, with slots in place of values."""
    headings = [Heading(2, ANCHOR, HEADING)] if has_headings else []
    built = Built("in/" * depth + "shell.html", TITLE, DESCRIPTION, CONTENT, (), headings)
    page = ReadyPage(None, built, File.generated(config, built.source, content=""), config)
    page.read_source(config)
    page.meta["head"] = HEAD
    page.render(config, files)
    if page.canonical_url:
        page.canonical_url = CANONICAL
    context = get_context(_build.nav, files.documentation_pages(), config, page)
    with _speaking(language, config):
        return env.get_template("main.html").render(context)


def on_post_template(output: str, *, template_name: str, config: MkDocsConfig) -> str:
    """Without an address a sitemap would list nothing, which no reader of it accepts: MkDocs skips what is empty."""
    return "" if template_name == "sitemap.xml" and not config.site_url else output


def on_post_build(config: MkDocsConfig) -> None:
    for path, text in index.files(_build.found):
        file = Path(config.site_dir, path)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
    _build.whole = True  # unless `on_build_error` follows: strict mode counts its warnings after this


def on_build_error(error: Exception) -> None:
    _build.whole = False


def on_shutdown() -> None:
    if _build is None or _build.exchange is None:
        return
    if _build.whole and sys.exc_info()[0] is None:
        _build.exchange.take_place()
    else:
        _build.exchange.abandon()
    _build.config.site_dir = str(_build.exchange.published)  # gh-deploy reads it after this
