"""`check` judges as a build does: MkDocs loads its configuration, its files, its navigation and its own pages.

No page is written. MkDocs' rules are not repeated here: its messages become problems (mkdocs_messages.py).
Nothing here prints, and no mistake in a project ends with a traceback.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files, get_files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page

from candour.adapter import mkdocs_messages
from candour.adapter.as_on_github import OwnPagesReader, read_links_alike
from candour.adapter.assets import put_file
from candour.adapter.mkdocs_config import configured_of, content_of, path_in
from candour.adapter.mkdocs_messages import MkDocsMessages
from candour.adapter.no_end import without_end
from candour.adapter.opening import Opened, opening, outward
from candour.adapter.own_html import make_harmless
from candour.adapter.own_in_time import render
from candour.adapter.own_meta import make_plain
from candour.adapter.plugin_places import give_places
from candour.model.addresses import path_of
from candour.model.allow import NOTHING
from candour.model.fields import kind_of
from candour.output.pages.built import Plan
from candour.problem import Problem, errors
from candour.project.load import Loaded
from candour.project.open import open_project
from candour.project.sources import Folder, reader
from candour.reading.configuration_files import ConfigurationFiles, read_layers

_OURS = "candour.adapter.events"


def check(root: Path, path: str) -> Loaded:
    """Judge the project with the configuration at `path`. Returns what was read, with every problem."""
    layers, unread = read_layers(path, reader(Folder(root)), os.environ)
    config_file = str((root / path).resolve())
    problems: list[Problem] = []
    judge = None
    if not errors(unread):
        with mkdocs_messages.silence() as kept, _telling(ConfigurationFiles({}, layers), problems):
            judge = _Judge(load_config(config_file, config_file_path=config_file), root)
            judge.run()
        configured = judge.configured if judge else ConfigurationFiles({}, layers)
        problems += mkdocs_messages.of_settings(kept.messages, configured)
        problems += judge.problems if judge else []
    if judge and judge.opened:
        loaded = judge.opened.project.loaded
    else:  # nothing can be built, but the content is still checked
        loaded = open_project(root, date.today(), html=False, config=path).loaded
    return replace(loaded, problems=tuple(sorted({*loaded.problems, *problems})))


@contextmanager
def _telling(configured: ConfigurationFiles, problems: list[Problem]) -> Iterator[None]:
    """Turn any exception that ends a build into a problem: from MkDocs, a theme, a plugin or a hook."""
    try:
        yield
    except Abort:  # the reason was logged already
        pass
    except (Exception, SystemExit) as error:
        problems.append(mkdocs_messages.of_error(error, configured))


class _Planned(Page):
    """A page that a build would make. Plugins may leave out of the navigation what is a plain page of MkDocs."""


class _Judge:
    """One check of a configuration that could be loaded.

    `opened` is the project, once MkDocs has found its files; `plans` are the engine's pages that are still to be made.
    """

    def __init__(self, config: MkDocsConfig, root: Path) -> None:
        self.root = root
        self.problems: list[Problem] = []
        self.opened: Opened | None = None
        self._plans: dict[File, Plan] = {}
        self._set_config(config)
        self._stand_in_for_ours()

    def _set_config(self, config: MkDocsConfig) -> None:
        self.config = config
        self.configured, self.content = configured_of(config, self.root), content_of(config, self.root)

    def run(self) -> None:
        """MkDocs' steps from its configuration to the links of its pages."""
        self._set_config(self.config.plugins.on_config(self.config))
        read_links_alike(self.config)
        give_places(self.config, self._on_files)
        config, plugins = self.config, self.config.plugins
        if endless := without_end(config, self.root):
            self.problems += endless
            return
        ours = MkDocsMessages(self.root, self.configured, self.content, prints=False)
        with mkdocs_messages.listening(ours), _telling(self.configured, self.problems):
            files = get_files(config)
            files.add_files_from_theme(config.theme.get_env(), config)
            files = plugins.on_files(files, config=config)
            set_exclusions(files, config)
            plugins.on_nav(get_navigation(files, config), config=config, files=files)
            self._read_pages(files)
            self._follow_links(files)
        self.problems += ours.problems

    def _stand_in_for_ours(self) -> None:
        """Replace our `on_files` of a build by `_on_files`. A project that does not load our hook has a mistake."""
        there = False
        for name, methods in self.config.plugins.events.items():
            ours = [at for at, method in enumerate(methods) if method.__module__ == _OURS]
            there = there or bool(ours)
            for at in reversed(ours):
                methods[at : at + 1] = [self._on_files] if name == "files" and at == ours[0] else []
        if not there:
            message = (
                "'hooks' must name hooks/main.py: without it nothing is compared, and marks are published as they are"
            )
            self.problems.append(self.configured.problem(("hooks",), "bad-setting", message, key=True))
            self.config.plugins.events["files"].append(self._on_files)

    def _on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the engine's pages and data as files without content: only pages that are linked to will be made."""
        self.opened = opening(files, config, self.root, self.configured, html=False)
        for url, plan in self.opened.plans.items():
            source = path_of(url)
            file = files.get_file_from_path(source) or File.generated(config, source, content="")
            _Planned(None, file, config)
            put_file(files, file)
            self._plans[file] = plan
        for path in self.opened.data:
            put_file(files, File.generated(config, path, content=""))
        return files

    def _read_pages(self, files: Files) -> None:
        """Let MkDocs read the pages outside the library, but not those that cannot be read: that is told already."""
        config, plugins = self.config, self.config.plugins
        wrong = _unread(self.opened) if self.opened else frozenset()
        held = OwnPagesReader(config)
        allow = self.opened.site.settings.allow if self.opened else NOTHING
        for file in files.documentation_pages():
            is_library = file in self._plans or kind_of(f"docs/{file.src_uri}")
            if is_library or path_in(file, config, self.root, self.content) in wrong or file.page is None:
                continue
            config._current_page = file.page  # as MkDocs does, since extensions read it
            page = plugins.on_pre_page(file.page, config=config, files=files)
            page.read_source(config)
            path = path_in(file, config, self.root, self.content)
            self.problems += make_plain(page, path, config)
            page.markdown = plugins.on_page_markdown(page.markdown or "", page=page, config=config, files=files)
            self.problems += render(page, path, config, files)
            config._current_page = None
            unsafe = make_harmless(page, path, allow)
            self.problems += unsafe or held.problems(path, file.content_string, page.markdown)

    def _follow_links(self, files: Files) -> None:
        """Let MkDocs judge links to anchors. A page of the engine that such a link leads to is made now."""
        leading_out = outward(self.opened.site, files) if self.opened else {}
        for file, plan in self._plans.items():
            if file.page and plan.url in leading_out:
                file.page.links_to_anchors = leading_out[plan.url]
        pages = [file.page for file in files.documentation_pages() if file.page]
        for file in _aimed_at(pages):
            if file in self._plans and file.page:
                file.page.present_anchor_ids = set(self._plans[file]().ids)
        for page in pages:
            page.validate_anchor_links(files=files, log_level=self.config.validation.links.anchors)


def _unread(opened: Opened) -> frozenset[str]:
    """Pages whose structure is wrong. What is wrong with some words of a page hides nothing else of it."""
    of_words = {rule.code for rule in opened.site.guide if rule.family != "structure"} - {"conflict-marker"}
    found = errors(opened.project.loaded.problems)
    return frozenset(problem.path for problem in found if problem.code not in of_words)


def _aimed_at(pages: Iterable[Page]) -> set[File]:
    return {file for page in pages for file in page.links_to_anchors or ()}
