"""Mistakes that a proposal brings, as rows: errors first, and no more than a reader takes in at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from candour.problem import Problem, Severity, errors
from candour.report.rows import ReportRow, ReportSection
from candour.wording.claims import numbered

_MOST_ERRORS = 5
_MOST = 3
"""Rows, if there are not more errors; the rest is counted by kind, since the dangerous words below must be seen too."""


def mistakes(brought: Sequence[Problem], changed: Collection[str]) -> ReportSection:
    """What the base does not have, each at its line: errors first, then what stands in the files that were changed."""
    found = sorted(brought, key=lambda one: (one.severity is not Severity.ERROR, one.path not in changed, one))
    most = max(_MOST, min(len(errors(found)), _MOST_ERRORS))
    shown, left = found[:most], found[most:]
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
