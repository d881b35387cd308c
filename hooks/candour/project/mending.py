"""A project and its problems → its files with all that can be mended, in memory; nothing is written here.

What is mended is read again before it counts. A mend is refused if its problem is still there, or if its file gets an
error that the mended problem did not hide: only a mistake that stops a value from being read may hide others.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import attrgetter

from candour.checks.rules import RULES
from candour.problem import Problem, errors
from candour.project.links import FollowedLinks
from candour.project.open import project_of
from candour.project.sources import Sources, Tree, read_tree
from candour.reading.mending import Mended, mended

_ROUNDS = 100  # a mistake may hide another; files with a refused mend take a round for each of their problems
_WHAT = attrgetter("path", "code", "message")


@dataclass(frozen=True, slots=True)
class MendedProblem:
    """A problem that was mended, and the text that each of its mends took the place of."""

    problem: Problem
    old: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MendedProject:
    """What mending came to: the new bytes of files by path, and the mended problems in their order.

    The project before and after is kept as it was read, to be compared.
    """

    files: Mapping[str, bytes]
    problems: tuple[MendedProblem, ...]
    before: Sources
    after: Sources


def mend(tree: Tree, config: str, today: date) -> MendedProject:
    """Mend the problems of a project, and those that come to light afterwards, until nothing more can be mended."""
    return _Mending(tree, config, today).run()


def mend_told(tree: Tree, problems: Iterable[Problem]) -> tuple[dict[str, bytes], list[MendedProblem]]:
    """New bytes of files by path, and the problems that are mended: those that only MkDocs finds.

    Whoever found them has tried their mends.
    """
    files: dict[str, bytes] = {}
    done: list[MendedProblem] = []
    for path, listed in groupby(sorted(problem for problem in problems if problem.mends), attrgetter("path")):
        draft = mended(_text(tree.read([path])[0]), listed)
        if draft.problems:
            files[path] = draft.text.encode()
            done += _with_old(draft)
    return files, done


class _Drafts:
    """A tree with files that are not written yet."""

    def __init__(self, tree: Tree) -> None:
        self.folder = tree.folder
        self.files: dict[str, bytes] = {}
        self._tree = tree

    def below(self, folder: str) -> FollowedLinks:
        return self._tree.below(folder)

    def read(self, paths: Sequence[str]) -> list[bytes | None]:
        contents = zip(paths, self._tree.read(paths), strict=True)
        return [self.files.get(path, data) for path, data in contents]

    def starts(self, most: Mapping[str, int]) -> dict[str, bytes]:
        return self._tree.starts(most)


class _Mending:
    def __init__(self, tree: Tree, config: str, today: date) -> None:
        self._drafts = _Drafts(tree)
        self._config = config
        self._today = today
        self._refused: set[tuple[str, str, str]] = set()
        self._singly: set[str] = set()  # files of which all mends together were refused
        self._done: list[MendedProblem] = []

    def run(self) -> MendedProject:
        before = after = self._sources()
        found = self._problems(before)
        for _ in range(_ROUNDS):
            drafts = dict(self._drafted(found))
            if not drafts:
                break
            kept = dict(self._drafts.files)
            self._drafts.files |= {path: draft.text.encode() for path, draft in drafts.items()}
            after, was = self._sources(), after
            now = self._problems(after)
            wrong = {path for path, draft in drafts.items() if _is_wrong(draft, _of(path, found), _of(path, now))}
            if wrong:
                self._refuse({path: drafts[path] for path in wrong})
                self._drafts.files, after = kept, was
            else:
                self._done += [problem for draft in drafts.values() for problem in _with_old(draft)]
                found = now
        return MendedProject(dict(self._drafts.files), tuple(self._done), before, after)

    def _sources(self) -> Sources:
        return read_tree(self._drafts, self._config, os.environ)

    def _problems(self, sources: Sources) -> list[Problem]:
        return list(project_of(sources, self._today, html=False, text=False).loaded.problems)

    def _drafted(self, found: Iterable[Problem]) -> Iterator[tuple[str, Mended]]:
        """The text of each file that can be mended, with its mends."""
        open_ones = [problem for problem in found if problem.mends and _WHAT(problem) not in self._refused]
        for path, listed in groupby(sorted(open_ones), attrgetter("path")):
            several = list(listed)
            text = _text(self._drafts.read([path])[0])
            draft = mended(text, several[:1] if path in self._singly else several)
            if draft.problems:
                yield path, draft

    def _refuse(self, drafts: Mapping[str, Mended]) -> None:
        for path, draft in drafts.items():
            if len(draft.problems) == 1:
                self._refused.add(_WHAT(draft.problems[0]))
            self._singly.add(path)


def _with_old(draft: Mended) -> Iterator[MendedProblem]:
    return (MendedProblem(problem, draft.old(problem)) for problem in draft.problems)


def _of(path: str, problems: Iterable[Problem]) -> list[Problem]:
    return [problem for problem in problems if problem.path == path]


def _text(data: bytes | None) -> str:
    """A file's text. What is written is plain UTF-8: a byte order mark is not a part of it."""
    try:
        return (data or b"").decode("utf-8-sig")
    except UnicodeDecodeError:
        return ""


def _is_wrong(draft: Mended, before: Iterable[Problem], after: Collection[Problem]) -> bool:
    """Whether a mended problem is still there, or an error came that no mended problem hid."""
    left = {(problem.code, problem.message, problem.line, problem.column) for problem in after}
    if any((one.code, one.message, *draft.moved(one.line, one.column)) in left for one in draft.problems):
        return True
    if any(_may_hide(problem) for problem in draft.problems):
        return False
    came = Counter(map(_WHAT, errors(after))) - Counter(map(_WHAT, errors(before)))
    return bool(came)


def _may_hide(problem: Problem) -> bool:
    """Whether a problem was found while values were read: what could not be read was not checked."""
    rule = RULES[problem.code]
    return rule.check is None and rule.check_library is None
