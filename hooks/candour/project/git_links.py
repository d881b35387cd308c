"""The links in a commit, followed as those on disk are. Paths begin with '/' at the top of the repository."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from posixpath import dirname, join

from candour.problem import Problem
from candour.project.following import Following, LedTo, TreeEntry, led_away
from candour.project.links import NOTHING_THERE, OUTSIDE, hidden_in

_LONGEST_CHAIN = 40
"""Links that lead to links: as many as Linux follows."""


class CommitTree:
    """A commit's files and links, by their paths."""

    def __init__(self, files: Collection[str], links: Mapping[str, str]) -> None:
        self._files = frozenset(f"/{path}" for path in files)
        self._links = {f"/{path}": target for path, target in links.items()}
        self._folders: dict[str, set[str]] = {"/": set()}
        for path in (*self._files, *self._links):
            self._note(path)

    def _note(self, path: str) -> None:
        """Note in which folders a path stands."""
        while path != "/":
            above = dirname(path)
            is_known = above in self._folders
            self._folders.setdefault(above, set()).add(path)
            if is_known:
                break
            path = above

    def problems_below(self, folder: str, shown: str) -> Sequence[Problem]:
        """What is wrong with the links in a folder of the repository, which is called `shown` in the project."""
        if not self._links or folder.startswith(".."):
            return ()
        path = join("/", folder)
        real, wrong = self._real(path)
        if path in self._links and wrong:
            return [led_away(shown, self._links[path], wrong)]
        above = (real[:at] or "/" for at, sign in enumerate(real) if sign == "/" and real != "/")
        return () if wrong else Following(self).walk(real, shown, above).problems

    def entries(self, folder: str) -> Sequence[TreeEntry]:
        return [
            TreeEntry(path.rpartition("/")[2], path in self._folders, path in self._links)
            for path in sorted(self._folders.get(folder, ()))
        ]

    def target(self, link: str) -> LedTo:
        told = self._links[link]
        real, wrong = self._real(link)
        return LedTo(told, real, real in self._folders, wrong)

    def _real(self, path: str) -> tuple[str, str]:
        """The path behind all links, as far as there is one, and why it is not followed."""
        at, wrong = self._behind(path)
        return at, (wrong if wrong == OUTSIDE else hidden_in(at.split("/")[1:]) or wrong)

    def _behind(self, path: str) -> tuple[str, str]:
        at, left, chain = "/", list(reversed(path.split("/"))), 0
        while left:
            part = left.pop()
            if part == "..":
                if at == "/":
                    return "", OUTSIDE
                at = dirname(at)
            elif part not in ("", "."):
                at = join(at, part)
            if at in self._links:
                chain, target = chain + 1, self._links[at]
                if target.startswith("/"):
                    return "", OUTSIDE
                if chain > _LONGEST_CHAIN:
                    return at, NOTHING_THERE
                at, left = dirname(at), [*left, *reversed(target.split("/"))]
            elif at not in self._files and at not in self._folders:
                return at, NOTHING_THERE
        return at, ""
