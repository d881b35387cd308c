"""A point is decided once.

If there were two positions on one point, patients would be shown one, and nobody would know which.

Reference: The author's manual, manual.html#positions

Bad::

    contraindications:
      - {term: scars, strength: avoid, lines: [3]}
    ---
    Nobody who has [scars](contraindication:scars) may have it.
    === part of docs/treatments/needling.md
    positions:
      - {point: scars/for-and-against, advice: Wait., by: A. Reader, role: nurse,
         on: 2026-01-02, due: 2027-01-02, fingerprint: v2:1207e5be7e30}
      - {point: scars/for-and-against, advice: Ask us., by: A. Reader, role: nurse,
         on: 2026-01-02, due: 2027-01-02, fingerprint: v2:1207e5be7e30}
    ---

Good::

    contraindications:
      - {term: scars, strength: avoid, lines: [3]}
    ---
    Nobody who has [scars](contraindication:scars) may have it.
    === part of docs/treatments/needling.md
    positions:
      - {point: scars/for-and-against, advice: Wait., by: A. Reader, role: nurse,
         on: 2026-01-02, due: 2027-01-02, fingerprint: v2:1207e5be7e30}
    ---
"""
