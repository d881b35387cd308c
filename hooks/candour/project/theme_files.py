"""The files that a theme puts into every site, by their addresses. Nothing of the theme is executed."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path
from posixpath import dirname, join, normpath

from candour.reading.configuration_files import ConfigurationFiles

ALWAYS = frozenset({"404.html", "sitemap.xml", "sitemap.xml.gz"})
"""What a theme makes of its templates."""

_LEFT_OUT = (".py", ".pyc", ".html", ".md", ".markdown", ".mdown", ".mkdn", ".mkd")


def published_of(names: Iterable[str]) -> frozenset[str]:
    """The files of a theme's folder that MkDocs publishes."""
    return frozenset(name for name in names if _is_published(name))


def _is_published(name: str) -> bool:
    small = name.lower()
    hidden = small.startswith((".", "locales/")) or "/." in small
    return not hidden and not small.endswith(_LEFT_OUT) and "readme" not in small and small != "mkdocs_theme.yml"


def theme_files(configured: ConfigurationFiles, names_in: Callable[[str], Iterable[str]]) -> frozenset[str]:
    """The files of the theme that a configuration names, and of the clinic's folder beside it.

    `names_in` tells the files in a folder of the project.
    """
    given = configured.values.get("theme")
    theme = given if isinstance(given, Mapping) else {"name": given}
    name, folder = theme.get("name"), theme.get("custom_dir")
    found = of_installed(name) if isinstance(name, str) else ALWAYS
    if isinstance(folder, str) and configured.layers and not folder.startswith("/"):
        found |= published_of(names_in(normpath(join(dirname(configured.path), folder.replace("\\", "/")))))
    return found


@cache
def of_installed(name: str) -> frozenset[str]:
    """The files that an installed theme publishes; only what every theme has if there is no such theme."""
    found = next(iter(entry_points(group="mkdocs.themes", name=name)), None)
    spec = find_spec(found.module) if found else None
    return of_folders(spec.submodule_search_locations or ()) if spec else ALWAYS


def of_folders(folders: Iterable[str]) -> frozenset[str]:
    """The files that a theme in these folders publishes."""
    return ALWAYS | published_of(name for folder in folders for name in _below(Path(folder)))


def _below(folder: Path) -> Iterable[str]:
    for place, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(place, name).relative_to(folder).as_posix() for name in files)
