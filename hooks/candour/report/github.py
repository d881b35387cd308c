"""Problems → workflow commands: GitHub shows each as an annotation on its line of a pull request.

Text is escaped as in GitHub's own toolkit (actions/toolkit, packages/core/src/command.ts): `%` and line ends
in the message, and also `:` and `,` in the properties.
"""

from __future__ import annotations

from candour.problem import Problem
from candour.project.load import Loaded
from candour.report.lines import SourceLines, no_lines
from candour.report.problems import check_summary


def github(loaded: Loaded, lines: SourceLines = no_lines) -> str:
    """One command for each problem, then how much was checked."""
    return "\n".join([*map(_command, loaded.problems), check_summary(loaded)])


def _command(problem: Problem) -> str:
    properties = {"file": problem.path, "line": problem.line, "col": problem.column, "title": problem.code}
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{problem.severity} {listed}::{_data(problem.message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
