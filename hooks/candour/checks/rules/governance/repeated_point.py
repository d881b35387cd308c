"""A point is decided once.

If there were two positions on one point, patients would be shown one, and nobody would know which.

Reference: The author's manual, manual.html#positions

Bad::

    contraindications:
      - {term: pregnancy, strength: avoid, lines: [3]}
    ---
    Nobody who is [pregnant](contraindication:pregnancy) may have it.
    === part of docs/treatments/needling.md
    positions:
      - {point: pregnancy, advice: Wait., by: A. Reader, role: nurse,
         on: 2026-01-02, due: 2027-01-02, fingerprint: v2:edfd90715a02}
      - {point: pregnancy, advice: Ask us., by: A. Reader, role: nurse,
         on: 2026-01-02, due: 2027-01-02, fingerprint: v2:edfd90715a02}
    ---

Good::

    contraindications:
      - {term: pregnancy, strength: avoid, lines: [3]}
    ---
    Nobody who is [pregnant](contraindication:pregnancy) may have it.
    === part of docs/treatments/needling.md
    positions:
      - {point: pregnancy, advice: Wait., by: A. Reader, role: nurse,
         on: 2026-01-02, due: 2027-01-02, fingerprint: v2:edfd90715a02}
    ---
"""
