"""A preview goes on after errors. What must not be published is not copied into it either: it may run, or never end."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from candour.adapter.mkdocs_config import path_in
from candour.problem import Problem
from candour.project.sources import Sources

_NOT_SHOWN = frozenset(
    {"foreign-file", "not-as-named", "unsafe-svg", "linked-outside", "unreadable-file", "address-taken"}
)


def withhold(files: Files, config: MkDocsConfig, root: Path, sources: Sources, problems: Iterable[Problem]) -> None:
    """Take the files out that are no pages and have such a problem, and everything behind a link that has one."""
    wrong = frozenset(problem.path for problem in problems if problem.code in _NOT_SHOWN)
    behind = frozenset(problem.path for problem in problems if problem.code in ("linked-outside", "unreadable-file"))
    for file in list(files) if wrong else ():
        path = path_in(file, config, root, sources.content)
        is_behind = not behind.isdisjoint((path, *map(str, PurePosixPath(path).parents)))
        if is_behind or (path in wrong and not file.is_documentation_page()):
            files.remove(file)
