"""The front matter of a clinic's own pages, as MkDocs' theme and plugins get it: each text as it was typed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page as MkDocsPage

from candour.model.own_front import RESERVED, RESERVED_STARTS, OwnPageFront
from candour.problem import Problem, did_you_mean, either
from candour.reading.front_matter import Page
from candour.reading.own_front import own_front, read_own

_TYPED = (
    *("title", "description", "author", "subtitle", "icon", "status", "template", "hide", "tags"),
    *("image", "robots", "slug", "summary"),
)
"""Keys whose values are texts and lists of them. MkDocs alone would read `2024` as a number and `no` as false."""

_NOT_FOR_PAGES = frozenset(("404.html", "base.html", "filled.html", "main.html"))
_ICONS = ".icons"


def make_plain(page: MkDocsPage, path: str, config: MkDocsConfig) -> list[Problem]:
    """Give a page the values that its editor typed; a problem for a template or an icon that is not there."""
    source, _ = read_own(path, page.file.content_string.encode())
    front, _ = own_front(source)
    for key in list(page.meta):
        if key in RESERVED or key.startswith(RESERVED_STARTS):
            del page.meta[key]
    for key in set(_TYPED) & source.front.keys():  # others may be a plugin's
        value = getattr(front, key)
        if value:
            page.meta[key] = list(value) if isinstance(value, tuple) else value
        else:
            page.meta.pop(key, None)
    missing = list(_missing(source, front, config))
    for key, _ in missing:
        page.meta.pop(key)
    return [problem for _, problem in missing]


def _missing(source: Page, front: OwnPageFront, config: MkDocsConfig) -> Iterator[tuple[str, Problem]]:
    """The keys that name a file that is not there."""
    folders = [Path(folder) for folder in config.theme.dirs]
    own = sorted(one.name for one in folders[0].glob("*.html") if one.name not in _NOT_FOR_PAGES)
    if front.template and front.template not in own:
        named = f"it takes {either(own)}" if own else "there is none there"
        message = f"'{front.template}' is no template of a page in {folders[0].name}/; {named}"
        yield "template", source.problem(("template",), "not-accepted", message)
    if front.icon and not any((folder / _ICONS / f"{front.icon}.svg").is_file() for folder in folders):
        place = Path(front.icon).parent
        beside = [one.stem for folder in folders for one in (folder / _ICONS / place).glob("*.svg")]
        meant = did_you_mean(Path(front.icon).name, beside)
        yield "icon", source.problem(("icon",), "not-accepted", f"'{front.icon}' is no icon of the theme{meant}")
