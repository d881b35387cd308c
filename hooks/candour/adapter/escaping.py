"""The theme's templates escape every value where it lands, except those that are HTML already.

MkDocs' templates print values as they are: a name, a title or an address that holds a quotation mark or a tag would end
what it stands in. What is HTML is one list.
"""

from __future__ import annotations

from typing import Any

from jinja2 import Environment
from markupsafe import Markup
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink

_WORDS = "partials/language"
"""Where the theme's own words are. They are plain text, which some templates hand on to scripts."""

_DATES = ("git_revision_date_localized", "git_creation_date_localized")
"""What a plugin writes into a page's settings as HTML, which no editor may."""


def escape_where_it_lands(env: Environment) -> None:
    """Let an environment escape the values in all templates that it has not read yet."""
    env.autoescape = lambda name: not (name or "").startswith(_WORDS)
    if env.cache is not None:
        env.cache.clear()
    plain = env.getattr

    def attribute(obj: Any, name: str) -> Any:
        value = plain(obj, name)
        return _as_html(value) if _is_html(obj, name) else value

    env.getattr = attribute  # type: ignore[method-assign, assignment]


def _is_html(obj: Any, name: str) -> bool:
    """Whether a value is HTML: a page's content, an entry of its contents list, its title as a plugin has set it."""
    if isinstance(obj, Page):
        return name in ("content", "typeset")
    if isinstance(obj, AnchorLink):
        return name in ("title", "typeset")
    return isinstance(obj, dict) and name.startswith(_DATES)


def _as_html(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _as_html(one) for key, one in value.items()}
    return Markup(value) if isinstance(value, str) else value  # noqa: S704  # it was judged where it was made
