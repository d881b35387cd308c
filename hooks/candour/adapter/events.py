"""MkDocs' events, in the order of a build: adapt, call the engine, adapt back.

`adapter/` is the only room that imports mkdocs. What one build knows is in `Build`; `on_config` makes a new one,
since MkDocs keeps this module for every rebuild of `mkdocs serve`.
"""

from __future__ import annotations

import gc
import logging
import sys
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

import click
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from candour.adapter import mkdocs_messages
from candour.adapter.as_on_github import OwnPagesReader, read_links_alike
from candour.adapter.assets import put_file, set_assets
from candour.adapter.before_swap import LastLook
from candour.adapter.escaping import escape_where_it_lands
from candour.adapter.frames import Frames
from candour.adapter.guarding import as_they_are
from candour.adapter.html_settings import mark_html
from candour.adapter.mkdocs_config import address_of, configured_of, content_of, path_in, root_of
from candour.adapter.mkdocs_messages import MkDocsMessages, unknown_keys
from candour.adapter.no_end import stop_without_end
from candour.adapter.opening import Opened, opening, outward
from candour.adapter.own_html import OwnPagesFirst
from candour.adapter.own_in_time import OwnInTime
from candour.adapter.own_search import OwnSearch
from candour.adapter.plugin_places import give_places
from candour.adapter.publish import build_apart, end_for, publish
from candour.adapter.ready import ReadyPage
from candour.adapter.words import ThemeLanguage, nav_titles, say_settings
from candour.knowledge.survey import Site
from candour.language.spoken import speaking
from candour.model import addresses
from candour.model.policy import REFERRER
from candour.output.about import home_page, own_page
from candour.output.pages import carry_out, treatments
from candour.output.pages.built import Built
from candour.output.pages.head import head
from candour.output.pages.missing import missing
from candour.output.pages.problems import Editing, editing, unshown
from candour.output.render import Renderer
from candour.output.search import entries as search
from candour.output.search import files as index
from candour.output.search.others import OtherNames, other_names
from candour.output.search.unanswered import Unanswered, unanswered
from candour.parallel import in_parallel
from candour.problem import Problem, Severity, errors
from candour.publishing.publication import Publication
from candour.wording.claims import numbered

log = logging.getLogger("mkdocs.candour")


class Build:
    """What one build knows, from `on_config` to `on_shutdown`."""

    def __init__(self, config: MkDocsConfig, serving: bool) -> None:
        self.config = config
        self.serving = serving
        self.root = root_of(config.config_file_path)
        self.configured = configured_of(config, self.root)
        self.content = content_of(config, self.root)
        self.heard = MkDocsMessages(self.root, self.configured, self.content)
        self.of_configuration = list(unknown_keys(config, self.configured))
        self.own_pages: OwnPagesReader | None = None
        self.own_first = OwnPagesFirst(self.tell, self.path_of)
        self.own_in_time = OwnInTime(self.tell, self.path_of)
        self.wrong_pages: list[Problem] = []
        self.publication: Publication | None = None
        self.last_look = LastLook(self.root, self.content, config)
        self.editing: Editing | None = None
        self.renderer: Renderer
        self.site: Site
        self.nav: Navigation
        self.in_nav: set[str] = set()
        self.own_search = OwnSearch()
        self.found: list[tuple[str, Sequence[search.SearchEntry]]] = []
        self.unanswered: Sequence[Unanswered] = ()
        self.others = OtherNames()
        self.whole = False

    def path_of(self, file: File) -> str:
        return path_in(file, self.config, self.root, self.content)

    def tell(self, problem: Problem) -> None:
        """Log what is wrong with one of MkDocs' own pages. The build ends once all pages are read."""
        log.log(logging.WARNING if self.serving else logging.ERROR, str(problem))
        self.wrong_pages.append(problem)


_build: Build = None  # type: ignore[assignment]  # until `on_config`
_serving = False


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    global _serving
    # `mkdocs serve --clean` reports itself as a build, so look at the command line
    called = click.get_current_context(silent=True)
    _serving = "serve" in (command, called.info_name if called else "")
    if command != "serve":
        gc.disable()  # a build is too short for it to pay: it took a fifth of the time at 1,000 articles


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    global _build
    _only_once(config)
    config.site_url = address_of(config)
    read_links_alike(config)
    give_places(config, on_files)
    if _build is not None:
        mkdocs_messages.stop(_build.heard)
    _build = Build(config, _serving)
    _build.own_first.come_first(config)
    _build.own_in_time.come_last(config)
    mkdocs_messages.start(_build.heard)
    if not _build.serving:
        # at another level, strict mode would miss warnings (-q) or skip the anchors (-v)
        logging.getLogger("mkdocs").setLevel(logging.INFO)
        _build.publication = build_apart(config, _build.configured)
    stop_without_end(config, _build.root)
    return config


def _only_once(config: MkDocsConfig) -> None:
    """Handle each event only once, even if `hooks` names our file twice, with two spellings of its path."""
    for methods in config.plugins.events.values():
        ours = [at for at, method in enumerate(methods) if method.__module__ == __name__]
        for at in reversed(ours[1:]):
            del methods[at]


def on_files(files: Files, config: MkDocsConfig) -> Files:
    opened = opening(files, config, _build.root, _build.configured, serving=_build.serving)
    problems = [*_build.of_configuration, *opened.project.loaded.problems]
    _judge(problems)
    _build.last_look.warnings = len(problems)  # there are no errors here
    _build.site, _build.renderer = opened.site, opened.renderer
    _build.own_first.allow = opened.site.settings.allow
    _build.last_look.address = opened.site.imprint.address
    _build.last_look.policy = opened.site.imprint.policy.in_page
    _build.last_look.as_they_are = as_they_are(files, config)
    pages = {built.source: built for built in _made(opened)}
    with speaking(_build.site.spoken()):
        say_settings(config)
        _build.unanswered = list(unanswered(_build.site.own))
    _build.others = other_names(_build.site.own)
    titles = dict(nav_titles(config.nav))
    leading_out = outward(_build.site, files)
    for source, built in pages.items():
        file = files.get_file_from_path(source) or File.generated(config, source, content="")
        page = ReadyPage(titles.get(source), built, file, config)
        page.outward = leading_out.get(built.url, {})
        _build.last_look.made.add(file.dest_uri)
        put_file(files, file)
    set_assets(files, config, opened.data)
    _build.found = [(built.url, built.search) for built in pages.values()]
    return files


def _judge(problems: Sequence[Problem]) -> None:
    """Log problems, and end the build here if there are errors, before a page is written.

    Problems that are warnings are for editors to look at; logged as warnings they would fail a strict build.
    """
    wrong = errors(problems)
    for problem in wrong:
        log.log(logging.WARNING if _build.serving else logging.ERROR, str(problem))
    for problem in problems:
        if problem.severity is Severity.WARNING:
            log.info(str(problem))
    _stop_for(wrong)


def _stop_for(wrong: Sequence[Problem]) -> None:
    if wrong and not _build.serving:
        raise PluginError(f"{numbered(len(wrong), 'error')} in the content; nothing was published")


def _made(opened: Opened) -> Iterator[Built]:
    """Every page that the engine makes. A preview also shows each page's problems, and pages that cannot be shown."""
    pages = in_parallel(partial(carry_out, opened.site, opened.renderer), list(opened.plans.values()))
    yield from pages
    if _build.serving:
        loaded, content, renderer = opened.project.loaded, _build.content, opened.renderer
        _build.editing = editing([*_build.of_configuration, *loaded.problems], pages, content)
        with speaking(opened.site.spoken()):
            held_back = [unshown(path, renderer, content) for path in sorted(loaded.left_out)]
            problems = _build.editing.page([*pages, *held_back], renderer)
        yield from (*held_back, problems)


def on_nav(nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
    _build.nav = nav
    _build.in_nav = {page.file.src_uri for page in nav.pages}
    return nav


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    if not isinstance(page, ReadyPage):
        _build.last_look.sources[page.file.dest_uri] = path_in(page.file, config, _build.root, _build.content)
        _finish_head(page)
        _hold_against_github(page, config)
    if page.is_homepage:
        html = treatments.home(html, _build.site.own, _build.renderer)
    above = _build.editing.above(f"docs/{page.file.src_uri}", page.url, _build.renderer) if _build.editing else ""
    if not isinstance(page, ReadyPage) and not page.is_homepage:  # one of the clinic's own, outside the library
        _build.own_search.add(page, html, above + html)
    return above + html


def _hold_against_github(page: Page, config: MkDocsConfig) -> None:
    """Tell what one of MkDocs' own pages is otherwise on GitHub, unless some of it is left out."""
    if page.file.src_uri in _build.own_first.unsafe:
        return
    _build.own_pages = _build.own_pages or OwnPagesReader(config)
    path, source = _build.path_of(page.file), page.file.content_string
    for problem in _build.own_pages.problems(path, source, page.markdown or ""):
        _build.tell(problem)


def _finish_head(page: Page) -> None:
    """Give one of MkDocs' own pages the title, description and data that the engine's pages have in the head."""
    title, description = page.meta.get("title") or page.title or "", page.meta.get("description") or ""
    url = addresses.HOME if page.is_homepage else page.url
    with speaking(_build.site.spoken()):
        about = home_page(_build.site) if page.is_homepage else own_page()
        page.meta["head"] = head(url, about, str(title), str(description), _build.site.own, _build.renderer)
    if page.is_homepage and page.canonical_url:
        page.canonical_url = _build.site.imprint.address  # one address for one page


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
    """Set pages into page frames, one for each shape. The few pages in the navigation are rendered by MkDocs."""
    escape_where_it_lands(env)
    mark_html(config)
    env.globals["missing"] = missing(
        _build.site.own, _build.renderer, urlsplit(_build.site.imprint.address).path or "/"
    )
    env.globals["at"] = addresses
    env.globals["policy"], env.globals["referrer"] = _build.site.imprint.policy.in_page, REFERRER
    env.globals["clinic"] = _build.site.settings.clinic
    theme = ThemeLanguage(env, config, _build.site)
    others = [m for m in config.plugins.events["page_context"] if not m.__module__.startswith("material.")]
    each_its_own = _build.serving or bool(others)  # another plugin may change each page's frame
    Frames(env, config, files, _build.nav, theme).set_pages(_build.in_nav, each_its_own)
    return env


def on_post_template(output: str, *, template_name: str, config: MkDocsConfig) -> str:
    """Empty the sitemap of a site without an address, so MkDocs skips it: it would list nothing, which is invalid."""
    return "" if template_name == "sitemap.xml" and not config.site_url else output


@event_priority(-100)  # the last look is at what is published, so after all that plugins write
def on_post_build(config: MkDocsConfig) -> None:
    found = [*_build.found, *_build.own_search.entries()]
    for path, text in index.search_files(found, _build.unanswered, _build.others):
        file = Path(config.site_dir, path)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
    _stop_for([*_build.heard.problems, *_build.wrong_pages])
    if not _build.serving:
        _judge(_build.last_look.before_swap(Path(config.site_dir)))
    _build.whole = True  # unless `on_build_error` follows: strict mode counts its warnings after this


def on_build_error(error: Exception) -> None:
    if _build is None:  # a plugin may fail before our first event
        return
    _build.whole = False
    if isinstance(error, OSError):
        end_for(error, _build.publication)


def on_shutdown() -> None:
    if _build is None:
        return
    mkdocs_messages.stop(_build.heard)
    if _build.publication is None:
        return
    _build.config.site_dir = _build.publication.published  # gh-deploy reads it after this
    if _build.whole and sys.exc_info()[0] is None:
        publish(_build.publication)
    else:
        _build.publication.abandon()
