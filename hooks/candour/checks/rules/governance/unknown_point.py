"""A position is on a point on which articles differ.

A position on anything else would be shown nowhere.

Reference: The author's manual, manual.html#positions

Bad::

    === part of docs/treatments/needling.md
    positions:
      - {point: pregnancy, advice: Wait until after the birth., by: A. Reader, role: nurse,
         on: 2026-01-02, due: 2027-01-02, fingerprint: v2:edfd90715a02}
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
