"""Many problems in one screen: how many of each kind, in how many files, errors first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from candour.checks.rules import RULES
from candour.problem import Problem, Severity
from candour.wording.claims import numbered

FITTING = 20
"""Problems that a reader takes in without a summary."""


def by_kind(problems: Sequence[Problem]) -> Iterator[str]:
    """A line for each kind, where there are many problems: the errors, then the warnings, each with the most first."""
    if len(problems) <= FITTING:
        return
    kinds: dict[tuple[str, str], list[Problem]] = {}
    for one in problems:
        kinds.setdefault((one.severity, one.code), []).append(one)
    counted = sorted(kinds.items(), key=lambda kind: (kind[0][0] != Severity.ERROR, -len(kind[1]), kind[0][1]))
    longest = max(len(code) for _, code in kinds)
    yield "By kind:"
    for (severity, code), found in counted:
        count, files = numbered(len(found), severity), numbered(len({one.path for one in found}), "file")
        line = f"  {count:>12}  {code:<{longest}}  in {files}"
        title = f": {RULES[code].title}" if code in RULES else ""
        yield line + (title if len(line + title) <= _WIDTH else "")


_WIDTH = 100
"""Columns; a title that does not fit is left out."""
