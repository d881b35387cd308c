"""Problems → workflow commands: GitHub shows each as an annotation on its line of a pull request.

Text is escaped as in GitHub's own toolkit (actions/toolkit, packages/core/src/command.ts): `%` and line ends
in the message, and also `:` and `,` in the properties.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from candour.model.guide import Family
from candour.problem import Problem, Severity
from candour.project.load import Loaded
from candour.report.lines import SourceLines, no_lines
from candour.report.problems import check_summary
from candour.wording.claims import numbered

_KEPT = 10
"""GitHub keeps so many errors of a step, and as many warnings."""

_LATER: Sequence[Family] = ("structure", "governance", "language", "search")
"""The families that tell of lesser harm than the others, the least harmful last."""

_NO_FAMILIES: Mapping[str, Family] = MappingProxyType({})


def github(loaded: Loaded, lines: SourceLines = no_lines, families: Mapping[str, Family] = _NO_FAMILIES) -> str:
    """One command for each problem, then how much was checked.

    Problems stand in the order of their places; where GitHub drops some, the most grave come first, by the `families`
    of their codes, and a notice says how many it drops.
    """
    left = {kind: len(listed) - _KEPT for kind in Severity if len(listed := _of(kind, loaded)) > _KEPT}
    problems = sorted(loaded.problems, key=lambda one: _rank(one, families)) if left else loaded.problems
    return "\n".join([*map(_command, problems), *_notice(left), check_summary(loaded)])


def _of(kind: Severity, loaded: Loaded) -> list[Problem]:
    return [problem for problem in loaded.problems if problem.severity is kind]


def _rank(problem: Problem, families: Mapping[str, Family]) -> tuple[bool, int]:
    family = families.get(problem.code)
    return problem.severity is not Severity.ERROR, _LATER.index(family) + 1 if family in _LATER else 0


def _notice(left: Mapping[Severity, int]) -> Iterator[str]:
    if left:
        more = " and ".join(numbered(count, f"more {kind}") for kind, count in left.items())
        yield f"::notice title=check::GitHub marks {_KEPT} of a kind. {more.capitalize()}: see the log of this step."


def _command(problem: Problem) -> str:
    properties = {"file": problem.path, "line": problem.line, "col": problem.column, "title": problem.code}
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{problem.severity} {listed}::{_data(problem.message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
