"""A review names what was reviewed.

The fingerprint stands for the page's summary, text and claims on the day of the review. It shows that a later
change has not been reviewed. `check` prints it.

Reference: NHS service manual (no review date after a change without a review),
    https://service-manual.nhs.uk/design-system/patterns/know-that-a-page-is-up-to-date

Bad::

    review: {status: reviewed, by: A. Reader, role: nurse, on: 2026-01-02, due: 2027-01-02}
    ---

Good::

    review:
      {status: reviewed, by: A. Reader, role: nurse, on: 2026-01-02, due: 2027-01-02, fingerprint: v2:175941b49e1f}
    ---
"""

from __future__ import annotations

from collections.abc import Iterator

from candour.checks.rules.checked import CheckedPage, RuleFinding
from candour.checks.rules.governance.changed_after_review import known_by
from candour.problem import Severity

SEVERITY = Severity.WARNING


def check(given: CheckedPage) -> Iterator[RuleFinding]:
    """Reviews that only lack a fingerprint."""
    if given.review and given.review.fingerprint is None:
        for review in given.reviews:
            message = f"the review does not name what was reviewed; write fingerprint: {known_by(given)}"
            yield given.at_value(review.path, message)
