"""A point that touches safety is decided by the clinic.

Where articles differ on who should not have a treatment, or on what to do afterwards, patients read *ask at
your appointment* until the clinic writes a position. Nobody else can write it.

Reference: The author's manual, manual.html#positions

Bad::

    contraindications:
      - {term: scars, strength: avoid, lines: [3]}
    ---
    Nobody who has [scars](contraindication:scars) may have it.

Good::

    contraindications:
      - {term: pregnancy, strength: avoid, lines: [3]}
    ---
    Nobody who is [pregnant](contraindication:pregnancy) may have it.
"""

from __future__ import annotations

from candour.problem import Severity

SEVERITY = Severity.WARNING
SETTING = "open_safety_points"
