"""A page is reviewed again by the day that its review names.

What was right two years ago may be wrong today. A day that has passed tells patients that nobody looked.

Reference: NHS service manual on review dates,
    https://service-manual.nhs.uk/design-system/patterns/know-that-a-page-is-up-to-date

Bad::

    review:
      {status: reviewed, by: A. Reader, role: nurse, on: 2024-01-02, due: 2025-01-02, fingerprint: v2:175941b49e1f}
    ---

Good::

    review:
      {status: reviewed, by: A. Reader, role: nurse, on: 2026-01-02, due: 2027-01-02, fingerprint: v2:175941b49e1f}
    ---
"""

from __future__ import annotations

from collections.abc import Iterator

from candour.checks.rules.checked import CheckedPage, RuleFinding
from candour.problem import Severity

SEVERITY = Severity.WARNING


def check(given: CheckedPage) -> Iterator[RuleFinding]:
    """Reviews whose day has passed."""
    today = given.settings.today
    for review in given.reviews:
        if today and review.due < today:
            message = f"the review was due on {review.due}; have the page reviewed again, or set it to 'unreviewed'"
            yield given.at_value((*review.path, "due"), message)
