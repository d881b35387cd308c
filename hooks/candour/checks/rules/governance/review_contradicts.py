"""A page that nobody reviewed names no reviewer.

A name beside *unreviewed* leaves open which of the two is true.

Reference: NHS content policy (a qualified clinician checks and approves content),
    https://www.nhs.uk/our-policies/content-policy/

Bad::

    review: {status: unreviewed, by: A. Reader, role: nurse}
    ---

Good::

    review: {status: unreviewed}
    ---
"""

from __future__ import annotations

from collections.abc import Iterator

from candour.checks.rules.checked import CheckedPage, RuleFinding


def check(given: CheckedPage) -> Iterator[RuleFinding]:
    """Parts of a review on a page that had none."""
    if given.review and given.review.status == "unreviewed":
        review = given.review
        if any(part is not None for part in (review.by, review.role, review.on, review.due)):
            message = "an 'unreviewed' page has no reviewer; take by, role, on and due out, or set status to 'reviewed'"
            yield given.at_value(("review", "status"), message)
