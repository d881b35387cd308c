"""What GitHub shows of a proposal: the lines of each file that stand in its diff. Only there can a comment stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from posixpath import normpath

from candour.project.git import git
from candour.project.revision import RevisionTree

_HUNK = re.compile(r"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)
_EVERYTHING = range(1, 1_000_000)


@dataclass(frozen=True)
class Proposal:
    """The head as a proposal to the base.

    If the head is what merging makes of the base and a proposal, the diff is that of the proposal alone, as GitHub
    shows it. A file that merging changed further has other lines there, so it has none in the diff.
    """

    base: RevisionTree
    head: RevisionTree

    def path(self, path: str) -> str:
        """The path of one of the project's files in its repository."""
        return normpath(self.head.inside + path)

    def hunks(self, path: str) -> Sequence[range]:
        """The lines of the project's file that are shown, a range for each hunk."""
        old, new = self._changed.get(self.path(path), ("", ""))
        blob = self.head.blobs_below().get(path)
        if not new or blob is None or blob.id != new:
            return ()
        if not old.strip("0"):
            return (_EVERYTHING,)
        plain = ("--no-color", "--no-ext-diff", "--no-textconv", "--diff-algorithm=myers", "--unified=3")
        shown = git(self.head.folder, "diff", *plain, old, new).decode("utf-8", "replace")
        return [range(int(at), int(at) + int(length or 1)) for at, length in _HUNK.findall(shown)]

    @cached_property
    def _changed(self) -> dict[str, tuple[str, str]]:
        """The old and the new blob of each file of the diff, by its new path; the old one is 0 if it is new."""
        tip = self._tip()
        failing = "the proposal has no commit in common with the base"
        start = git(self.head.folder, "merge-base", self.base.commit, tip, failing=failing).strip().decode()
        listing = git(self.head.folder, "diff-tree", "-r", "-z", "-M", "--raw", "--no-abbrev", start, tip)
        return dict(_entries(listing.decode("utf-8", "surrogateescape").split("\0")))

    def _tip(self) -> str:
        """The newest commit of the proposal itself."""
        commit, *parents = git(self.head.folder, "rev-list", "--parents", "-n", "1", self.head.commit).decode().split()
        return parents[1] if len(parents) == _MERGED and parents[0] == self.base.commit else commit


_MERGED = 2


def _entries(parts: Sequence[str]) -> Iterator[tuple[str, tuple[str, str]]]:
    """The path and the blobs of each changed file. Renamed and copied ones have two paths."""
    left = iter(parts)
    for described in left:
        if not described:
            break
        _, _, old, new, status = described.split()
        path = next(left)
        yield (next(left) if status[0] in "RC" else path), (old, new)
