"""The next look at a page is not more than three years away.

Ireland's health service aims to review what it says on health every three years. A clinic may set another time:
`review_months` in mkdocs.yml, in months.

Reference: HSE service manual on review dates (every 3 years),
    https://service-manual.hse.ie/design-system/components/review-date

Bad::

    review:
      {status: reviewed, by: A. Reader, role: nurse, on: 2026-01-02, due: 2036-01-02, fingerprint: v2:175941b49e1f}
    ---

Good::

    review:
      {status: reviewed, by: A. Reader, role: nurse, on: 2026-01-02, due: 2029-01-02, fingerprint: v2:175941b49e1f}
    ---
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from candour.checks.rules.checked import CheckedPage, Decision, RuleFinding
from candour.problem import Severity

SEVERITY = Severity.WARNING


def check(given: CheckedPage) -> Iterator[RuleFinding]:
    """Reviews and positions that are due later than the clinic allows."""
    months = given.settings.review_months
    for decision in chain(given.reviews, given.positions):
        if _lasts_longer(decision, months):
            message = (
                f"{decision.what} is due on {decision.due}, more than {months} months after {decision.on}; "
                "name an earlier day"
            )
            yield given.at_value((*decision.path, "due"), message)


def _lasts_longer(decision: Decision, months: int) -> bool:
    """Whether more than `months` calendar months are between the two days."""
    on, due = decision.on, decision.due
    return (due.year * 12 + due.month, due.day) > (on.year * 12 + on.month + months, on.day)
