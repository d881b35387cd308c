"""What the front matter of a page outside the library may hold: what MkDocs, its theme and plugins read there.

Texts are plain: they are shown as they are typed. A plugin may read other keys;
they land in a page escaped.
"""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from candour.model.front import RuleException
from candour.model.values import Strict, Text


def _like(pattern: str, example: str) -> BeforeValidator:
    """A text of a certain form."""

    def check(value: object) -> object:
        if isinstance(value, str) and value and not re.fullmatch(pattern, value):
            raise ValueError(f"'{value}' is not accepted; write one such as {example}")
        return value

    return BeforeValidator(check)


Icon = Annotated[Text, _like(r"[a-z0-9-]+(/[a-z0-9-]+)+", "material/phone")]
Template = Annotated[Text, _like(r"[A-Za-z0-9][\w-]*\.html", "landing.html, which stands in overrides/")]
Status = Annotated[Text, _like(r"[a-z0-9]+(-[a-z0-9]+)*", "new")]
Switch = Annotated[bool, _like("true|false", "true")]
Hidden = Literal["navigation", "toc", "footer", "path", "tags", "feedback", "edit", "view"]
RESERVED = frozenset(("head", "candour"))
RESERVED_STARTS = ("git_revision_date_localized", "git_creation_date_localized")
"""Keys that the engine or a plugin writes, and whose values are printed as HTML."""

PluginValue = Any
"""A value that a plugin reads. No template of the theme prints it as it is."""


def _read_by(plugin: str) -> Any:
    return Field(default=None, description=f"Read by {plugin}.")


class OwnPageFront(Strict):
    """A page outside the library."""

    title: Text | None = Field(default=None, description="The page's title, where it is another than its heading.")
    description: Text | None = Field(default=None, description="A sentence or two for search engines.")
    author: Text | None = Field(default=None, description="Who wrote it.")
    subtitle: Text | None = Field(default=None, description="A line below its title in the navigation.")
    icon: Icon | None = Field(default=None, description="An icon of the theme: `material/phone`.")
    status: Status | None = Field(default=None, description="A status of `extra: status` in mkdocs.yml: `new`.")
    template: Template | None = Field(default=None, description="A template that stands in `overrides/`.")
    hide: tuple[Hidden, ...] = Field(default=(), description="What is not shown around the page.")
    tags: tuple[Text, ...] = Field(default=(), description="Its tags, for the plugin tags.")
    exceptions: tuple[RuleException, ...] = Field(
        default=(), description="Warnings that are not to be given on this page, and why."
    )
    authors: PluginValue = _read_by("blog")
    categories: PluginValue = _read_by("blog")
    comments: Switch | None = _read_by("a template for comments")
    date: PluginValue = _read_by("blog, rss")
    draft: Switch | None = _read_by("blog")
    glightbox: Switch | None = _read_by("glightbox")
    image: Text | None = _read_by("rss")
    links: PluginValue = _read_by("blog")
    pin: Switch | None = _read_by("blog")
    readtime: PluginValue = _read_by("blog")
    render_macros: Switch | None = _read_by("macros")
    robots: Text | None = _read_by("a template for search engines")
    rss: PluginValue = _read_by("rss")
    search: PluginValue = Field(default=None, description="`{exclude: true}`: search does not find it.")
    slug: Text | None = _read_by("blog")
    social: PluginValue = _read_by("social")
    summary: Text | None = Field(default=None, description="A sentence for lists of pages.")
