"""Plugins and theme features beside Candour: what is refused is told at its line, and what works is given its place.

What goes with Candour is a table: `model/neighbours.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import wraps
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from candour.adapter.ready import ReadyPage
from candour.model.neighbours import FEATURES, PLUGINS, SETTINGS, Neighbour
from candour.problem import Problem
from candour.reading.configuration_files import ConfigurationFiles
from candour.reading.front_matter import ValuePath

_THEME = "material/"
"""What may stand before the name of one of the theme's own plugins."""

_OF_A_PAGE = frozenset(("pre_page", "page_read_source", "page_markdown", "page_content", "page_context", "post_page"))
"""Events that MkDocs calls for each page."""

_BEGUN = frozenset(("startup", "config"))
"""Events that are over, or in which this is called."""


def refused(config: MkDocsConfig, configured: ConfigurationFiles) -> Iterator[Problem]:
    """What mkdocs.yml asks for and Candour refuses, each with the reason and what to do instead."""
    features = config.theme.get("features") or ()
    for name in [features] if isinstance(features, str) else dict.fromkeys(map(str, features)):
        if (feature := FEATURES.get(name)) and feature.is_refused:
            yield configured.problem_at_text(("theme", "features"), name, "not-with-candour", _why(feature))
    for written in config.plugins:
        if (plugin := _known(written)) and plugin.is_refused:
            yield _at_plugin(plugin.name, len(config.plugins), configured)
    for setting, path in _settings(config):
        yield configured.problem(path, "not-with-candour", _why(SETTINGS[setting]), key=True)


def _settings(config: MkDocsConfig) -> Iterator[tuple[str, ValuePath]]:
    """The settings of mkdocs.yml that are refused, by their names in the table, and where each stands."""
    if config.theme.get("font"):
        yield "theme.font", ("theme", "font")
    if config.extra.get("analytics"):
        yield "extra.analytics", ("extra", "analytics")
    fences = (config.mdx_configs.get("pymdownx.superfences") or {}).get("custom_fences") or ()
    if any(isinstance(fence, dict) and fence.get("class") == "mermaid" for fence in fences):
        yield "mermaid", ("markdown_extensions",)


def _why(one: Neighbour) -> str:
    return f"'{one.name}' does not go with Candour: {one.told}"


def _at_plugin(name: str, most: int, configured: ConfigurationFiles) -> Problem:
    """The problem of a plugin where mkdocs.yml names it: a key, or an entry of a list with settings or without."""
    why = _why(PLUGINS[name])
    spellings = (name, f"{_THEME}{name}")
    keys: list[ValuePath] = [("plugins", one) for one in spellings]
    keys += [("plugins", at, one) for at in range(most) for one in spellings]
    for path in filter(configured.has, keys):
        return configured.problem(path, "not-with-candour", why, key=True)
    nowhere = configured.problem(("plugins",), "not-with-candour", why, key=True)
    named = (configured.problem_at_text(("plugins",), one, "not-with-candour", why) for one in spellings)
    return next((problem for problem in named if problem != nowhere), nowhere)


def _known(name: str) -> Neighbour | None:
    """A plugin by its name in mkdocs.yml, which may have the theme's before it and a number behind it."""
    return PLUGINS.get(name.removeprefix(_THEME).partition(" #")[0])


def give_places(config: MkDocsConfig, ours: Callable[..., Any]) -> None:
    """Let each plugin's methods come where they belong: some after `ours`, which adds our pages, and some never."""
    known = {id(plugin): one for name, plugin in config.plugins.items() if (one := _known(name))}
    for event, methods in config.plugins.events.items():
        if event in _BEGUN:
            continue
        found = [(method, known.get(id(getattr(method, "__self__", None)))) for method in methods]
        kept = [
            (_of_files_alone(method) if one and one.pages_of_files and event in _OF_A_PAGE else method, one)
            for method, one in found
            if not (one and (one.is_refused or one.stands_aside))
        ]
        after = [method for method, one in kept if event == "files" and one and one.comes_after]
        methods[:] = [method for method, one in kept if method not in after]
        if after:
            at = methods.index(ours) + 1 if ours in methods else len(methods)
            methods[at:at] = after


def _of_files_alone(method: Callable[..., Any]) -> Callable[..., Any]:
    """A plugin's method that is not called for a page that Candour has made, since no file holds it."""

    @wraps(method)
    def of_files(*given: Any, page: Any, **more: Any) -> Any:
        if isinstance(page, ReadyPage) and page.file.abs_src_path is None:
            return None  # what was given stays as it is
        return method(*given, page=page, **more)

    return of_files
