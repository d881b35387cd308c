"""A position stands on the claims that it was decided on.

When an article's claim changes, the clinic may see the point in another way. Until somebody has looked, the
position is not shown.

Reference: The author's manual, manual.html#positions

Bad::

    contraindications:
      - {term: pregnancy, strength: avoid, lines: [3]}
    ---
    Nobody who is [pregnant](contraindication:pregnancy) may have it.
    === docs/treatments/needling.md
    ---
    title: Needling
    summary: Fine needles prick the skin, which heals and grows firmer.
    positions:
      - point: pregnancy
        advice: Wait until after the birth.
        by: A. Reader
        role: nurse
        on: 2026-01-02
        due: 2027-01-02
        fingerprint: 000000000000
    ---
    Fine needles prick the skin. Other pages are on [make-up](../terms/makeup.md), on
    [scars of acne](../terms/acne-scars.md) and on [how deep it goes](../terms/invasiveness.md).

Good::

    contraindications:
      - {term: pregnancy, strength: avoid, lines: [3]}
    ---
    Nobody who is [pregnant](contraindication:pregnancy) may have it.
    === docs/treatments/needling.md
    ---
    title: Needling
    summary: Fine needles prick the skin, which heals and grows firmer.
    positions:
      - point: pregnancy
        advice: Wait until after the birth.
        by: A. Reader
        role: nurse
        on: 2026-01-02
        due: 2027-01-02
        fingerprint: f6b3e4bb926f
    ---
    Fine needles prick the skin. Other pages are on [make-up](../terms/makeup.md), on
    [scars of acne](../terms/acne-scars.md) and on [how deep it goes](../terms/invasiveness.md).
"""

from __future__ import annotations

from ...problem import Severity

SEVERITY = Severity.WARNING
SETTING = "open_safety_points"
