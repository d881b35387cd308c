"""Settings of mkdocs.yml that hold HTML or an address: they are judged as a clinic's own pages are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig

from candour.model.safe_address import unsafe_link
from candour.problem import Problem
from candour.reading.configuration_files import ConfigurationFiles
from candour.reading.front_matter import ValuePath
from candour.reading.own_html import read_html

_HTML: tuple[ValuePath, ...] = (
    ("copyright",),
    ("extra", "consent", "description"),
)
"""Settings that the theme prints as HTML; `*` is each of a list."""

_LINKS: tuple[ValuePath, ...] = (
    ("site_url",),
    ("repo_url",),
    ("edit_uri",),
    ("edit_uri_template",),
    ("extra", "homepage"),
    ("extra", "social", "*", "link"),
    ("extra", "alternate", "*", "link"),
)
"""Settings that become the address of a link."""


def unsafe_settings(config: MkDocsConfig, configured: ConfigurationFiles) -> Iterator[Problem]:
    """What no page could show: tags that run something, and addresses that do."""
    for pattern in _HTML:
        for path, value in _found(config, pattern):
            for one in read_html(value)[1]:
                yield configured.problem(path, "unsafe-html", one.message)
    for pattern in _LINKS:
        for path, value in _found(config, pattern):
            if wrong := unsafe_link(value):
                yield configured.problem(path, "bad-setting", f"'{value}' {wrong}")
    for target in _targets(config.nav):
        if wrong := unsafe_link(target):
            yield configured.problem_at_text(("nav",), target, "bad-setting", f"'{target}' {wrong}")


def mark_html(config: MkDocsConfig) -> None:
    """Let the theme's templates print the settings that are HTML as they are."""
    for pattern in _HTML:
        for path, value in list(_found(config, pattern)):
            *way, last = path
            holder: Any = config
            for step in way:
                holder = holder[step]
            holder[last] = Markup(read_html(value)[0])  # noqa: S704  # what is not harmless was left out


def _found(value: Any, pattern: ValuePath, way: ValuePath = ()) -> Iterator[tuple[ValuePath, str]]:
    """Every text below a value at a path with `*` in it."""
    if not pattern:
        if isinstance(value, str):
            yield way, value
        return
    step, *rest = pattern
    if step == "*" and isinstance(value, list):
        for at, one in enumerate(value):
            yield from _found(one, tuple(rest), (*way, at))
    elif isinstance(value, Mapping) and step in value:
        yield from _found(value[step], tuple(rest), (*way, step))


def _targets(nav: Any) -> Iterator[str]:
    """Every target in the navigation."""
    if isinstance(nav, str):
        yield nav
    for one in nav.values() if isinstance(nav, dict) else nav if isinstance(nav, list) else ():
        yield from _targets(one)
