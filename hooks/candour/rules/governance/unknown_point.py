"""A position is on a point on which articles differ.

A position on anything else would be shown nowhere.

Reference: The author's manual, manual.html#positions

Bad::

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
    Fine needles prick the skin.

Good::

    === docs/treatments/needling.md
    ---
    title: Needling
    summary: Fine needles prick the skin, which heals and grows firmer.
    ---
    Fine needles prick the skin. Other pages are on [make-up](../terms/makeup.md), on
    [scars of acne](../terms/acne-scars.md) and on [how deep it goes](../terms/invasiveness.md).
"""
