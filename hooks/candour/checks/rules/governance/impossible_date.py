"""A review lies behind us, and is due after the day on which it was made.

A day that is still to come was mistyped, or the review was not made. So it is with the day on which a reference was
read.

Reference: NHS service manual on review dates,
    https://service-manual.nhs.uk/design-system/patterns/know-that-a-page-is-up-to-date

Bad::

    review:
      {status: reviewed, by: A. Reader, role: nurse, on: 2027-01-02, due: 2028-01-02, fingerprint: v2:175941b49e1f}
    ---

Good::

    review:
      {status: reviewed, by: A. Reader, role: nurse, on: 2026-01-02, due: 2027-01-02, fingerprint: v2:175941b49e1f}
    ---
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from candour.checks.citations import path_of_reference
from candour.checks.rules.checked import CheckedPage, RuleFinding
from candour.model.front import ArticleHead
from candour.problem import Severity

SEVERITY = Severity.WARNING


def check(given: CheckedPage) -> Iterator[RuleFinding]:
    """Days in the future, and days in the wrong order."""
    today = given.settings.today
    own = given.references if isinstance(given.front, ArticleHead) else ()
    for reference in own:
        if today and reference.read > today:
            message = f"'{reference.read}' is still to come; when was it read?"
            yield given.at_value((*path_of_reference(given.page, reference.id), "read"), message)
    for decision in chain(given.reviews, given.positions):
        if today and decision.on > today:
            yield given.at_value((*decision.path, "on"), f"'{decision.on}' is still to come; when was it?")
        if decision.due <= decision.on:
            message = f"{decision.what} is due on {decision.due}, which is not after {decision.on}"
            yield given.at_value((*decision.path, "due"), message)
