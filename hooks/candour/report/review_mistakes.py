"""Mistakes that a proposal brings, as rows: errors first, and no more than a reader takes in at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from candour.problem import Problem, Severity
from candour.report.rows import ReportRow, ReportSection
from candour.wording.claims import numbered

_MOST = 5
"""Rows; the rest is counted by kind, since the dangerous words below it matter more."""


def mistakes(brought: Sequence[Problem]) -> ReportSection:
    """What the base does not have: each at its line, errors first."""
    found = sorted(brought, key=lambda one: (one.severity is not Severity.ERROR, one))
    shown, left = (found[:_MOST], found[_MOST:]) if len(found) > _MOST + 1 else (found, [])
    more = ""
    if left:
        kinds = ", ".join(f"{count} × {code}" for code, count in Counter(one.code for one in left).most_common())
        more = f"… and {numbered(len(left), 'more', 'more')}: {kinds}. The check names each."
    rows = [_row(one) for one in shown]
    title = "Mistakes that this proposal brings"
    return ReportSection(title, rows, more=more, left=len(left), heads=("Where", "Mistake"))


def _row(one: Problem) -> ReportRow:
    place = f"{one.path}:{one.line}:{one.column}"
    return ReportRow(title=place, path=one.path, line=one.line, notes=[f"{one.severity}: {one.message} [{one.code}]"])
