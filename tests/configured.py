"""Configurations for tests: of a whole project that MkDocs builds, and as those of a revision are read."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from candour.model.settings import Settings
from candour.problem import Problem
from candour.reading.configuration import read_settings
from candour.reading.configuration_files import CONFIG, ConfigurationFiles, read_safely

from .builders import PROJECT

BENEATH = f"""\
site_name: A clinic
use_directory_urls: false
theme: {{name: material, custom_dir: {PROJECT.as_posix()}/overrides, font: false}}
hooks: [{PROJECT.as_posix()}/hooks/main.py]
plugins: []
validation:
  nav: {{omitted_files: warn, not_found: warn, absolute_links: warn}}
  links: {{not_found: warn, anchors: warn, absolute_links: warn, unrecognized_links: warn}}
"""
"""What every project needs that is checked or built; others inherit from it."""


def inheriting(config: str | bytes = "") -> dict[str, bytes]:
    """The files of a configuration that stands above `BENEATH`, each line of it where it was."""
    text = config if isinstance(config, str) else config.decode()
    return {CONFIG: f"{text}\nINHERIT: beneath.yml\n".encode(), "beneath.yml": BENEATH.encode()}


def configured(files: bytes | Mapping[str, bytes], **environment: str) -> ConfigurationFiles:
    """What files by their paths say, mkdocs.yml first; bytes alone are a mkdocs.yml."""
    tree = files if isinstance(files, Mapping) else {CONFIG: files}
    return read_safely(CONFIG, tree.get, environment)


def settings_of(
    data: bytes, adjustable: Collection[str] = (), languages: Collection[str] = ()
) -> tuple[Settings, list[Problem]]:
    """The settings of a mkdocs.yml."""
    given = configured(data)
    settings, problems = read_settings(given, adjustable, languages)
    return settings, [*given.problems, *problems]
