"""The words of mkdocs.yml and of the theme, in the site's language or in that of one page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from candour.language.spoken import N_, Spoken, speaking, spoken, unfilled

_OURS = (
    *(N_("Home"), N_("Treatments"), N_("A–Z of terms"), N_("Sources"), N_("For editors")),
    *(N_("Switch to dark"), N_("Switch to light")),
)
"""What mkdocs.yml calls things as long as the clinic has no words of its own for them."""


def say_settings(config: MkDocsConfig) -> None:
    """Say our own words in mkdocs.yml's navigation and palette in the site's language; a clinic's stay as they are."""
    config.nav = _said(config.nav)
    for scheme in _list(config.theme.get("palette")):
        toggle = scheme.get("toggle") if isinstance(scheme, dict) else None
        if isinstance(toggle, dict) and toggle.get("name") in _OURS:
            toggle["name"] = unfilled(toggle["name"])


def _said(nav: Any) -> Any:
    if isinstance(nav, list):
        return [_said(item) for item in nav]
    if isinstance(nav, dict):
        return {unfilled(title) if title in _OURS else title: _said(target) for title, target in nav.items()}
    return nav


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def nav_titles(nav: Any) -> Iterator[tuple[str, str]]:
    """Pages' titles in the navigation; MkDocs gives them only to pages that it makes itself."""
    for item in _list(nav):
        for title, target in item.items() if isinstance(item, dict) else ():
            if isinstance(target, list):
                yield from nav_titles(target)
            else:
                yield target, title


@contextmanager
def speaking_of(language: str, config: MkDocsConfig, languages: Mapping[str, Spoken]) -> Iterator[None]:
    """Have the theme and our own words speak a translation's language ("": the site's own) for a while."""
    own = config.theme["language"]
    config.theme["language"] = language or own
    try:
        with speaking(languages.get(language, spoken())):
            yield
    finally:
        config.theme["language"] = own
