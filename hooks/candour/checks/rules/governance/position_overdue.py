"""A position is decided again by the day that it names.

Patients are told what the clinic advises. The day says until when somebody answers for it.

Reference: NHS service manual on review dates,
    https://service-manual.nhs.uk/design-system/patterns/know-that-a-page-is-up-to-date

Bad::

    contraindications:
      - {term: pregnancy, strength: avoid, lines: [3]}
    ---
    Nobody who is [pregnant](contraindication:pregnancy) may have it.
    === part of docs/treatments/needling.md
    positions:
      - {point: pregnancy, advice: Wait until after the birth., by: A. Reader, role: nurse,
         on: 2024-01-02, due: 2025-01-02, fingerprint: v2:edfd90715a02}
    ---

Good::

    contraindications:
      - {term: pregnancy, strength: avoid, lines: [3]}
    ---
    Nobody who is [pregnant](contraindication:pregnancy) may have it.
    === part of docs/treatments/needling.md
    positions:
      - {point: pregnancy, advice: Wait until after the birth., by: A. Reader, role: nurse,
         on: 2026-01-02, due: 2027-01-02, fingerprint: v2:edfd90715a02}
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
