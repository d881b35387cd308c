"""A project's folder, or a revision of it → its site and every problem: the one way in for every command."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from .load import Loaded, load
from .positions import check
from .problem import errors
from .settings import Settings, read_settings
from .site import Site, survey
from .sources import CONFIG, Sources, read_folder


@dataclass(frozen=True, slots=True)
class Project:
    """What a folder holds. `loaded.problems` are all of them, sorted by place."""

    site: Site
    loaded: Loaded


def open_project(folder: Path) -> Project:
    """Read mkdocs.yml's settings and all of docs/, and compute the site."""
    return project_of(read_folder(folder))


def project_of(sources: Sources) -> Project:
    """The same of what was read already."""
    config = sources.settings.get(CONFIG)
    settings, problems = (Settings(), []) if config is None else read_settings(config)
    loaded = load(sources.pages, sources.files)
    site = survey(loaded.library)
    settled = not errors(loaded.problems)
    for id, treatment in loaded.library.treatments.items():
        page = loaded.pages[treatment.path]
        problems += check(treatment, site.points[id], page, settings.open_safety_points, settled)
    return Project(site, replace(loaded, problems=tuple(sorted({*loaded.problems, *problems}))))
