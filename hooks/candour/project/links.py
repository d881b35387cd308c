"""The files of a content folder on disk. Linked folders are followed, as MkDocs follows them."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from candour.limits import Unread, not_read, start_or_why
from candour.problem import Problem
from candour.project.following import Following, LedTo, TreeEntry, led_away
from candour.reading.raw.project_files import is_picture


@dataclass(frozen=True, slots=True)
class FollowedLinks:
    """Files by their paths in a folder, and problems with its links. `sizes` are the bytes of each picture.

    `is_endless` says that MkDocs, which follows every link, must not look into the folder.
    """

    names: Sequence[str]
    problems: Sequence[Problem] = ()
    sizes: Mapping[str, int] = field(default_factory=dict)
    is_endless: bool = False


def walk(project: Path, shown: str) -> FollowedLinks:
    """All files in a folder of a project. `shown` is its path there; problems begin with it."""
    folder = Path(os.path.normpath(Path(os.path.realpath(project), shown)))
    real = Path(os.path.realpath(folder))
    if not real.is_dir():
        return FollowedLinks(())
    disk = Disk(repository(folder))
    wrong = disk.wrong(real) if real != folder else ""
    if wrong:
        told = (folder.readlink() if folder.is_symlink() else real).as_posix()
        return FollowedLinks((), [led_away(shown, told, wrong)], is_endless=True)
    found = Following(disk).walk(str(real), shown, map(str, real.parents))
    names = {name[len(shown) + 1 :]: path for name, path in found.names.items()}
    sizes = {name: size for name, path in names.items() if is_picture(name) and (size := _size(path)) is not None}
    return FollowedLinks(sorted(names), found.problems, sizes, found.is_endless)


def _size(path: str) -> int | None:
    try:
        return Path(path).stat().st_size
    except OSError:
        return None


class Disk:
    """The files on disk. Links may lead to what lies in the folder `within`."""

    def __init__(self, within: Path) -> None:
        self._within = within

    def entries(self, folder: str) -> Sequence[TreeEntry]:
        try:
            with os.scandir(folder) as found:
                return [_entry(one) for one in sorted(found, key=lambda one: one.name)]
        except OSError as error:
            return [TreeEntry("", unread=not_read(error))]

    def target(self, link: str) -> LedTo:
        real, told = Path(os.path.realpath(link)), Path(link).readlink().as_posix()
        return LedTo(told, str(real), real.is_dir(), self.wrong(real))

    def wrong(self, real: Path) -> str:
        """Why a link is not followed to a real path; "" if it is."""
        if not real.is_relative_to(self._within):
            return OUTSIDE
        if hidden := hidden_in(real.relative_to(self._within).parts):
            return hidden
        if not os.path.lexists(real) or real.is_symlink():
            return NOTHING_THERE
        if real.is_dir():
            return ""
        start = start_or_why(real, 1)
        return f"and {start.why}; take it out" if isinstance(start, Unread) else ""


NOTHING_THERE = "where there is nothing; take it out"
OUTSIDE = "which is outside of the project; put a copy here"


def hidden_in(parts: Sequence[str]) -> str:
    """Why a link to a path is not followed, if something in it is hidden: it may be a secret, such as '.git' or '.env'.

    >>> hidden_in(["docs", "skin.png"]), hidden_in([".git", "config"])
    ('', "and '.git' is hidden, so nothing in it is published; put a copy here")
    """
    hidden = next((part for part in parts if part.startswith(".")), "")
    return f"and '{hidden}' is hidden, so nothing in it is published; put a copy here" if hidden else ""


def _entry(found: os.DirEntry[str]) -> TreeEntry:
    if found.is_symlink():
        return TreeEntry(found.name, is_link=True)
    if found.is_dir():
        return TreeEntry(found.name, is_folder=True)
    if found.is_file():
        return TreeEntry(found.name)
    start = start_or_why(Path(found.path), 1)  # never a file, so it says why
    return TreeEntry(found.name, unread=start if isinstance(start, Unread) else None)


def repository(path: Path) -> Path:
    """The folder that links must stay in: the repository around a path or, without one, the folder above it."""
    return next((above for above in path.parents if (above / ".git").exists()), path.parent)
