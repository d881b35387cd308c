"""Links are followed alike on disk and in git: only to what lies in the project and is not hidden, and to an end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from candour.limits import Unread
from candour.problem import Problem, unread_file

MOST_THROUGH_LINKS = 100_000
"""Files and folders that are seen through links: a few folders that link to each other can make millions."""


@dataclass(frozen=True, slots=True)
class TreeEntry:
    """What stands in a folder: a file, a folder or a link; `unread` says why it is none that can be read."""

    name: str
    is_folder: bool = False
    is_link: bool = False
    unread: Unread | None = None


@dataclass(frozen=True, slots=True)
class LedTo:
    """Where a link leads: what it says, the real path (one without links), and what stands there.

    `wrong` says why it is not followed.
    """

    told: str
    real: str = ""
    is_folder: bool = False
    wrong: str = ""


def led_away(shown: str, told: str, wrong: str) -> Problem:
    """The problem of a link that is not followed."""
    return Problem(shown, 1, 1, "linked-outside", f"this is a link to '{told}', {wrong}")


class FileSystem(Protocol):
    """Files, folders and links by their real paths."""

    def entries(self, folder: str) -> Sequence[TreeEntry]:
        """What stands in a folder, by name. One entry without a name says why the folder cannot be read."""

    def target(self, link: str) -> LedTo:
        """Where a link leads."""


@dataclass(frozen=True, slots=True)
class _Visited:
    """A folder: its real path, its path as it is shown, and the real folders that it stands in or was reached from."""

    real: str
    shown: str
    above: frozenset[str]
    is_linked: bool = False


class Following:
    """One walk. `names` are the files with their real paths, `problems` what is wrong with links and entries.

    `is_endless` says that who follows every link would not come to an end, or would leave the project. `ran_out` is the
    problem of links to more than are followed.
    """

    def __init__(self, files: FileSystem, most: int = MOST_THROUGH_LINKS) -> None:
        self.names: dict[str, str] = {}
        self.problems: list[Problem] = []
        self.is_endless = False
        self.ran_out: list[Problem] = []
        self._files, self._left = files, most
        self._targets: dict[str, LedTo | None] = {}  # a link may be seen through others many times
        self._told: set[str] = set()  # links and entries, since a link may show one again

    def walk(self, folder: str, shown: str, above: Iterable[str]) -> Following:
        """Everything in a real folder. `above` are the real folders that it stands in."""
        open_ones = [_Visited(folder, shown, frozenset(above))]
        while open_ones and self._left > 0:
            one = open_ones.pop()
            found = [self._entered(one, entry) for entry in self._files.entries(one.real)]
            open_ones += reversed([inner for inner in found if inner])
        return self

    def _entered(self, folder: _Visited, entry: TreeEntry) -> _Visited | None:
        """A folder to go into; a file is noted, and what is neither is told."""
        real, shown = (_inside(path, entry.name) for path in (folder.real, folder.shown))
        is_folder, is_linked = entry.is_folder, folder.is_linked or entry.is_link
        above = folder.above | {folder.real}
        self._left -= is_linked
        if is_linked and self._left == 0:
            message = f"this leads through links to more than {MOST_THROUGH_LINKS} files; put copies of a few here"
            self.ran_out = [Problem(shown, 1, 1, "linked-outside", message)]
            self.problems += self.ran_out
            self.is_endless = True
        if entry.unread is not None:
            self._tell(real, unread_file(shown.rstrip("/"), entry.unread))
            return None
        if entry.is_link:
            target = self._followed(real, shown, above)
            if target is None:
                return None
            real, is_folder = target.real, target.is_folder
        if is_folder:
            return _Visited(real, shown, above, is_linked)
        self.names[shown] = real
        return None

    def _followed(self, real: str, shown: str, above: frozenset[str]) -> LedTo | None:
        """Where a link leads that may be followed; what is wrong with any other is told."""
        target = self._targets.setdefault(real, None) or self._files.target(real)
        self._targets[real] = target
        is_circle = target.is_folder and target.real in above
        wrong = target.wrong or ("a folder that it stands in; take it out" if is_circle else "")
        if not wrong:
            return target
        self.is_endless = self.is_endless or target.is_folder
        self._tell(real, led_away(shown, target.told, wrong))
        return None

    def _tell(self, real: str, problem: Problem) -> None:
        """Tell of a link or an entry once, although links may lead to it too."""
        if real not in self._told:
            self._told.add(real)
            self.problems.append(problem)


def _inside(folder: str, name: str) -> str:
    return f"{folder.rstrip('/')}/{name}" if folder else name
