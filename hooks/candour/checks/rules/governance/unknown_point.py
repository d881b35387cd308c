"""A position is on a point on which articles differ.

A position on anything else would be shown nowhere.

Reference: The author's manual, manual.html#positions

Bad::

    === part of docs/treatments/needling.md
    positions:
      - {point: scars/for-and-against, advice: Show us the scars first., by: A. Reader, role: nurse,
         on: 2026-01-02, due: 2027-01-02, fingerprint: v2:1207e5be7e30}
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
