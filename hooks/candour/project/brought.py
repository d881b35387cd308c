"""The problems of a project before and after a change → those that the change brought."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence

from candour.problem import Problem

FileLines = Callable[[str], Sequence[str]]
"""The lines of a file by its path; none if it cannot be read."""

_FINGERPRINT = re.compile(r"\(fingerprint: [^)]*\)")
"""That of an open point: it is another when another article's claim is, and the point is the same."""

_NAMED_LINE, _NUMBER = re.compile(r"\b(lines?) \d+"), re.compile(r"\d+(?:[.,]\d+)*")

_Key = Callable[[Problem, str], Hashable]
"""What makes a problem the same as another, from itself and the text of its line."""

_KEYS: Sequence[_Key] = (
    lambda problem, line: (_what(problem), _worded(problem), line),
    lambda problem, line: (_what(problem), _worded(problem)),
    lambda problem, line: (_what(problem), _NUMBER.sub("0", problem.message), line),
)
"""Tried in this order: on the same line; on another; on the same line, with another count in its words."""


def brought(before: Iterable[Problem], after: Iterable[Problem], was: FileLines, now: FileLines) -> tuple[Problem, ...]:
    """The problems of `after` that `before` does not have, in their order. `was` and `now` give the lines of files.

    A problem is the same wherever its line has moved to. Where several read alike, those whose lines were there before
    are the old ones.
    """
    old = [(problem, _line(problem, was)) for problem in before]
    new = [(problem, _line(problem, now)) for problem in after]
    for key in _KEYS:
        partners: dict[Hashable, list[tuple[Problem, str]]] = defaultdict(list)
        for one in old:
            partners[key(*one)].append(one)
        left = []
        for one in new:
            found = partners.get(key(*one))
            if found:
                found.pop()
            else:
                left.append(one)
        old, new = [one for several in partners.values() for one in several], left
    return tuple(_at_the_change(problem, was, now) for problem, _ in new)


def _at_the_change(problem: Problem, was: FileLines, now: FileLines) -> Problem:
    """The problem in the file that changed: two files may make it together."""
    twin = problem.twin
    if twin is None or list(was(problem.path)) != list(now(problem.path)):
        return problem
    return twin if list(was(twin.path)) != list(now(twin.path)) else problem


def _what(problem: Problem) -> Hashable:
    return problem.path, problem.code, problem.severity


def _worded(problem: Problem) -> str:
    return _FINGERPRINT.sub("", _NAMED_LINE.sub(r"\1", problem.message))


def _line(problem: Problem, lines: FileLines) -> str:
    listed = lines(problem.path)
    return listed[problem.line - 1] if problem.line <= len(listed) else ""
