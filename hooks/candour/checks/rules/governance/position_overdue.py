"""A position is decided again by the day that it names.

Patients are told what the clinic advises. The day says until when somebody answers for it.

Reference: NHS service manual on review dates,
    https://service-manual.nhs.uk/design-system/patterns/know-that-a-page-is-up-to-date

Bad::

    contraindications:
      - {term: scars, strength: avoid, lines: [3]}
    ---
    Nobody who has [scars](contraindication:scars) may have it.
    === part of docs/treatments/needling.md
    positions:
      - {point: scars/for-and-against, advice: Show us the scars first., by: A. Reader, role: nurse,
         on: 2024-01-02, due: 2025-01-02, fingerprint: v2:1207e5be7e30}
    ---

Good::

    contraindications:
      - {term: scars, strength: avoid, lines: [3]}
    ---
    Nobody who has [scars](contraindication:scars) may have it.
    === part of docs/treatments/needling.md
    positions:
      - {point: scars/for-and-against, advice: Show us the scars first., by: A. Reader, role: nurse,
         on: 2026-01-02, due: 2027-01-02, fingerprint: v2:1207e5be7e30}
    ---
"""

from __future__ import annotations

from collections.abc import Iterator

from candour.checks.rules.checked import CheckedPage, RuleFinding
from candour.problem import Severity

SEVERITY = Severity.WARNING


def check(given: CheckedPage) -> Iterator[RuleFinding]:
    """Positions whose day has passed."""
    today = given.settings.today
    for position in given.positions:
        if today and position.due < today:
            message = f"{position.what} was due on {position.due}; decide it again, or take it out"
            yield given.at_value((*position.path, "due"), message)
