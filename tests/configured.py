"""Configurations for tests, read as those of a revision are: no MkDocs, nothing executed."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from candour.model.settings import Settings
from candour.problem import Problem
from candour.reading.configuration import read_settings
from candour.reading.configured import CONFIG, Configured, read_safely


def configured(files: bytes | Mapping[str, bytes], **environment: str) -> Configured:
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
