"""Plugins, theme features and settings that Candour refuses, each told at its line of mkdocs.yml.

What goes with Candour is a table: `model/neighbours.py`.
"""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs.config.defaults import MkDocsConfig

from candour.model.neighbours import FEATURES, PLUGINS, SETTINGS, Neighbour
from candour.problem import Problem
from candour.reading.configuration_files import ConfigurationFiles
from candour.reading.front_matter import ValuePath

_THEME = "material/"
"""What may stand before the name of one of the theme's own plugins."""


def refused(config: MkDocsConfig, configured: ConfigurationFiles) -> Iterator[Problem]:
    """What mkdocs.yml asks for and Candour refuses, each with the reason and what to do instead."""
    features = config.theme.get("features") or ()
    for name in [features] if isinstance(features, str) else dict.fromkeys(map(str, features)):
        if (feature := FEATURES.get(name)) and feature.is_refused:
            yield configured.problem_at_text(("theme", "features"), name, "not-with-candour", _why(feature))
    for written in config.plugins:
        if (plugin := known_plugin(written)) and plugin.is_refused:
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


def known_plugin(name: str) -> Neighbour | None:
    """A plugin by its name in mkdocs.yml, which may have the theme's before it and a number behind it."""
    return PLUGINS.get(name.removeprefix(_THEME).partition(" #")[0])
