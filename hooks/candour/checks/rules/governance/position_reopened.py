"""A position stands on the claims that it was decided on.

When an article's claim changes, the clinic may see the point in another way. Until somebody has looked, the
position is not shown.

Reference: The author's manual, manual.html#positions

Bad::

    contraindications:
      - {term: pregnancy, strength: avoid, lines: [3]}
    ---
    Nobody who is [pregnant](contraindication:pregnancy) may have it.
    === part of docs/treatments/needling.md
    positions:
      - {point: pregnancy, advice: Wait until after the birth., by: A. Reader, role: nurse,
         on: 2026-01-02, due: 2027-01-02, fingerprint: 000000000000}
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

from candour.problem import Severity

SEVERITY = Severity.WARNING
SETTING = "open_safety_points"
