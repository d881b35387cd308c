"""A point is decided once.

Of two positions on one point patients would be shown one, and nobody would know which.

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
      - {point: pregnancy, advice: Wait., by: A. Reader, role: nurse,
         on: 2026-01-02, due: 2027-01-02, fingerprint: f6b3e4bb926f}
      - {point: pregnancy, advice: Ask us., by: A. Reader, role: nurse,
         on: 2026-01-02, due: 2027-01-02, fingerprint: f6b3e4bb926f}
    ---
    Fine needles prick the skin.

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
      - {point: pregnancy, advice: Wait., by: A. Reader, role: nurse,
         on: 2026-01-02, due: 2027-01-02, fingerprint: f6b3e4bb926f}
    ---
    Fine needles prick the skin. Other pages are on [make-up](../terms/makeup.md), on
    [scars of acne](../terms/acne-scars.md) and on [how deep it goes](../terms/invasiveness.md).
"""
