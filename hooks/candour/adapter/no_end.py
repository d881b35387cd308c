"""MkDocs follows every link in its folder, also out of the project and for ever. So links are looked at first."""

from __future__ import annotations

import logging
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from candour.adapter.mkdocs_config import content_of
from candour.problem import Problem
from candour.project.links import walk
from candour.wording.claims import numbered

_log = logging.getLogger("mkdocs.candour")


def without_end(config: MkDocsConfig, root: Path) -> list[Problem]:
    """The problems of links that MkDocs must not follow; none if it may look into its folder."""
    found = walk(root, content_of(config, root).name.removesuffix("/"))
    return list(found.problems) if found.is_endless else []


def stop_without_end(config: MkDocsConfig, root: Path) -> None:
    """End a build there, and a preview too, which could not go on. Raises PluginError."""
    problems = without_end(config, root)
    for problem in problems:
        _log.error(str(problem))
    if problems:
        raise PluginError(f"{numbered(len(problems), 'link')} that nobody can follow to an end; nothing was published")
