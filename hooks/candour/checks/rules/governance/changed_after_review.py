"""A page that was reviewed is as it was reviewed.

*Reviewed by* a clinician must not stand above words that the clinician never saw. The fingerprint covers the
summary, the text with its notes and what they cite, and the claims; a new title, other line breaks and other links
change nothing.
`check` prints the new one, to be written down once the page has been reviewed again.

Reference: NHS service manual (no review date after a change without a review),
    https://service-manual.nhs.uk/design-system/patterns/know-that-a-page-is-up-to-date

Bad::

    review:
      {status: reviewed, by: A. Reader, role: nurse, on: 2026-01-02, due: 2027-01-02, fingerprint: v2:5b4a9fdf156a}
    ---
    Stay out of the sun for a day.

Good::

    review:
      {status: reviewed, by: A. Reader, role: nurse, on: 2026-01-02, due: 2027-01-02, fingerprint: v2:5b4a9fdf156a}
    ---
    Stay out of the sun for a week.
"""

from __future__ import annotations

from collections.abc import Iterator

from candour.checks.rules.checked import CheckedPage, RuleFinding
from candour.model.fingerprint import Fingerprint, fingerprint
from candour.problem import Severity

SEVERITY = Severity.WARNING


def check(given: CheckedPage) -> Iterator[RuleFinding]:
    """Reviewed pages that have another fingerprint now."""
    review = given.review
    if review and review.status == "reviewed" and review.fingerprint and not known_by(given).fits(review.fingerprint):
        now = known_by(given)
        message = f"the page has changed since it was reviewed; have it reviewed again, then write fingerprint: {now}"
        yield given.at_value(("review", "fingerprint"), message)


def known_by(given: CheckedPage) -> Fingerprint:
    """The fingerprint of what a reviewer of the page is responsible for: summary, text, notes, references, claims."""
    texts = (piece.text for piece in given.pieces if piece.kind != "title")
    return fingerprint((*texts, *(reference.cited for reference in given.references)), given.claims)
