"""A project's folder → its site and every problem in it: the one way in, for the build and for `check`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from .load import Loaded, load
from .positions import check
from .settings import Settings, read_settings
from .site import Site, survey
from .sources import read_docs


@dataclass(frozen=True, slots=True)
class Project:
    """What a folder holds. `loaded.problems` are all of them, sorted by place."""

    site: Site
    loaded: Loaded


def open_project(folder: Path) -> Project:
    """Read mkdocs.yml's settings and all of docs/, and compute the site."""
    config = folder / "mkdocs.yml"
    settings, problems = read_settings(config.read_bytes()) if config.is_file() else (Settings(), [])
    sources = read_docs(folder / "docs")
    loaded = load(sources.pages, sources.files)
    site = survey(loaded.library, settings)
    for id, treatment in loaded.library.treatments.items():
        page = loaded.pages[treatment.path]
        problems += check(treatment, site.points[id], page, settings.open_safety_points)
    return Project(site, replace(loaded, problems=tuple(sorted({*loaded.problems, *problems}))))
