"""The folder of one build: where its site is made, and how a dead build's folder is told from a living one's."""

from __future__ import annotations

import os
import re
import stat
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from secrets import token_hex

from candour.publishing.journal import remove_journal
from candour.publishing.locking import lock_file, unlock, wait_for
from candour.publishing.tree import delete_quietly

_FOR_OWNER = 0o700
"""Nobody else sees what is not published yet, even where a server serves the folder around it."""


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where scratch folders of one site may lie: in `folder`, under names that begin with `prefix`.

    Where others can write too (`shared`), only folders of this user count: another's could hold any site.
    """

    folder: str
    prefix: str
    shared: bool = False


@dataclass(frozen=True, slots=True)
class Scratch:
    """A scratch folder whose lock this process holds."""

    path: str
    held: int

    @property
    def site(self) -> str:
        return os.path.join(self.path, "site")

    @property
    def removed(self) -> str:
        """Where a folder goes that stands in a file's way."""
        return os.path.join(self.path, "removed")


def beside(target: str) -> Whereabouts:
    """The folder around the published one. Mostly one file system holds both, so a rename moves a file.

    What a link leads to, one version after the other, has scratch folders of one name.
    """
    folder, name = os.path.split(target)
    return Whereabouts(folder, f".{without_version(name)}.building-")


def version_name(target: str, link: str) -> str:
    """How the names of all versions begin that a link leads to; those of another link do not."""
    return f"{without_version(os.path.basename(target))}.version-{sha256(os.fsencode(link)).hexdigest()[:6]}-"


def without_version(name: str) -> str:
    return re.sub(r"\.version-[0-9a-f]{6}-[0-9a-f]{8}$", "", name)


def inside_of(target: str) -> Whereabouts:
    """The published folder itself: only for a finished site that a rename cannot move there."""
    return Whereabouts(target, ".candour-building-")


def elsewhere(target: str) -> Whereabouts:
    """For a build that may not write beside the published folder, such as in a container with a volume."""
    return Whereabouts(tempfile.gettempdir(), f"candour-{sha256(target.encode()).hexdigest()[:12]}-", shared=True)


def make(place: Whereabouts) -> Scratch:
    """A new scratch folder, locked, with an empty folder for the site."""
    while True:
        path = os.path.join(place.folder, place.prefix + token_hex(4))
        os.mkdir(path, _FOR_OWNER)
        try:
            held = lock_file(_lock_of(path))
        except FileNotFoundError:
            held = None
        if held is not None:  # else another build took it for a dead one's, in the instant before it was locked
            scratch = Scratch(path, held)
            os.mkdir(scratch.site)
            return scratch


def left_behind(place: Whereabouts) -> list[str]:
    """The scratch folders that are there, of living builds and dead ones."""
    pattern = re.compile(re.escape(place.prefix) + "[0-9a-f]{8}")
    names: list[str] = []
    with suppress(FileNotFoundError, PermissionError):
        names = sorted(os.listdir(place.folder))
    paths = (os.path.join(place.folder, name) for name in names if pattern.fullmatch(name))
    return [path for path in paths if _is_ours(path, place)]


def seize(path: str, seconds: float = 0) -> Scratch | None:
    """Take over the scratch folder of a dead build. None if a living one holds it, or it is another user's."""
    try:
        held = wait_for(lambda: lock_file(_lock_of(path)), seconds)
    except OSError:
        return None
    return None if held is None else Scratch(path, held)


def discard(scratch: Scratch) -> None:
    """Delete a scratch folder, and give up its lock. What cannot be deleted now is left to the next start.

    A journal goes first, for good: to the next start, a file that is missing beside a journal was put in place.
    """
    with suppress(OSError):
        remove_journal(scratch.path)
        delete_quietly(scratch.path)
    unlock(scratch.held)


def _lock_of(path: str) -> str:
    return os.path.join(path, "lock")


def _is_ours(path: str, place: Whereabouts) -> bool:
    try:
        found = os.lstat(path)
    except FileNotFoundError:
        return False
    return stat.S_ISDIR(found.st_mode) and (not place.shared or found.st_uid == os.geteuid())
