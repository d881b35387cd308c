"""The words of mkdocs.yml and of the theme, in the site's language or in one page's."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig

from candour.knowledge.survey import Site
from candour.language.spoken import N_, _, speaking
from candour.model.clinic import Clinic
from candour.output.pages.built import Built
from candour.output.render import speak_in
from candour.wording.hours import hours

_OURS = (
    *(N_("Home"), N_("Treatments"), N_("A–Z of terms"), N_("Sources"), N_("For editors")),
    *(N_("Switch to dark"), N_("Switch to light")),
)
"""The default words in mkdocs.yml, which a clinic may replace by its own."""


def say_settings(config: MkDocsConfig) -> None:
    """Translate our words in mkdocs.yml's navigation and palette to the site's language. A clinic's words stay."""
    config.nav = _said(config.nav)
    for scheme in _list(config.theme.get("palette")):
        toggle = scheme.get("toggle") if isinstance(scheme, dict) else None
        name = toggle.get("name") if isinstance(toggle, dict) else None
        if toggle and name in _OURS:
            toggle["name"] = _(name)


def _said(nav: Any) -> Any:
    if isinstance(nav, list):
        return [_said(item) for item in nav]
    if isinstance(nav, dict):
        return {_(title) if title in _OURS else title: _said(target) for title, target in nav.items()}
    return nav


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def nav_titles(nav: Any) -> Iterator[tuple[str, str]]:
    """The titles of pages in the navigation. MkDocs only sets them on pages that it makes itself."""
    for item in _list(nav):
        for title, target in item.items() if isinstance(item, dict) else ():
            if isinstance(target, list):
                yield from nav_titles(target)
            else:
                yield target, title


class ThemeLanguage:
    """The language of the theme and of our words in its templates: the site's, or for a while one page's."""

    def __init__(self, env: Environment, config: MkDocsConfig, site: Site) -> None:
        self._config, self._site, self._spoken = config, site, site.spoken()
        speak_in(env, lambda: self._spoken)
        env.globals["hours"] = self._hours

    @contextmanager
    def of(self, page: Built) -> Iterator[None]:
        """Use the page's language while the theme is rendered around it."""
        theme, own = self._config.theme, self._config.theme["language"]
        theme["language"], self._spoken = page.language or own, self._site.spoken(page.language)
        try:
            yield
        finally:
            theme["language"], self._spoken = own, self._site.spoken()

    def _hours(self, clinic: Clinic) -> tuple[str, ...]:
        with speaking(self._spoken):
            return hours(clinic)
