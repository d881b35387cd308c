"""The files of a content folder on disk. Linked folders are followed, as MkDocs follows them."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from candour.problem import Problem
from candour.reading.raw.project_files import is_picture


@dataclass(frozen=True, slots=True)
class FollowedLinks:
    """Files by their paths in a folder, and problems with its links. `circles` are links to a folder around them.

    `sizes` are the bytes of each picture.
    """

    names: Sequence[str]
    problems: Sequence[Problem] = ()
    circles: Sequence[str] = field(default_factory=tuple)
    sizes: Mapping[str, int] = field(default_factory=dict)


def walk(folder: Path, shown: str) -> FollowedLinks:
    """All files below a folder. Problems name the folder as `shown`."""
    names: list[str] = []
    problems: list[Problem] = []
    circles: list[str] = []
    sizes: dict[str, int] = {}
    within = repository(folder)

    def visit(place: Path, at: str, above: tuple[str, ...], is_away: bool = False) -> None:
        above = (*above, os.path.realpath(place))
        for entry in sorted(os.scandir(place), key=lambda entry: entry.name):
            name = f"{at}{entry.name}"
            target = os.path.realpath(entry.path) if entry.is_symlink() else ""
            wrong = _wrong(Path(target), within, above) if target else ""
            if wrong and not is_away:  # one mistake, even if there are more links inside
                message = f"this is a link to '{Path(entry.path).readlink().as_posix()}', {wrong}"
                problems.append(Problem(f"{shown}/{name}", 1, 1, "linked-outside", message))
            if target in above:
                circles.append(name)
            elif entry.is_dir():
                visit(Path(entry.path), f"{name}/", above, is_away or bool(wrong))
            elif entry.is_file():
                names.append(name)
                if is_picture(name):
                    sizes[name] = entry.stat().st_size

    if folder.is_dir():
        visit(folder, "", tuple(map(str, Path(os.path.realpath(folder)).parents)))
    return FollowedLinks(names, problems, circles, sizes)


def _wrong(target: Path, within: Path, above: Sequence[str]) -> str:
    if str(target) in above:
        return "a folder that it stands in; take it out"
    if not target.exists():
        return "where there is nothing; take it out"
    return "" if target.is_relative_to(within) else "which is outside of the project; put a copy here"


def repository(folder: Path) -> Path:
    """The folder that links must stay in: the repository around a folder or, without one, the folder above it."""
    real = Path(os.path.realpath(folder))
    return next((above for above in real.parents if (above / ".git").exists()), real.parent)
