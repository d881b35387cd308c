"""Two revisions of a project → what differs between them, and how sound each of them is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .changes import Changes, changes
from .load import ARTICLES, TERMS, TREATMENTS
from .problem import errors
from .project import Project, project_of
from .sources import Sources


@dataclass(frozen=True, slots=True)
class Side:
    """One revision by the name it was asked for, and what it holds."""

    name: str
    project: Project

    @property
    def errors(self) -> int:
        """How many mistakes keep it from being published; what they are, `check` names."""
        return len(errors(self.project.loaded.problems))


@dataclass(frozen=True, slots=True)
class Review:
    """Both sides and their changes. `aside` are files that differ and are not part of the library."""

    base: Side
    head: Side
    changes: Changes
    aside: Sequence[str]


def review(base_name: str, base: Sources, head_name: str, head: Sources) -> Review:
    """Compare two revisions as they were read."""
    before, after = Side(base_name, project_of(base)), Side(head_name, project_of(head))
    return Review(before, after, changes(before.project.site, after.project.site), _aside(base, head))


def _aside(base: Sources, head: Sources) -> list[str]:
    """Pages outside the library, files that came or went, and the settings. Pictures are known by name alone."""
    before, after = ({**dict(side.pages), **side.settings} for side in (base, head))
    differing = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    differing |= base.files ^ head.files
    return sorted(path for path in differing if not path.startswith((ARTICLES, TERMS, TREATMENTS)))
