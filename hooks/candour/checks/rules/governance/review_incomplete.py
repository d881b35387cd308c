"""A page that was reviewed says by whom, in what role, when, and until when.

Patients read *reviewed* as a promise that a clinician stands behind the page. Without a name there is no such promise.

Reference: NHS content policy (a qualified clinician checks and approves content),
    https://www.nhs.uk/our-policies/content-policy/

Bad::

    review: {status: reviewed, on: 2026-01-02, due: 2027-01-02}
    ---

Good::

    review: {status: unreviewed}
    ---
"""

from __future__ import annotations

from collections.abc import Iterator

from candour.checks.rules.checked import CheckedPage, RuleFinding


def check(given: CheckedPage) -> Iterator[RuleFinding]:
    """Reviews that lack one of their four parts."""
    if given.review and given.review.status == "reviewed":
        missing = [key for key in ("by", "role", "on", "due") if getattr(given.review, key) is None]
        if missing:
            message = f"a page that is 'reviewed' says by whom and until when; 'review' needs {', '.join(missing)}"
            yield given.at_value(("review", "status"), message)
