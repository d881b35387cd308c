"""What is published from `custom_dir`: Candour's own files, what mkdocs.yml or a template names, and harmless kinds."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from candour.adapter.joined import JOINED
from candour.limits import ENGINE_FILE, read_or_why
from candour.model.allow import Allow
from candour.model.publishable import LISTED_IN, ending_of, listed_files, needed
from candour.problem import Problem
from candour.project.links import walk
from candour.project.raw import file_kind_problems
from candour.project.sources import Folder, Sources
from candour.reading.raw.project_files import ProjectFiles

_OURS = re.compile(r"assets/words/[a-z]{2,3}/(?:[a-z]\.js|LICENSE\.txt)")
"""The lists of words that the search page loads, a file for each letter."""


def of_custom_folder(files: Files, config: MkDocsConfig, root: Path, sources: Sources, allowed: Allow) -> list[Problem]:
    """What is wrong with the files that MkDocs publishes from there, and with links."""
    if not config.theme.custom_dir:
        return []
    shown = Path(os.path.relpath(config.theme.custom_dir, root)).as_posix()
    followed = walk(root, shown)
    led_away = {problem.path for problem in followed.problems}
    published = [file.src_uri for file in files if file.src_dir == config.theme.custom_dir]
    names = [name for name in published if not _is_ours(name) and f"{shown}/{name}" not in led_away]
    listed = listed_files(sources.configured.values) | _named_by_templates(root / shown, followed.names, names)
    starts = Folder(root).starts({f"{shown}/{name}": needed(name) for name in names})
    given = ProjectFiles(
        {},
        frozenset(f"docs/{name}" for name in names),
        starts={f"docs/{name}": starts[f"{shown}/{name}"] for name in names},
        listed=listed,
        allowed=allowed.files,
    )
    found = file_kind_problems(given)
    return [*followed.problems, *(replace(one, path=f"{shown}/{one.path.removeprefix('docs/')}") for one in found)]


def _is_ours(name: str) -> bool:
    return name in _PARTS or _OURS.fullmatch(name) is not None


_PARTS = frozenset(part for one in JOINED for part in one.parts)


def _named_by_templates(folder: Path, inside: Iterable[str], names: Sequence[str]) -> frozenset[str]:
    """The style sheets and scripts whose names stand in a template: a page may load them."""
    wanted = [name for name in names if ending_of(name) in LISTED_IN]
    templates = [name for name in inside if name.endswith(".html")] if wanted else []
    texts = [read_or_why(folder / name, ENGINE_FILE) or b"" for name in templates]
    return frozenset(name for name in wanted if any(name.encode() in text for text in texts))
