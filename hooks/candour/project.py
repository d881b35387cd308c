"""A project's folder → its site and every problem in it: the one way in, for the build and for `check`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from .load import Loaded, load
from .positions import check
from .problem import Problem
from .rules import ADJUSTABLE, LISTED
from .settings import WORDS, Settings, read_settings, read_words
from .site import Site, survey
from .sources import read_docs


@dataclass(frozen=True, slots=True)
class Project:
    """What a folder holds. `loaded.problems` are all of them, sorted by place."""

    site: Site
    loaded: Loaded


def open_project(folder: Path, today: date | None = None) -> Project:
    """Read mkdocs.yml's settings and all of docs/, and compute the site. Without `today` nothing is overdue."""
    settings, problems = _settings(folder, today)
    sources = read_docs(folder / "docs")
    loaded = load(sources.pages, sources.files, settings)
    site = survey(loaded.library)
    for id, treatment in loaded.library.treatments.items():
        page = loaded.pages[treatment.path]
        problems += check(treatment, site.points[id], page, settings.open_safety_points)
    return Project(site, replace(loaded, problems=tuple(sorted({*loaded.problems, *problems}))))


def _settings(folder: Path, today: date | None) -> tuple[Settings, list[Problem]]:
    config, lists = folder / "mkdocs.yml", folder / WORDS
    settings, problems = read_settings(config.read_bytes(), ADJUSTABLE) if config.is_file() else (Settings(), [])
    words, wrong = read_words(lists.read_bytes(), LISTED) if lists.is_file() else ({}, [])
    return replace(settings, words=words, today=today), problems + wrong
