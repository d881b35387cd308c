"""A position stands on the claims that it was decided on.

When an article's claim changes, the clinic may see the point in another way. Until somebody has looked, the
position is not shown.

Reference: The author's manual, manual.html#positions

Bad::

    contraindications:
      - {term: scars, strength: avoid, lines: [3]}
    ---
    Nobody who has [scars](contraindication:scars) may have it.
    === part of docs/treatments/needling.md
    positions:
      - {point: scars/for-and-against, advice: Show us the scars first., by: A. Reader, role: nurse,
         on: 2026-01-02, due: 2027-01-02, fingerprint: 000000000000}
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

from candour.problem import Severity

SEVERITY = Severity.WARNING
SETTING = "open_safety_points"
