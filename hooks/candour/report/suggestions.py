"""Problems with mends → a review of a pull request whose comments offer each mend as a suggestion.

The body of `POST /repos/{owner}/{repo}/pulls/{number}/reviews`, https://docs.github.com/rest/pulls/reviews. GitHub
refuses a comment beside the diff, and writes the text of a suggestion in place of the whole lines of its comment.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import Any

from candour.problem import Mend, Problem
from candour.reading.mending import mended
from candour.report.markdown import escaped
from candour.wording.claims import numbered

Hunks = Callable[[str], Sequence[range]]
"""The lines of a file, by its path, that stand in the diff."""

_MOST = 30
"""Comments of one review; more would bury the reader, and GitHub slows who posts many."""

_MESSAGE = 1_000
"""Characters of a message that are shown."""


@dataclass(frozen=True, slots=True)
class _Suggested:
    """What to write in place of some whole lines of a file, and the problems that this mends."""

    path: str
    lines: range
    problems: tuple[Problem, ...]
    text: Sequence[str]


def suggestions(
    problems: Iterable[Problem], text_of: Callable[[str], str], hunks: Hunks, path_of: Callable[[str], str] = str
) -> str:
    """The review as JSON. `text_of` gives a file's text, `path_of` its path in the repository."""
    found = list(_found(problems, text_of, hunks))
    data = {
        "event": "COMMENT",
        "body": _body(len(found)),
        "comments": [_comment(one, path_of) for one in found[:_MOST]],
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


def _body(found: int) -> str:
    more = f" {numbered(found - _MOST, 'more', 'more')} will follow when these are settled." if found > _MOST else ""
    return f"What mends {numbered(min(found, _MOST), 'mistake')} of this proposal, to be taken or left.{more}"


def _found(problems: Iterable[Problem], text_of: Callable[[str], str], hunks: Hunks) -> Iterator[_Suggested]:
    """The suggestions for lines in the diff. Problems that touch one line are mended together."""
    for path, several in groupby(sorted(one for one in problems if one.mends), attrgetter("path")):
        text, shown = text_of(path), hunks(path)
        for lines, together in _touching([(_lines(one), one) for one in mended(text, several).problems]):
            if any(lines[0] in hunk and lines[-1] in hunk for hunk in shown) and lines[-1] <= len(text.split("\n")):
                yield _Suggested(path, lines, together, _replaced(text, together, lines))


def _lines(problem: Problem) -> range:
    """All lines that the mends of a problem touch."""
    ends = [mend.end_line - _spares_its_last_line(mend) for mend in problem.mends]
    return range(min(mend.line for mend in problem.mends), max(ends) + 1)


def _spares_its_last_line(mend: Mend) -> bool:
    """Whether a mend ends before a line that stays as it is."""
    is_whole = mend.new.endswith("\n") or (not mend.new and mend.column == 1)
    return mend.end_column == 1 and mend.end_line > mend.line and is_whole


def _touching(placed: Iterable[tuple[range, Problem]]) -> Iterator[tuple[range, tuple[Problem, ...]]]:
    """Problems whose lines overlap, with all their lines."""
    lines, together = range(0), list[Problem]()
    for these, problem in sorted(placed, key=lambda one: (one[0].start, one[0].stop)):
        if together and these.start >= lines.stop:
            yield lines, tuple(together)
            together = []
        lines = range(lines.start, max(lines.stop, these.stop)) if together else these
        together.append(problem)
    if together:
        yield lines, tuple(together)


def _replaced(text: str, problems: Sequence[Problem], lines: range) -> Sequence[str]:
    """What these lines are after mending."""
    now = mended(text, problems).text.split("\n")
    return now[lines.start - 1 : len(now) - (len(text.split("\n")) - (lines.stop - 1))]


def _comment(one: _Suggested, path_of: Callable[[str], str]) -> dict[str, Any]:
    told = [f"{escaped(problem.message, _MESSAGE)} \\[{problem.code}\\]" for problem in one.problems]
    longest = max((len(found) for found in re.findall("`+", "\n".join(one.text))), default=0)
    fence = "`" * max(3, longest + 1)
    first = {"start_line": one.lines[0], "start_side": "RIGHT"} if len(one.lines) > 1 else {}
    body = "\n\n".join(told) + "\n\n" + "\n".join([f"{fence}suggestion", *one.text, fence])
    return {"path": path_of(one.path), **first, "line": one.lines[-1], "side": "RIGHT", "body": body}
